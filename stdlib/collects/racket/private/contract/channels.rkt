#lang racket/base
;; Contracts for channels: channel/c.

(require "blame.rkt" "violation.rkt" "property.rkt" "coerce.rkt" "contracted.rkt")

(provide channel/c)

;; What is taken from the channel is the owner's to keep right, what is put into it the user's
(define (channel/c c)
  (define contract (coerce-contract 'channel/c c))
  (combinator
   (list 'channel/c) (list contract)
   #:flat? #f
   #:name (name-thunk (lambda () (list 'channel/c (contract-struct-name contract))))
   #:first-order channel?
   #:late-neg/self
   (lambda (self b)
     (define take (late-neg contract b))
     (define give (late-neg contract (blame-swap b)))
     (lambda (v party)
       (unless (channel? v)
         (raise-blame-error b v #:missing-party party '(expected: "~a" given: "~e")
                            (contract-struct-name self) v))
       ((if (chaperone-contract-struct? contract) chaperone-channel impersonate-channel)
        v
        (lambda (channel) (values channel (lambda (x) (take x party))))
        (lambda (channel x) (give x party))
        impersonator-prop:contracted self
        impersonator-prop:blame (with-party b party))))))
