#lang racket/base
;; What a local member name is bound to, at compile time.

(provide (struct-out local-name) prop:member-variable local-name-of member-name-expression)

;; variable: identifier of the variable that has the symbol
(struct local-name (variable)
  #:property prop:procedure
  (lambda (self stx)
    (raise-syntax-error #f "cannot use a member name as an expression" stx)))

;; From what a name inside a class body is bound to, to the variable with the symbol of the member,
;; or #f if the name itself is the symbol
(define-values (prop:member-variable has-member-variable? member-variable)
  (make-struct-type-property 'member-variable))

;; The variable with the symbol that id stands for, #f if that is its own
(define (local-name-of id)
  (define v (syntax-local-value id (lambda () #f)))
  (cond
    [(local-name? v) (local-name-variable v)]
    [(has-member-variable? v) ((member-variable v) v)]
    [else #f]))

;; An expression for the symbol that the identifier stands for
(define (member-name-expression id)
  (or (local-name-of id) #`'#,id))

(require (for-template racket/base))
