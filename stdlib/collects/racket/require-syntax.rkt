#lang racket/base
;; racket/require-syntax: define-require-syntax

(require (for-syntax racket/base racket/require-transform))
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
  (define current-introducer (make-parameter #f))

  (define (syntax-local-require-introduce stx)
    (unless (syntax? stx)
      (raise-argument-error 'syntax-local-require-introduce "syntax?" stx))
    ((or (current-introducer)
         (error 'syntax-local-require-introduce "not expanding require form"))
     stx))

  ;; The require spec that the macro makes of stx
  (define (expanded proc stx)
    (define introduce (make-syntax-introducer))
    (parameterize ([current-introducer introduce])
      (introduce (proc (introduce stx))))))
