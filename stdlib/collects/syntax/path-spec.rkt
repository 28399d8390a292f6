#lang racket/base
;; syntax/path-spec: paths as include and its kin take them

(require (for-template racket/base))
(provide resolve-path-spec)

;; The complete path that the form names: a string relative to the source of loc-stx, (file string) or
;; (lib string ...).  Errors are syntax errors of stx.
(define (resolve-path-spec form loc-stx stx [build-path-stx #'build-path])
  (define (complain) (raise-syntax-error #f "not a pathname string, `file' form, or `lib' form for file" stx form))
  (define path
    (syntax-case form ()
      [p
       (string? (syntax-e #'p))
       (unix->path (syntax-e #'p))]
      [(word p)
       (and (eq? 'file (syntax-e #'word)) (string? (syntax-e #'p)))
       (string->path (syntax-e #'p))]
      [(word p ...)
       (and (eq? 'lib (syntax-e #'word))
            (andmap (lambda (e) (string? (syntax-e e))) (syntax->list #'(p ...)))
            (pair? (syntax->list #'(p ...))))
       (library-path (map syntax-e (syntax->list #'(p ...))))]
      [_ (complain)]))
  (if (complete-path? path)
      path
      (path->complete-path path (source-directory loc-stx))))

(define (unix->path text) (apply build-path (map element (regexp-split #rx"/" text))))
(define (element text)
  (cond [(string=? text "..") 'up] [(string=? text ".") 'same] [(string=? text "") 'same] [else text]))

(define (library-path parts)
  (if (null? (cdr parts))
      (let ([elements (reverse (regexp-split #rx"/" (car parts)))])
        (apply collection-file-path (car elements)
               (if (null? (cdr elements)) '("mzlib") (reverse (cdr elements)))))
      (apply collection-file-path (car parts) (cdr parts))))

(define (source-directory stx)
  (define source (syntax-source stx))
  (define dir
    (and (path? source)
         (let-values ([(base name dir?) (split-path source)]) (and (path? base) base))))
  (or dir (current-load-relative-directory) (current-directory)))
