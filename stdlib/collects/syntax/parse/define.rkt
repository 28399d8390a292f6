#lang racket/base
;; syntax/parse/define: macros by patterns of syntax-parse

(require (for-syntax racket/base syntax/parse "private/forms.rkt"))
(provide define-syntax-parse-rule define-syntax-parser
         (rename-out [define-syntax-parse-rule define-simple-macro])
         (for-syntax (all-from-out syntax/parse)))

(define-syntax (define-syntax-parse-rule stx)
  (syntax-case stx ()
    [(_ (name . pattern) . body)
     (identifier? #'name)
     #`(define-syntax name
         (syntax-parser/template #,((make-syntax-introducer) stx)
                                 (((~var name id) . pattern) . body)))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax define-syntax-parser
  (syntax-parser
    [(_ name:id . clauses)
     #'(define-syntax name (syntax-parser . clauses))]))
