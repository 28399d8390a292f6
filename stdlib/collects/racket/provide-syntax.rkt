#lang racket/base
;; racket/provide-syntax: define-provide-syntax

(require (for-syntax racket/base racket/provide-transform racket/private/specification-macro))
(provide define-provide-syntax (for-syntax syntax-local-provide-introduce))

(define-syntax (define-provide-syntax stx)
  (syntax-case stx ()
    [(_ (name . formals) body ...)
     #'(define-provide-syntax name (lambda formals body ...))]
    [(_ name proc)
     (identifier? #'name)
     #'(define-syntax name
         (let ([name proc])
           (make-provide-transformer
            (lambda (stx modes) (expand-export (expanded name stx) modes)))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(begin-for-syntax
  (define-values (expanded syntax-local-provide-introduce)
    (make-specification-macros 'syntax-local-provide-introduce "provide")))
