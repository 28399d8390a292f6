#lang racket/base
;; Contracts for parameters, promises, syntax, events and other values of the run-time system.

(require "blame.rkt" "violation.rkt" "property.rkt" "coerce.rkt" "contracted.rkt" "flat.rkt"
         "logic.rkt"
         racket/promise (for-syntax racket/base))

(provide parameter/c promise/c syntax/c evt/c prompt-tag/c continuation-mark-key/c
         struct-type-property/c property/c)

(define (check-is test v b party expected)
  (unless (test v)
    (raise-blame-error b v #:missing-party party '(expected: "~a" given: "~e") expected v)))

(define (check-named test v b party)
  (check-is test v b party (format "~s" (blame-contract b))))

(define (parameter/c in [out in] #:impersonator? [impersonator? #t])
  (define contracts (list (coerce-contract 'parameter/c in) (coerce-contract 'parameter/c out)))
  (define-values (in/c out/c) (values (car contracts) (cadr contracts)))
  (combinator
   'parameter/c (list (cons '- in/c) out/c)
   #:flat? #f #:chaperone? (not impersonator?)
   #:name (name-thunk
           (lambda ()
             (append (list 'parameter/c (contract-struct-name in/c))
                     (if (eq? in out) '() (list (contract-struct-name out/c)))
                     (if impersonator? '() '(#:impersonator? #f)))))
   #:first-order parameter?
   #:late-neg
   (lambda (b)
     (define inner (blame-add-context b "the parameter of"))
     (define check-in (late-neg in/c (blame-swap inner)))
     (define check-out (late-neg out/c inner))
     (lambda (v party)
       (unless (parameter? v)
         (raise-blame-error b v #:missing-party party '(expected "a parameter")))
       (make-derived-parameter v
                               (lambda (x) (check-in x party))
                               (lambda (x) (check-out x party)))))))

(define (promise/c c)
  (define contract (coerce-contract 'promise/c c))
  (combinator
   'promise/c (list contract)
   #:flat? #f
   #:name (name-thunk (lambda () (list 'promise/c (contract-struct-name contract))))
   #:first-order promise?
   #:late-neg
   (lambda (b)
     (define check (late-neg contract (blame-add-context b "the promise from")))
     (lambda (v party)
       (check-is promise? v b party "<promise>")
       (delay (check (force v) party))))))

(define (syntax/c c)
  (define contract (coerce-flat-contract 'syntax/c c))
  (combinator
   'syntax/c (list contract)
   #:name (name-thunk (lambda () (list 'syntax/c (contract-struct-name contract))))
   #:first-order (lambda (v) (and (syntax? v) (passes? contract (syntax-e v))))
   #:late-neg
   (lambda (b)
     (lambda (v party)
       (check-named (lambda (v) (and (syntax? v) (passes? contract (syntax-e v)))) v b party)
       v))))

;; ---- events and control

(define (evt/c . cs)
  (define contracts (coerce-chaperone-contracts 'evt/c cs))
  (combinator
   'evt/c contracts
   #:flat? #f
   #:name (name-thunk (lambda () (cons 'evt/c (names contracts))))
   #:first-order evt?
   #:late-neg
   (lambda (b)
     (define checks (for/list ([c (in-list contracts)]) (late-neg c b)))
     (lambda (v party)
       (check-named evt? v b party)
       (define (check-results . results)
         (unless (= (length results) (length checks))
           (raise-blame-error b v #:missing-party party
                              '(expected: "event that produces ~a values"
                                          given: "event that produces ~a values")
                              (length checks) (length results)))
         (apply values (for/list ([check (in-list checks)] [r (in-list results)]) (check r party))))
       (chaperone-evt v (lambda (e) (values e check-results)))))))

;; (prompt-tag/c c ... #:call/cc (values result-c ...))
(define-syntax (prompt-tag/c stx)
  (syntax-case stx (values)
    [(_ c ... key (values r ...))
     (eq? (syntax-e #'key) '#:call/cc)
     #'(make-prompt-tag/c (list c ...) (list r ...))]
    [(_ c ... key r)
     (eq? (syntax-e #'key) '#:call/cc)
     #'(make-prompt-tag/c (list c ...) (list r))]
    [(_ c ...) #'(make-prompt-tag/c (list c ...) '())]))

(define (make-prompt-tag/c cs rs)
  (define contracts (coerce-contracts 'prompt-tag/c cs))
  (define results (coerce-contracts 'prompt-tag/c rs))
  (combinator
   'prompt-tag/c (append contracts results)
   #:flat? #f
   #:name (name-thunk
           (lambda () (append (list 'prompt-tag/c) (names contracts) '(#:call/cc) (names results))))
   #:first-order continuation-prompt-tag?
   #:late-neg
   (lambda (b)
     (define (all contracts b) (for/list ([c (in-list contracts)]) (late-neg c b)))
     (define handled (all contracts b))
     (define aborted (all contracts (blame-swap b)))
     (define returned (all results b))
     (define captured (all results (blame-swap b)))
     (lambda (v party)
       (check-named continuation-prompt-tag? v b party)
       (define ((checker checks) . vals)
         (apply values (for/list ([check (in-list checks)] [x (in-list vals)]) (check x party))))
       (define operands
         (append (list v (checker handled) (checker aborted))
                 (if (null? results) '() (list (checker returned) (lambda (f) f)))))
       (apply (if (andmap chaperone-contract-struct? contracts) chaperone-prompt-tag impersonate-prompt-tag)
              operands)))))

(define (continuation-mark-key/c c)
  (define contract (coerce-contract 'continuation-mark-key/c c))
  (combinator
   'continuation-mark-key/c (list contract)
   #:flat? #f
   #:name (name-thunk (lambda () (list 'continuation-mark-key/c (contract-struct-name contract))))
   #:first-order continuation-mark-key?
   #:late-neg
   (lambda (b)
     (define read (late-neg contract b))
     (define write (late-neg contract (blame-swap b)))
     (lambda (v party)
       (check-named continuation-mark-key? v b party)
       ((if (chaperone-contract-struct? contract)
            chaperone-continuation-mark-key
            impersonate-continuation-mark-key)
        v (lambda (x) (read x party)) (lambda (x) (write x party)))))))

;; ---- properties

(define (struct-type-property/c c)
  (define contract (coerce-contract 'struct-type-property/c c))
  (make-contract
   #:name (list 'struct-type-property/c (contract-struct-name contract))
   #:opaque? #f
   #:first-order struct-type-property?
   #:late-neg-projection
   (lambda (b)
     (define check
       (late-neg contract (blame-swap (blame-add-context b "the struct property value of"))))
     (lambda (v party)
       (unless (struct-type-property? v)
         (raise-blame-error b v #:missing-party party
                            '(expected "struct-type-property" given: "~e") v))
       (define-values (property has? ref)
         (make-struct-type-property
          (object-name v)
          (lambda (x info) (check x party))
          (list (cons v values))))
       property))))

;; What an accessor gives
(define (property/c accessor c #:name [name (object-name accessor)])
  (define contract (coerce-flat-contract 'property/c c))
  (define (value v) (accessor v))
  (make-flat-contract
   #:name (list 'property/c name (contract-struct-name contract))
   #:opaque? #f
   #:first-order (lambda (v) (passes? contract (value v)))
   #:late-neg-projection
   (lambda (b)
     (define check
       (late-neg contract (blame-add-context b (format "the ~a property of" name))))
     (lambda (v party)
       (check (value v) party)
       v))))
