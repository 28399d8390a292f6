#lang racket/base
;; Values as contracts; questions about contracts.

(require "blame.rkt" "violation.rkt" "property.rkt" "predicates.rkt")

(provide contract? flat-contract? chaperone-contract? impersonator-contract? list-contract?
         coerce-contract coerce-contracts coerce-contract/f coerce-flat-contract
         coerce-flat-contracts coerce-chaperone-contract coerce-chaperone-contracts
         contract-name contract-first-order contract-first-order-passes?
         contract-projection contract-val-first-projection contract-late-neg-projection
         get/build-late-neg-projection get/build-val-first-projection
         contract-stronger? contract-equivalent? flat-contract-predicate
         flat-named combinator any/c? all-flat? names late-neg first-order passes?
         build-compound-type-name)

;; A flat contract that prints as its name
(define (flat-named name test #:expected [expected #f] #:stronger [stronger #f]
                    #:generate [generate #f] #:list? [list? #f])
  (make-flat-contract
   #:name (or name (name-thunk (lambda () #f)))
   #:first-order test
   #:late-neg-projection
   (and expected
        (lambda (b)
          (lambda (v party)
            (if (test v)
                v
                (raise-blame-error b v #:missing-party party
                                   '(expected: "~a" given: "~e") expected v)))))
   #:stronger (or stronger same-name?)
   #:equivalent (lambda (a b) (equal? (contract-struct-name a) (contract-struct-name b)))
   #:generate (or generate (lambda (fuel) #f))
   #:list-contract? list?
   #:opaque? #f))

(define (same-name? a b) (equal? (contract-struct-name a) (contract-struct-name b)))

;; ---- values as contracts

(define (coerce-contract/f v)
  (cond
    [(contract-struct? v) v]
    [(symbol? v) (constant v `(quote ,v))]
    [(null? v) (constant v ''())]
    [(or (string? v) (bytes? v) (boolean? v) (char? v) (keyword? v)) (constant v v)]
    [(number? v) (constant v v (lambda (x) (and (number? x) (or (= x v) (and (nan? x) (nan? v))))))]
    [(or (regexp? v) (byte-regexp? v))
     (flat-named v (lambda (x) (and (or (string? x) (bytes? x)) (regexp-match? v x))))]
    [(eq? v list?) list/any]
    [(and (procedure? v) (procedure-arity-includes? v 1)) (predicate-contract v)]
    [else #f]))

(define (nan? v) (and (real? v) (not (= v v))))

(define (constant v name [test (lambda (x) (equal? x v))])
  (flat-named name test
              #:stronger (lambda (a b)
                           (or (same-name? a b)
                               (and (flat-contract-struct? b) (passes? b v))))
              #:generate (lambda (fuel) (lambda () v))
              #:list? (null? v)))

;; list? as a contract goes by another name.
(define list/any
  (flat-named '(listof any/c) list? #:expected "list?" #:list? #t
              #:generate (lambda (fuel) (predicate-maker list?))))

(define (predicate-contract f)
  (define name (object-name f))
  (make-flat-contract #:name (if (symbol? name) name '???)
                      #:first-order f
                      #:stronger (lambda (a b) (eq? (contract-struct-first-order b) f))
                      #:equivalent (lambda (a b) (eq? (contract-struct-first-order b) f))
                      #:generate (lambda (fuel) (predicate-maker f))
                      #:list-contract? (eq? f null?)
                      #:opaque? #f))

(define (coerce-contract who v)
  (or (coerce-contract/f v) (raise-argument-error who "contract?" v)))

(define (coerce-flat-contract who v)
  (define c (coerce-contract/f v))
  (if (and c (flat-contract-struct? c)) c (raise-argument-error who "flat-contract?" v)))

(define (coerce-chaperone-contract who v)
  (define c (coerce-contract/f v))
  (if (and c (chaperone-contract-struct? c)) c (raise-argument-error who "chaperone-contract?" v)))

(define-syntax-rule (define-coerce-all name expected accept?)
  (define (name who vs)
    (for/list ([v (in-list vs)] [i (in-naturals)])
      (define c (coerce-contract/f v))
      (if (and c (accept? c)) c (apply raise-argument-error who expected i vs)))))

(define-coerce-all coerce-contracts "contract?" contract-struct?)
(define-coerce-all coerce-flat-contracts "flat-contract?" flat-contract-struct?)
(define-coerce-all coerce-chaperone-contracts "chaperone-contract?" chaperone-contract-struct?)

(define (contract? v) (and (coerce-contract/f v) #t))
(define (flat-contract? v)
  (let ([c (coerce-contract/f v)]) (and c (flat-contract-struct? c))))
(define (chaperone-contract? v)
  (let ([c (coerce-contract/f v)])
    (and c (chaperone-contract-struct? c))))
(define (impersonator-contract? v)
  (let ([c (coerce-contract/f v)]) (and c (not (chaperone-contract-struct? c)))))
(define (list-contract? v)
  (let ([c (coerce-contract/f v)]) (and c (contract-struct-list-contract? c) #t)))

;; ---- questions

(define (contract-name v) (contract-struct-name (coerce-contract 'contract-name v)))
(define (contract-first-order v)
  (contract-struct-first-order (coerce-contract 'contract-first-order v)))
(define (contract-first-order-passes? c v)
  (passes? (coerce-contract 'contract-first-order-passes? c) v))
(define (flat-contract-predicate v)
  (contract-struct-first-order (coerce-flat-contract 'flat-contract-predicate v)))

(define (contract-projection v)
  (contract-struct-projection (coerce-contract 'contract-projection v)))
(define (contract-late-neg-projection v)
  (contract-struct-late-neg (coerce-contract 'contract-late-neg-projection v)))
(define (contract-val-first-projection v)
  (define late (contract-struct-late-neg (coerce-contract 'contract-val-first-projection v)))
  (lambda (b)
    (define check (late b))
    (lambda (v) (lambda (party) (check v party)))))
(define (get/build-late-neg-projection c) (contract-struct-late-neg c))
(define (get/build-val-first-projection c) (contract-val-first-projection c))

;; For contracts that are structures
(define (late-neg c b) ((contract-struct-late-neg c) b))
(define (first-order c) (contract-struct-first-order c))
(define (passes? c v) (and ((contract-struct-first-order c) v) #t))
(define (names contracts) (map contract-struct-name contracts))
(define (all-flat? contracts) (andmap flat-contract-struct? contracts))
(define (any/c? c) (eq? (contract-struct-name c) 'any/c))

;; Is every value that a accepts accepted by b, as far as can be told?
(define (contract-stronger? a b)
  (stronger? (coerce-contract 'contract-stronger? a) (coerce-contract 'contract-stronger? b)))

(define (stronger? a b)
  (or (eq? a b)
      (and (contract-struct-stronger a b) #t)
      (and (any/c? b) (flat-contract-struct? a))
      (parts-related? a b stronger? (lambda (a b) (stronger? b a)))
      (let ([parts (contract-parts a)])
        (and parts (eq? (car parts) 'or/c)
             (for/and ([p (in-list (cdr parts))]) (stronger? (cdr p) b))))
      (let ([parts (contract-parts b)])
        (and parts (eq? (car parts) 'or/c)
             (for/or ([p (in-list (cdr parts))]) (stronger? a (cdr p)))))))

(define (contract-equivalent? a b)
  (equivalent? (coerce-contract 'contract-equivalent? a) (coerce-contract 'contract-equivalent? b)))

(define (equivalent? a b)
  (or (eq? a b)
      (and (contract-struct-equivalent a b) #t)
      (parts-related? a b equivalent? equivalent?)
      (and (alternative? a) (alternative? b) (stronger? a b) (stronger? b a))))

(define (alternative? c)
  (define parts (contract-parts c))
  (and parts (eq? (car parts) 'or/c)))

;; Are both built by the same from parts that are related?
(define (parts-related? a b same opposite)
  (define a-parts (contract-parts a))
  (define b-parts (contract-parts b))
  (and a-parts b-parts
       (equal? (car a-parts) (car b-parts))
       (= (length a-parts) (length b-parts))
       (for/and ([x (in-list (cdr a-parts))] [y (in-list (cdr b-parts))])
         ((if (eq? (car x) '+) same opposite) (cdr x) (cdr y)))))

;; ---- contracts built of others

;; by: what it is built by; contracts: what of, or pairs of a sign and a contract.  It is flat if
;; flat? holds and all parts are flat, a chaperone contract if all parts are.  late-neg makes a
;; projection of a blame, late-neg/self of the contract itself and a blame.
(define (combinator by contracts
                    #:flat? [flat? #t] #:chaperone? [chaperone? #t]
                    #:name name #:first-order first-order
                    #:late-neg/self [late-neg/self #f]
                    #:late-neg [late-neg #f]
                    #:generate [generate (lambda (fuel) #f)]
                    #:exercise [exercise (lambda (fuel) (values void '()))]
                    #:list? [list? #f])
  (define parts
    (for/list ([c (in-list contracts)]) (if (pair? c) c (cons '+ c))))
  (define make
    (cond
      [(and flat? (andmap (lambda (p) (flat-contract-struct? (cdr p))) parts)) make-flat-contract]
      [(and chaperone? (andmap (lambda (p) (chaperone-contract-struct? (cdr p))) parts))
       make-chaperone-contract]
      [else make-contract]))
  (define whole
    (make #:name name #:first-order first-order
      #:late-neg-projection (or late-neg (lambda (b) (late-neg/self whole b)))
      #:generate generate #:exercise exercise #:list-contract? list?
      #:parts (cons by parts) #:opaque? #f))
  whole)

(define (build-compound-type-name . parts)
  (for/list ([p (in-list parts)])
    (if (contract-struct? p) (contract-struct-name p) p)))
