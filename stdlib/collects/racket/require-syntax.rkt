#lang racket/base
;; racket/require-syntax: define-require-syntax

(require (for-syntax racket/base racket/require-transform racket/private/specification-macro))
(provide define-require-syntax (for-syntax syntax-local-require-introduce))

(define-syntax (define-require-syntax stx)
  (syntax-case stx ()
    [(_ (name . formals) body ...)
     #'(define-require-syntax name (lambda formals body ...))]
    [(_ name proc)
     (identifier? #'name)
     #'(define-syntax name
         (let ([name proc])
           (make-require-transformer (lambda (stx) (expand-import (expanded name stx))))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(begin-for-syntax
  (define-values (expanded syntax-local-require-introduce)
    (make-specification-macros 'syntax-local-require-introduce "require")))
