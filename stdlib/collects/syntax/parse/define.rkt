#lang racket/base
;; syntax/parse/define: macros by patterns of syntax-parse

(require (for-syntax racket/base syntax/parse "private/forms.rkt"))
(provide define-syntax-parse-rule define-syntax-parser
         (rename-out [define-syntax-parse-rule define-simple-macro])
         (for-syntax (all-from-out syntax/parse)))

(define-syntax (define-syntax-parse-rule stx)
  (syntax-case stx ()
    [(_ (name . pattern))
     (raise-syntax-error #f "expected exactly one template" stx)]
    [(_ (name . pattern) . body)
     #'(define-syntax name (syntax-parser/template ((_ . pattern) . body)))]))

(define-syntax define-syntax-parser
  (syntax-parser
    [(_ name:id . clauses)
     #'(define-syntax name (syntax-parser . clauses))]))
