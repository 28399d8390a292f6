#lang racket/base
;; Values made at random that contracts accept, and values put to the test of their contracts.

(require "blame.rkt" "property.rkt" "coerce.rkt" "contracted.rkt")

(provide contract-random-generate contract-random-generate/choose contract-random-generate-fail
         contract-random-generate-fail? contract-random-generate-get-current-environment
         contract-random-generate-stash contract-random-generate-env? contract-exercise
         contract-struct-exercise contract-struct-generate)

(struct failure ())
(define contract-random-generate-fail (failure))
(define contract-random-generate-fail? failure?)

;; The values that are at hand for a contract: pairs of a contract and a value
(struct environment ([values #:mutable]))
(define contract-random-generate-env? environment?)
(define current-environment (make-parameter #f))

(define (contract-random-generate-get-current-environment)
  (or (current-environment)
      (error 'contract-random-generate-get-current-environment "expected to be called only during generation")))

(define (contract-random-generate-stash env v c)
  (set-environment-values! env (cons (cons (coerce-contract 'contract-random-generate-stash c) v)
                                     (environment-values env))))

;; A thunk for values of the contract, #f if there is no way to make them
(define (contract-random-generate/choose c fuel)
  (define contract (coerce-contract 'contract-random-generate/choose c))
  (define make ((contract-struct-generate contract) fuel))
  (define env (current-environment))
  (define (at-hand)
    (if env
        (for/list ([p (in-list (environment-values env))] #:when (contract-stronger? (car p) contract))
          (cdr p))
        '()))
  (cond
    [make
     (lambda ()
       (define stashed (at-hand))
       (if (and (pair? stashed) (zero? (random 2)))
           (list-ref stashed (random (length stashed)))
           (make)))]
    [(pair? (at-hand)) (lambda () (let ([l (at-hand)]) (list-ref l (random (length l)))))]
    [else #f]))

(define (contract-random-generate c [fuel 5] [fail #f])
  (define contract (coerce-contract 'contract-random-generate c))
  (unless (exact-nonnegative-integer? fuel)
    (raise-argument-error 'contract-random-generate "exact-nonnegative-integer?" 1 c fuel))
  (define (failed no-generator?)
    (cond
      [(not fail)
       (error 'contract-random-generate
              (if no-generator?
                  "unable to construct any generator for contract: ~s"
                  "unable to generate a value from contract: ~s")
              (contract-struct-name contract))]
      [(procedure-arity-includes? fail 1) (fail no-generator?)]
      [else (fail)]))
  (parameterize ([current-environment (environment '())])
    (define make (contract-random-generate/choose contract fuel))
    (if make
        (let ([v (make)]) (if (failure? v) (failed #f) v))
        (failed #t))))

;; Uses values with contracts in the ways that these allow.
(define (contract-exercise #:fuel [fuel 10] #:shuffle? [shuffle? #f] v . more)
  (parameterize ([current-environment (environment '())])
    (define vals (cons v more))
    (define env (current-environment))
    (define exercises
      (for/list ([v (in-list vals)] #:when (has-contract? v) #:when (value-contract v))
        (define c (value-contract v))
        (contract-random-generate-stash env v c)
        (define-values (exercise contracts) ((contract-struct-exercise c) fuel))
        (lambda () (exercise v))))
    (for ([i (in-range fuel)])
      (for ([exercise (in-list exercises)]) (exercise)))))
