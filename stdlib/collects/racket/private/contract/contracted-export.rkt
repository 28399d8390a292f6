#lang racket/base
;; What a name that is exported with a contract is bound to.

(require (for-template racket/base))

(provide (struct-out contracted-export))

;; maker: identifier of a procedure from the party of the module that uses the name to the value with
;; its contract; value, contract: identifiers of the value without it, and of the contract; party:
;; of what gives the party of a module
(struct contracted-export (maker value contract party)
  #:property prop:set!-transformer
  (lambda (self stx)
    (syntax-case stx (set!)
      [(set! id e)
       (raise-syntax-error #f "cannot mutate module-required identifier" stx #'id)]
      [(id . operands) (datum->syntax stx (cons (use self) #'operands) stx stx)]
      [id (use self)])))

;; The value for the module that uses the name, made once in each
(define (use self)
  (define code
    #`(#,(contracted-export-maker self)
       (#,(contracted-export-party self) (#%variable-reference))))
  (if (syntax-transforming-module-expression?)
      (syntax-local-lift-expression code)
      code))
