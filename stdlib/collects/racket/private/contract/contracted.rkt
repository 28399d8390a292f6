#lang racket/base
;; What a value with a contract tells of it.

(require "blame.rkt")

(provide impersonator-prop:contracted impersonator-prop:blame prop:contracted prop:blame
         has-contract? value-contract has-blame? value-blame with-party)

(define-values (impersonator-prop:contracted has-impersonator-contract? impersonator-contract)
  (make-impersonator-property 'impersonator-prop:contracted))
(define-values (impersonator-prop:blame has-impersonator-blame? impersonator-blame)
  (make-impersonator-property 'impersonator-prop:blame))

;; The value of the property: an index of a field, a procedure from the structure, or the answer
(define ((property-guard name) v info)
  (cond
    [(exact-nonnegative-integer? v)
     (define ref (list-ref info 3))
     (lambda (s) (ref s v))]
    [(and (procedure? v) (procedure-arity-includes? v 1)) v]
    [else (lambda (s) v)]))

(define-values (prop:contracted has-structure-contract? structure-contract)
  (make-struct-type-property 'prop:contracted (property-guard 'prop:contracted)))
(define-values (prop:blame has-structure-blame? structure-blame)
  (make-struct-type-property 'prop:blame (property-guard 'prop:blame)))

(define (has-contract? v)
  (or (has-impersonator-contract? v) (has-structure-contract? v)))
(define (value-contract v)
  (cond
    [(has-impersonator-contract? v) (impersonator-contract v)]
    [(has-structure-contract? v) ((structure-contract v) v)]
    [else #f]))

(define (has-blame? v) (or (has-impersonator-blame? v) (has-structure-blame? v)))
(define (value-blame v)
  (cond
    [(has-impersonator-blame? v) (impersonator-blame v)]
    [(has-structure-blame? v) ((structure-blame v) v)]
    [else #f]))

;; The blame with the negative party, if it did not know it
(define (with-party b party)
  (if (and party (blame-missing-party? b)) (blame-add-missing-party b party) b))
