#lang racket/base
;; define-form: macros of one pattern, as define-syntax-rule, whose errors say nothing of the pattern.

(require (for-syntax racket/base))
(provide define-form)

(define-syntax (define-form stx)
  (syntax-case stx ()
    [(_ (name . pattern) template)
     #'(define-syntax (name form)
         (syntax-case form ()
           [(_ . pattern) (syntax/loc form template)]
           [_ (raise-syntax-error #f "bad syntax" form)]))]))
