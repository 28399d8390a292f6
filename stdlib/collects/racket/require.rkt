#lang racket/base
;; racket/require: matching-identifiers-in, subtract-in, filtered-in, path-up, multi-in

(require (for-syntax racket/base racket/require-transform racket/syntax "private/renaming.rkt")
         racket/require-syntax)
(provide matching-identifiers-in subtract-in filtered-in path-up multi-in)

(define-syntax matching-identifiers-in
  (make-require-transformer
   (lambda (stx)
     (syntax-case stx ()
       [(_ pattern spec)
        (pattern? (syntax-e #'pattern))
        (let-values ([(imports sources) (expand-import #'spec)])
          (values (filter (lambda (i)
                            (regexp-match? (syntax-e #'pattern) (id-string (import-local-id i))))
                          imports)
                  sources))]
       [_ (raise-syntax-error #f "bad syntax" stx)]))))

(define-syntax subtract-in
  (make-require-transformer
   (lambda (stx)
     (syntax-case stx ()
       [(_ spec path ...)
        (let-values ([(imports sources) (expand-import #'spec)])
          (define removed
            (for*/hasheq ([path (in-list (syntax->list #'(path ...)))]
                          [i (in-list (let-values ([(imports sources) (expand-import path)])
                                        imports))])
              (values (syntax-e (import-local-id i)) #t)))
          (values (filter (lambda (i) (not (hash-ref removed (syntax-e (import-local-id i)) #f)))
                          imports)
                  sources))]
       [_ (raise-syntax-error #f "bad syntax" stx)]))))

(define-syntax filtered-in
  (make-require-transformer
   (lambda (stx)
     (syntax-case stx ()
       [(_ proc spec)
        (let-values ([(rename) (renaming-procedure (syntax-local-eval #'proc) stx #'proc)]
                     [(imports sources) (expand-import #'spec)])
          (values (for*/list ([i (in-list imports)]
                              [new (in-value (rename (id-string (import-local-id i))))]
                              #:when new)
                    (with-local-id i (renamed-id (import-local-id i) new)))
                  sources))]
       [_ (raise-syntax-error #f "bad syntax" stx)]))))

(define-for-syntax (with-local-id i id)
  (import id (import-src-sym i) (import-src-mod-path i) (import-mode i) (import-req-mode i)
          (import-orig-mode i) (import-orig-stx i)))

(define-for-syntax (id-string id) (symbol->string (syntax-e id)))
(define-for-syntax (pattern? v) (or (regexp? v) (byte-regexp? v)))

;; The file of that name in this folder or the nearest one above.
(define-require-syntax (path-up stx)
  (syntax-case stx ()
    [(_ path ...)
     (for/and ([p (in-list (syntax->list #'(path ...)))]) (string? (syntax-e p)))
     (let ([folder (source-folder stx)])
       (with-syntax ([(found ...)
                      (for/list ([p (in-list (syntax->list #'(path ...)))])
                        (datum->syntax stx (path-above folder (syntax-e p) stx) stx))])
         #'(combine-in found ...)))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(begin-for-syntax
  (define (source-folder stx)
    (define source (syntax-source stx))
    (or (and (path? source)
             (let-values ([(base name dir?) (split-path source)]) (and (path? base) base)))
        (current-load-relative-directory)
        (current-directory)))

  (define (path-above folder path stx)
    (let loop ([folder (simplify-path (path->complete-path folder))] [up path])
      (cond
        [(file-exists? (build-path folder path)) up]
        [else
         (define-values (base name dir?) (split-path folder))
         (unless (path? base)
           (raise-syntax-error #f (format "file not found in current-directory or its parents: ~a" path)
                               stx))
         (loop base (string-append "../" up))]))))

;; All combinations of the parts, joined to library names or relative paths.
(define-require-syntax (multi-in stx)
  (syntax-case stx ()
    [(_ part ...)
     (with-syntax ([(spec ...)
                    (for/list ([path (in-list (combined (syntax->list #'(part ...)) stx))])
                      (datum->syntax stx path stx stx))])
       #'(combine-in spec ...))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(begin-for-syntax
  (define (combined parts stx)
    (cond
      [(null? parts) (raise-syntax-error #f "expected at least one sub-path" stx)]
      [else
       (for/list ([path (in-list (choices parts stx))])
         (define strings? (ormap string? path))
         (define text
           (apply string-append
                  (let loop ([path path])
                    (define name (format "~a" (car path)))
                    (if (null? (cdr path)) (list name) (list* name "/" (loop (cdr path)))))))
         (if strings? text (string->symbol text)))]))

  (define (choices parts stx)
    (if (null? parts)
        '(())
        (for*/list ([choice (in-list (or (syntax->list (car parts)) (list (car parts))))]
                    [rest (in-list (choices (cdr parts) stx))])
          (define e (syntax-e choice))
          (unless (or (string? e) (symbol? e))
            (raise-syntax-error #f "bad sub-path" stx choice))
          (cons e rest)))))
