#lang racket/base
;; racket/performance-hint: definitions that are to be inlined

(require (for-syntax racket/base syntax/define))
(provide begin-encourage-inline define-inline)

;; The compiler decides by itself what to inline.
(define-syntax-rule (begin-encourage-inline form ...) (begin form ...))

;; (define-inline (id . formals) body ...) or (define-inline id expr)
(define-syntax (define-inline stx)
  (define-values (id e) (normalize-definition stx #'lambda #t #t))
  #`(define #,id #,e))
