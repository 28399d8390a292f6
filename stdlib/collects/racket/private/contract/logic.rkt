#lang racket/base
;; or/c, and/c, not/c and other contracts made of contracts for the same value.

(require "blame.rkt" "violation.rkt" "property.rkt" "coerce.rkt" "flat.rkt" (for-syntax racket/base))

(provide or/c first-or/c and/c not/c if/c rename-contract suggest/c flat-rec-contract
         flat-murec-contract recursive-contract)

;; ---- or/c

;; The flat alternatives come first; of the others the one whose first-order test passes is in
;; charge, and two are one too many unless it is first-or/c.
(define ((alternatives by first?) . vs)
  (define contracts (coerce-contracts by vs))
  (cond
    [(null? contracts) (make-none/c (list by))]
    [(null? (cdr contracts)) (car contracts)]
    [else
     (define-values (flat others) (split contracts))
     (define name (name-thunk (lambda () (cons by (names contracts)))))
     (define tests (map first-order contracts))
     (define flat-tests (map first-order flat))
     (combinator
      'or/c contracts
      #:name name
      #:first-order (lambda (v) (ormap (lambda (test) (and (test v) #t)) tests))
      #:list? (andmap list-contract? contracts)
      #:late-neg
      (lambda (b)
        (define inner (if (null? others) b (blame-add-context b "a part of the or/c of")))
        (define choices
          (for/list ([c (in-list others)]) (cons (first-order c) (late-neg c inner))))
        (define (fail v party)
          (if (null? others)
              (raise-blame-error b v #:missing-party party
                                 '(expected: "~s" given: "~e") (cons by (names contracts)) v)
              (raise-blame-error b v #:missing-party party
                                 '("none of the branches of the or/c matched" given: "~e") v)))
        (lambda (v party)
          (cond
            [(ormap (lambda (test) (test v)) flat-tests) v]
            [else
             (define fitting (filter (lambda (choice) ((car choice) v)) choices))
             (cond
               [(null? fitting)
                (if (and (pair? choices) (null? (cdr choices)))
                    ((cdar choices) v party)
                    (fail v party))]
               [(or first? (null? (cdr fitting))) ((cdar fitting) v party)]
               [else
                (raise-blame-error
                 b v #:missing-party party
                 '("two of the clauses in the or/c might both match: ~s and ~s" given: "~e")
                 (contract-struct-name (list-ref others (index-of choices (car fitting))))
                 (contract-struct-name (list-ref others (index-of choices (cadr fitting))))
                 v)])])))
      #:generate (lambda (fuel)
                   (define makers
                     (filter values
                             (for/list ([c (in-list contracts)]) ((contract-struct-generate c) fuel))))
                   (and (pair? makers)
                        (lambda () ((list-ref makers (random (length makers))))))))]))

(define (split contracts)
  (values (filter flat-contract-struct? contracts)
          (filter (lambda (c) (not (flat-contract-struct? c))) contracts)))

(define (index-of l v) (let loop ([l l] [i 0]) (if (eq? (car l) v) i (loop (cdr l) (add1 i)))))

(define or/c (procedure-rename (alternatives 'or/c #f) 'or/c))
(define first-or/c (procedure-rename (alternatives 'first-or/c #t) 'first-or/c))

;; ---- and/c

(define (and/c . vs)
  (define contracts (coerce-contracts 'and/c vs))
  (cond
    [(null? contracts) any/c]
    [else
     (define tests (map first-order contracts))
     (define checked-contracts (of-reals contracts))
     (combinator
      'and/c contracts
      #:name (name-thunk (lambda () (cons 'and/c (names contracts))))
      #:first-order (lambda (v) (andmap (lambda (test) (test v)) tests))
      #:list? (ormap list-contract? contracts)
      #:late-neg
      (lambda (b)
        (define flat? (all-flat? contracts))
        (define checks
          (for/list ([c (in-list checked-contracts)] [i (in-naturals 1)])
            (late-neg c (blame-add-context
                         b
                         (if flat? "an and/c case of" (format "the ~a conjunct of" (ordinal i)))))))
        (lambda (v party)
          (for/fold ([v v]) ([check (in-list checks)]) (check v party))))
      #:generate (lambda (fuel)
                   (define make ((contract-struct-generate (car contracts)) fuel))
                   (and make
                        (lambda ()
                          (let loop ([n 100])
                            (define v (make))
                            (cond
                              [(andmap (lambda (test) (test v)) tests) v]
                              [(zero? n) (error 'and/c "no value found")]
                              [else (loop (sub1 n))]))))))]))

;; Among real numbers, positive? and negative? are comparisons, which have words of their own.
(define (of-reals contracts)
  (define (predicate? c f) (eq? (first-order c) f))
  (if (for/or ([c (in-list contracts)]) (predicate? c real?))
      (for/list ([c (in-list contracts)])
        (cond
          [(predicate? c positive?) (>/c 0)]
          [(predicate? c negative?) (</c 0)]
          [else c]))
      contracts))

;; ---- others

(define (not/c v)
  (define c (coerce-flat-contract 'not/c v))
  (define test (first-order c))
  (flat-named (list 'not/c (contract-struct-name c)) (lambda (v) (not (test v)))))

(define (if/c test then else)
  (unless (and (procedure? test) (procedure-arity-includes? test 1))
    (raise-argument-error 'if/c "(procedure-arity-includes/c 1)" 0 test then else))
  (define contracts (coerce-contracts 'if/c (list then else)))
  (define-values (t e) (values (car contracts) (cadr contracts)))
  (define name
    (list 'if/c (or (object-name test) '???) (contract-struct-name t) (contract-struct-name e)))
  (define (accepts? v) (passes? (if (test v) t e) v))
  (if (all-flat? contracts)
      (flat-named name accepts?)
      (conditional-contract name test accepts? t e)))

(define (conditional-contract name test accepts? t e)
  (combinator
   'if/c (list t e)
   #:flat? #f
   #:name name
   #:first-order accepts?
   #:late-neg
   (lambda (b)
     (define t-check (late-neg t b))
     (define e-check (late-neg e b))
     (lambda (v party) ((if (test v) t-check e-check) v party)))))

(define (rename-contract v name)
  (define c (coerce-contract 'rename-contract v))
  (if (flat-contract-struct? c)
      (flat-named-contract name c)
      ((if (chaperone-contract-struct? c) make-chaperone-contract make-contract)
       #:name name
       #:first-order (first-order c)
       #:late-neg-projection (contract-struct-late-neg c)
       #:stronger (lambda (a b) (contract-stronger? c b)))))

;; A contract whose violations have a line more
(define (suggest/c v field message)
  (define c (coerce-contract 'suggest/c v))
  ((cond
     [(flat-contract-struct? c) make-flat-contract]
     [(chaperone-contract-struct? c) make-chaperone-contract]
     [else make-contract])
   #:name (contract-struct-name c)
   #:first-order (first-order c)
   #:late-neg-projection
   (lambda (b) (late-neg c (blame-add-extra-field b field message)))))

;; ---- recursion

;; get: a thunk for the contract, which is made when it is wanted
(define (make-recursive kind name list? get)
  (define made #f)
  (define (the-contract)
    (unless made
      (set! made (coerce-contract 'recursive-contract (get))))
    made)
  ((case kind
     [(flat) make-flat-contract]
     [(chaperone) make-chaperone-contract]
     [else make-contract])
   #:name name
   #:opaque? #f
   #:first-order (lambda (v) (passes? (the-contract) v))
   #:list-contract? list?
   #:stronger (lambda (a b) (or (eq? a b) (equal? (contract-struct-name a) (contract-struct-name b))))
   #:late-neg-projection
   (lambda (b)
     (define check #f)
     (lambda (v party)
       (unless check (set! check (late-neg (the-contract) b)))
       (check v party)))
   #:generate (lambda (fuel)
                (and (positive? fuel) ((contract-struct-generate (the-contract)) (sub1 fuel))))))

(define-syntax (recursive-contract stx)
  (syntax-case stx ()
    [(_ e option ...)
     (let* ([options (syntax->list #'(option ...))]
            [keys (map syntax-e options)]
            [kind (cond [(memq '#:flat keys) 'flat] [(memq '#:chaperone keys) 'chaperone] [else 'any])])
       (for ([key (in-list keys)] [option (in-list options)])
         (unless (memq key '(#:flat #:chaperone #:impersonator #:list-contract? #:extra-delay))
           (raise-syntax-error #f "expected a keyword" stx option)))
       #`(make-recursive '#,kind '(recursive-contract e option ...)
                         #,(and (memq '#:list-contract? keys) #t)
                         (lambda () e)))]))

(define-syntax-rule (flat-rec-contract id c ...)
  (letrec ([id (make-recursive 'flat 'id #f (lambda () whole))]
           [whole (flat-named-contract 'id (or/c (coerce-flat-contract 'flat-rec-contract c) ...))])
    whole))

(define-syntax (flat-murec-contract stx)
  (syntax-case stx ()
    [(_ ([id c ...] ...) body ...)
     (with-syntax ([(whole ...) (generate-temporaries #'(id ...))])
       #'(letrec ([id (make-recursive 'flat 'id #f (lambda () whole))] ...
                  [whole (flat-named-contract
                          'id (or/c (coerce-flat-contract 'flat-murec-contract c) ...))]
                  ...)
           (let ([id whole] ...) body ...)))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))
