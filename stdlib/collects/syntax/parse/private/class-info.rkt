#lang racket/base
;; What the names of syntax classes, literal sets and conventions are bound to.

(provide (struct-out syntax-class) (struct-out literal-set) (struct-out conventions)
         (struct-out pattern-expander) prop:pattern-expander pattern-expander-of
         prop:syntax-class syntax-class-id unknown-class)

;; attributes: names with depths, as pairs; parser: the identifier of the procedure that matches;
;; description: a string, or #f if it is computed.
(struct syntax-class (name attributes parser splicing? description)
  #:property prop:procedure
  (lambda (self stx) (raise-syntax-error #f "illegal use of a syntax class as an expression" stx)))

;; proc: from the syntax of a use to the pattern that it stands for
(define-values (prop:pattern-expander has-expander? expander-of)
  (make-struct-type-property 'pattern-expander))
(define (pattern-expander-of v) (and (has-expander? v) ((expander-of v) v)))

;; For values that stand for a syntax class: the identifier of the class
(define-values (prop:syntax-class has-class? class-of-value)
  (make-struct-type-property 'syntax-class))
(define (syntax-class-id v) (and (has-class? v) ((class-of-value v) v)))

(struct pattern-expander (proc)
  #:property prop:pattern-expander (lambda (self) (pattern-expander-proc self)))

;; literals, datums: pairs of the name in patterns and the literal
(struct literal-set (literals datums))

;; rules: pairs of a symbol or regular expression and a class form
(struct conventions (rules))

;; Stands for any class where only the variables of a pattern are wanted.
(define unknown-class (syntax-class #f '() #'void #f #f))
