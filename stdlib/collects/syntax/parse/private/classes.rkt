#lang racket/base
;; The syntax classes that syntax/parse provides.

(require "match.rkt" "failure.rkt" "keywords.rkt" "forms.rkt" "attributes.rkt"
         (for-syntax racket/base "class-info.rkt"))
(provide id identifier expr keyword boolean str char character number integer
         exact-integer exact-nonnegative-integer exact-positive-integer nat static)


;; A class of the terms whose content satisfies a predicate
(define ((content-parser description ok?) term within ps es role k)
  (if (and (syntax? term) (ok? (syntax-e term)))
      (k (vector))
      (fail-at ps term within (described description #t role ps term within es))))

(define-syntax (define-content-class stx)
  (syntax-case stx ()
    [(_ (name ...) description ok?)
     #'(begin
         (define parser (content-parser description ok?))
         (define-syntax name
           (syntax-class 'name '() (quote-syntax parser) #f description)) ...)]))

(define-content-class (id identifier) "identifier" symbol?)
(define-content-class (keyword) "keyword" keyword?)
(define-content-class (boolean) "boolean" boolean?)
(define-content-class (str) "string" string?)
(define-content-class (char character) "character" char?)
(define-content-class (number) "number" number?)
(define-content-class (integer) "integer" integer?)
(define-content-class (exact-integer) "exact-integer" exact-integer?)
(define-content-class (exact-nonnegative-integer nat) "exact-nonnegative-integer"
  exact-nonnegative-integer?)
(define-content-class (exact-positive-integer) "exact-positive-integer" exact-positive-integer?)
(define-content-class (expr) "expression" (lambda (e) (not (keyword? e))))

;; An identifier whose compile-time value satisfies a predicate, as attribute value
(define-syntax-class (static ok? [description "static binding"])
  #:attributes (value)
  #:description description
  (pattern x:id
           #:attr value (static-value #'x)
           #:when (and (attribute value) (ok? (attribute value)))))

(define (static-value id) (and (syntax-transforming?) (syntax-local-value id (lambda () #f))))
