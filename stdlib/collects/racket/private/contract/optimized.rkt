#lang racket/base
;; opt/c and define-opt/c: contracts that may be compiled.  Ours are what they are without.

(require "coerce.rkt" (for-syntax racket/base))
(provide opt/c define-opt/c)

(define-syntax (opt/c stx)
  (syntax-case stx ()
    [(_ c) #'(coerce-contract 'opt/c c)]
    [(_ c key name) (eq? (syntax-e #'key) '#:error-name) #'(coerce-contract 'name c)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax-rule (define-opt/c (f id ...) c)
  (define (f id ...) (coerce-contract 'f c)))
