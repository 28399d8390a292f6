#lang racket/base
;; racket/local

(require (for-syntax racket/base))
(provide local)

(define-syntax (local stx)
  (syntax-case stx ()
    [(_ (definition ...) body0 body ...)
     (syntax/loc stx (let () definition ... (let () body0 body ...)))]
    [(_ definitions . _)
     (syntax->list #'definitions)
     (raise-syntax-error #f "no body after a sequence of local definitions" stx)]
    [_ (raise-syntax-error #f "expected a parenthesized sequence of definitions" stx)]))
