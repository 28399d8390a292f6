#lang racket/base
;; set/c: contracts for sets.

(require "hash-set.rkt" racket/private/contract/blame racket/private/contract/violation
         racket/private/contract/property racket/private/contract/coerce)
(provide set/c)

;; Elements are checked when the contract is applied, also those of mutable sets.
(define (set/c c #:cmp [cmp 'dont-care] #:kind [kind 'immutable] #:lazy? [lazy? #f]
               #:equal-key/c [equal-key/c #f])
  (define (check-option keyword v allowed)
    (unless (memq v allowed)
      (raise-arguments-error 'set/c (format "invalid ~a argument" keyword)
                             (format "~a argument" keyword) v)))
  (define contract (coerce-contract 'set/c c))
  (check-option '#:cmp cmp '(dont-care equal equal-always eqv eq))
  (check-option '#:kind kind '(dont-care immutable mutable weak mutable-or-weak))
  (unless (or (memq cmp '(dont-care equal equal-always)) (flat-contract-struct? contract))
    (raise-arguments-error
     'set/c "element contract must be a flat contract for eqv? and eq?-based sets"
     "element contract" contract "#:cmp option" cmp))
  (define name
    (append (list 'set/c (contract-struct-name contract))
            (if (eq? cmp 'dont-care) '() `(#:cmp ',cmp))
            (if (eq? kind 'immutable) '() `(#:kind ',kind))))
  (define (problem v)
    (cond
      [(not (or (hset? v) (list? v))) "a set"]
      [(and (hset? v) (not (eq? cmp 'dont-care)) (not (eq? cmp (compared-by v))))
       (format "an ~a?-based set" cmp)]
      [(and (not (eq? kind 'dont-care)) (not (of-kind? v kind))) (format "~a set" (with-article kind))]
      [else #f]))
  (define (elements v) (if (hset? v) (hash-keys (hset-table v)) v))
  (combinator
   (list 'set/c cmp kind) (list contract)
   #:flat? (eq? kind 'immutable)
   #:name name
   #:first-order (lambda (v)
                   (and (not (problem v)) (for/and ([x (in-list (elements v))]) (passes? contract x))))
   #:late-neg
   (lambda (b)
     (define check (late-neg contract (blame-add-context b "an element of")))
     (lambda (v party)
       (define wrong (problem v))
       (when wrong (raise-blame-error b v #:missing-party party "expected ~a" wrong))
       (cond
         [(not (hset? v)) (for/list ([x (in-list v)]) (check x party))]
         [(flat-contract-struct? contract)
          (when (immutable-set? v) (for ([x (in-list (elements v))]) (check x party)))
          v]
         [(immutable-set? v)
          (hset (for/fold ([table (hash-clear (hset-table v))]) ([x (in-list (elements v))])
                  (hash-set table (check x party) #t))
                'immutable)]
         [else v])))))

(define (compared-by s)
  (define kind (table-kind (hset-table s)))
  (if (eq? kind 'alw) 'equal-always kind))

(define (of-kind? v kind)
  (define strength (if (hset? v) (hset-strength v) 'immutable))
  (if (eq? kind 'mutable-or-weak) (memq strength '(mutable weak)) (eq? strength kind)))

(define (with-article kind)
  (format "~a ~a" (if (eq? kind 'immutable) "an" "a") kind))
