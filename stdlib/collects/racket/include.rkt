#lang racket/base
;; racket/include

(require (for-syntax racket/base compiler/cm-accomplice))
(provide include include-at/relative-to)

(define-syntax (include stx)
  (syntax-case stx ()
    [(_ spec) (included stx #'spec)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (include-at/relative-to stx)
  (syntax-case stx ()
    [(_ context source spec)
     (included #'context #'spec #'source)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(begin-for-syntax
  ;; The forms in the file that spec names, with the bindings of context
  (define (included context spec [source context])
    (define path (simplify-path (path->complete-path (spec-path spec) (directory-of source))))
    (register-external-file path)
    (define forms
      (call-with-input-file path
        (lambda (in)
          (port-count-lines! in)
          (let loop ()
            (define form (read-syntax path in))
            (if (eof-object? form) '() (cons form (loop)))))))
    (define lexical-context (if (pair? (syntax-e context)) (car (syntax-e context)) context))
    (datum->syntax #f
                   (cons #'begin
                         (for/list ([form (in-list forms)])
                           (rebound lexical-context form)))))

  ;; The same form with the bindings of context and its own places
  (define (rebound context form)
    (let loop ([v form])
      (cond
        [(syntax? v) (datum->syntax context (loop (syntax-e v)) v v)]
        [(pair? v) (cons (loop (car v)) (loop (cdr v)))]
        [(vector? v) (for/vector ([e (in-vector v)]) (loop e))]
        [(box? v) (box (loop (unbox v)))]
        [else v])))

  (define (spec-path spec)
    (syntax-case spec ()
      [s (string? (syntax-e #'s)) (syntax-e #'s)]
      [(kind s) (and (eq? (syntax-e #'kind) 'file) (string? (syntax-e #'s))) (syntax-e #'s)]
      [_ (raise-syntax-error #f "not a pathname string or `file' form" spec)]))

  (define (directory-of stx)
    (define source (syntax-source stx))
    (define-values (base name directory?)
      (if (path? source) (split-path source) (values #f #f #f)))
    (if (path? base) base (or (current-load-relative-directory) (current-directory)))))
