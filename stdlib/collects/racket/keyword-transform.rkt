#lang racket/base
;; racket/keyword-transform: properties of procedures with keywords in expanded code

(provide syntax-procedure-alias-property syntax-procedure-converted-arguments-property)

(define (syntax-procedure-alias-property stx)
  (unless (syntax? stx) (raise-argument-error 'syntax-procedure-alias-property "syntax?" stx))
  (syntax-property stx 'procedure-alias))

(define (syntax-procedure-converted-arguments-property stx)
  (unless (syntax? stx)
    (raise-argument-error 'syntax-procedure-converted-arguments-property "syntax?" stx))
  (syntax-property stx 'procedure-converted-arguments))
