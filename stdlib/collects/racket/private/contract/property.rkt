#lang racket/base
;; What makes a structure a contract: prop:contract and its kin, and contracts made of procedures.

(require "blame.rkt" "violation.rkt")

(provide prop:contract contract-struct? prop:chaperone-contract chaperone-contract-struct?
         prop:flat-contract flat-contract-struct?
         contract-property? chaperone-contract-property? flat-contract-property?
         build-contract-property build-chaperone-contract-property build-flat-contract-property
         contract-struct-name contract-struct-first-order contract-struct-late-neg
         contract-struct-projection contract-struct-stronger contract-struct-equivalent
         contract-struct-generate contract-struct-exercise contract-struct-list-contract?
         make-contract make-chaperone-contract make-flat-contract contract-parts
         contract-custom-write-property-proc name-thunk)

(struct contract-property (name first-order projection val-first late-neg stronger equivalent
                                generate exercise list-contract?))
(struct chaperone-contract-property (implementation))
(struct flat-contract-property (implementation))

(define (guard name test what)
  (lambda (v info)
    (unless (test v)
      (raise (exn:fail:contract (format "~a: expected a ~a property; got: ~e" name what v)
                                (current-continuation-marks))))
    v))

(define-values (prop:contract contract-struct? contract-struct-property)
  (make-struct-type-property 'prop:contract
                             (guard 'prop:contract contract-property? "contract")))

(define-values (prop:chaperone-contract chaperone-contract-struct? chaperone-property)
  (make-struct-type-property
   'prop:chaperone-contract
   (guard 'prop:chaperone-contract chaperone-contract-property? "chaperone contract")
   (list (cons prop:contract (lambda (p) (chaperone-contract-property-implementation p))))))

(define-values (prop:flat-contract flat-contract-struct? flat-property)
  (make-struct-type-property
   'prop:flat-contract
   (guard 'prop:flat-contract flat-contract-property? "flat contract")
   (list (cons prop:chaperone-contract
               (lambda (p) (chaperone-contract-property (flat-contract-property-implementation p))))
         (cons prop:procedure
               (lambda (p)
                 (define first-order
                   (contract-property-first-order (flat-contract-property-implementation p)))
                 (lambda (c v) ((first-order c) v)))))))

;; ---- parts of a contract

(define (contract-struct-name c) ((contract-property-name (contract-struct-property c)) c))
(define (contract-struct-first-order c)
  ((contract-property-first-order (contract-struct-property c)) c))
(define (contract-struct-generate c) ((contract-property-generate (contract-struct-property c)) c))
(define (contract-struct-exercise c) ((contract-property-exercise (contract-struct-property c)) c))
(define (contract-struct-list-contract? c)
  ((contract-property-list-contract? (contract-struct-property c)) c))
(define (contract-struct-stronger a b)
  ((contract-property-stronger (contract-struct-property a)) a b))
(define (contract-struct-equivalent a b)
  ((contract-property-equivalent (contract-struct-property a)) a b))

;; From a blame to a procedure of the value and the negative party, #f if the blame knows it
(define (contract-struct-late-neg c)
  (define p (contract-struct-property c))
  (or (let ([get (contract-property-late-neg p)]) (and get (get c)))
      (let* ([get (contract-property-val-first p)] [project (and get (get c))])
        (and project
             (lambda (b)
               (define accept (project b))
               (lambda (v party) ((accept v) party)))))
      (let* ([get (contract-property-projection p)] [project (and get (get c))])
        (and project
             (lambda (b)
               (if (blame-missing-party? b)
                   (lambda (v party) ((project (blame-add-missing-party b party)) v))
                   (let ([check (project b)]) (lambda (v party) (check v)))))))
      (first-order-late-neg (contract-struct-name c) (contract-struct-first-order c))))

(define (first-order-late-neg name test)
  (lambda (b)
    (lambda (v party)
      (if (test v)
          v
          (raise-blame-error b v #:missing-party party '(expected: "~s" given: "~e") name v)))))

;; From a blame to a procedure of the value
(define (contract-struct-projection c)
  (define get (contract-property-projection (contract-struct-property c)))
  (or (and get (get c))
      (let ([late-neg (contract-struct-late-neg c)])
        (lambda (b)
          (define check (late-neg b))
          (lambda (v) (check v #f))))))

;; ---- properties and contracts of procedures

(define (anything? v) #t)
(define (never a b) #f)
(define (no-value fuel) #f)
(define (no-exercise fuel) (values void '()))

(define (check-some who first-order projection val-first late-neg)
  (unless (or first-order projection val-first late-neg)
    (error who
           (string-append "expected either the #:projection, #:val-first-projection,"
                          " #:late-neg-projection, or #:first-order argument to not be #f,"
                          " but all four were #f"))))

(define-syntax-rule (define-property-builder builder wrap default-name equivalence)
  (define (builder #:name [name (lambda (c) default-name)]
                   #:first-order [first-order #f]
                   #:projection [projection #f]
                   #:val-first-projection [val-first #f]
                   #:late-neg-projection [late-neg #f]
                   #:collapsible-late-neg-projection [collapsible #f]
                   #:stronger [stronger #f]
                   #:equivalent [equivalent #f]
                   #:generate [generate (lambda (c) no-value)]
                   #:exercise [exercise (lambda (c) no-exercise)]
                   #:list-contract? [list-contract? (lambda (c) #f)]
                   #:trusted [trusted #f])
    (check-some 'builder first-order projection val-first late-neg)
    (wrap (contract-property (or name (lambda (c) default-name))
                             (or first-order (lambda (c) anything?))
                             projection val-first late-neg
                             (or stronger never) (or equivalent equivalence)
                             generate exercise list-contract?))))

(define-property-builder build-contract-property values 'anonymous-contract never)
(define-property-builder build-chaperone-contract-property chaperone-contract-property
  'anonymous-chaperone-contract equal?)
(define-property-builder build-flat-contract-property flat-contract-property
  'anonymous-flat-contract equal?)

(define (contract-custom-write-property-proc c port mode)
  (define name (contract-struct-name c))
  (if (boolean? mode)
      (fprintf port "#<~a: ~.s>" (kind-label c) name)
      (print name port 1))
  (void))

(define (kind-label c)
  (cond
    [(flat-contract-struct? c) "flat-contract"]
    [(chaperone-contract-struct? c) "chaperone-contract"]
    [else "contract"]))

;; The parts of a contract that is built of others, #f if there are none: a list of what it is built
;; by and of pairs of a sign, '+ or '-, and a contract.
(define-values (prop:parts has-parts? parts-getter) (make-struct-type-property 'contract-parts))
(define (contract-parts c) (and (has-parts? c) ((parts-getter c) c)))

;; Contracts made of procedures.  opaque?: does it print as #<kind: name>?, or the text that it
;; prints as; parts: see above
(struct made (name first-order projection val-first late-neg stronger equivalent generate exercise
                   list-contract? opaque? parts)
  #:property prop:parts (lambda (c) (made-parts c)))

;; A name that is made when it is wanted
(struct name-thunk (get))
(define (shown-name c)
  (define name (made-name c))
  (if (name-thunk? name) ((name-thunk-get name)) name))

(define-syntax-rule (define-contract-kind kind make property builder default-name equivalence)
  (begin
    (struct kind made ()
      #:property prop:custom-write
      (lambda (c port mode)
        (define opaque? (made-opaque? c))
        (cond
          [(string? opaque?) (write-string opaque? port)]
          [opaque? (fprintf port "#<~a: ~.s>" (kind-label c) (contract-struct-name c))]
          [else (contract-custom-write-property-proc c port mode)]))
      #:property property
      (builder #:name shown-name
               #:first-order (lambda (c) (made-first-order c))
               #:projection (lambda (c) (made-projection c))
               #:val-first-projection (lambda (c) (made-val-first c))
               #:late-neg-projection (lambda (c) (made-late-neg c))
               #:stronger (lambda (a b) ((made-stronger a) a b))
               #:equivalent (lambda (a b) ((made-equivalent a) a b))
               #:generate (lambda (c) (made-generate c))
               #:exercise (lambda (c) (made-exercise c))
               #:list-contract? (lambda (c) (made-list-contract? c))))
    (define (make #:name [name default-name]
                  #:first-order [first-order #f]
                  #:projection [projection #f]
                  #:val-first-projection [val-first #f]
                  #:late-neg-projection [late-neg #f]
                  #:collapsible-late-neg-projection [collapsible #f]
                  #:stronger [stronger #f]
                  #:equivalent [equivalent #f]
                  #:generate [generate no-value]
                  #:exercise [exercise no-exercise]
                  #:list-contract? [list-contract? #f]
                  #:opaque? [opaque? #t]
                  #:parts [parts #f])
      (check-some 'make first-order projection val-first late-neg)
      (kind (or name default-name) (or first-order anything?) projection val-first late-neg
            (or stronger never) (or equivalent equivalence)
            generate exercise (and list-contract? #t) opaque? parts))))

(define-contract-kind any-kind make-contract prop:contract build-contract-property
  'anonymous-contract never)
(define-contract-kind chaperone-kind make-chaperone-contract
  prop:chaperone-contract build-chaperone-contract-property 'anonymous-chaperone-contract equal?)
(define-contract-kind flat-kind make-flat-contract prop:flat-contract
  build-flat-contract-property 'anonymous-flat-contract equal?)
