#lang racket/base
;; racket/provide-syntax: define-provide-syntax

(require (for-syntax racket/base racket/provide-transform))
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
  (define current-introducer (make-parameter #f))

  (define (syntax-local-provide-introduce stx)
    (unless (syntax? stx)
      (raise-argument-error 'syntax-local-provide-introduce "syntax?" stx))
    ((or (current-introducer)
         (error 'syntax-local-provide-introduce "not expanding provide form"))
     stx))

  ;; The provide spec that the macro makes of stx
  (define (expanded proc stx)
    (define introduce (make-syntax-introducer))
    (parameterize ([current-introducer introduce])
      (introduce (proc (introduce stx))))))
