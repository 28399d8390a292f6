#lang racket/base
;; Contracts for pairs and lists.

(require "blame.rkt" "violation.rkt" "property.rkt" "coerce.rkt" "flat.rkt" "logic.rkt"
         (for-syntax racket/base))

(provide listof non-empty-listof list*of cons/c list/c *list/c cons/dc repeated-arguments)

(define (wrong b v party expected)
  (raise-blame-error b v #:missing-party party '(expected: "~a" given: "~e") expected v))

;; Lists whose elements c checks
(define (list-of by c list? expected least)
  (define test (first-order c))
  (combinator
   by (list c)
   #:name (name-thunk (lambda () (list by (contract-struct-name c))))
   #:first-order (lambda (v) (and (list? v) (andmap test v)))
   #:list? #t
   #:late-neg
   (lambda (b)
     (define check (late-neg c (blame-add-context b "an element of")))
     (lambda (v party)
       (if (list? v)
           (map-keeping (lambda (x) (check x party)) v)
           (wrong b v party expected))))
   #:generate (lambda (fuel)
                (define make ((contract-struct-generate c) fuel))
                (and make
                     (lambda () (for/list ([i (in-range (+ least (random 5)))]) (make)))))))

;; The same list if f gives the same elements
(define (map-keeping f l)
  (define new (map f l))
  (if (andmap eq? new l) l new))

(define (listof c) (list-of 'listof (coerce-contract 'listof c) list? "list?" 0))

(define (non-empty-listof c)
  (list-of 'non-empty-listof (coerce-contract 'non-empty-listof c)
           (lambda (v) (and (pair? v) (list? v))) "(and/c list? pair?)" 1))

;; Pairs of elements, ended by what last checks
(define (list*of c [last c])
  (define contracts (coerce-contracts 'list*of (list c last)))
  (define-values (element end) (values (car contracts) (cadr contracts)))
  (combinator
   'list*of contracts
   #:name (name-thunk (lambda ()
                        (if (eq? c last)
                            (list 'list*of (contract-struct-name element))
                            (cons 'list*of (names contracts)))))
   #:first-order (lambda (v)
                   (let loop ([v v])
                     (if (pair? v)
                         (and (passes? element (car v)) (loop (cdr v)))
                         (passes? end v))))
   #:late-neg
   (lambda (b)
     (define check (late-neg element (blame-add-context b "an element of")))
     (define check-end (late-neg end (blame-add-context b "an element of")))
     (lambda (v party)
       (unless (pair? v) (wrong b v party "pair?"))
       (let loop ([v v])
         (if (pair? v)
             (cons (check (car v) party) (loop (cdr v)))
             (check-end v party)))))))

(define (cons/c a d)
  (define contracts (list (coerce-contract 'cons/c a) (coerce-contract 'cons/c d)))
  (define-values (car/c cdr/c) (values (car contracts) (cadr contracts)))
  (combinator
   'cons/c contracts
   #:name (name-thunk (lambda () (cons 'cons/c (names contracts))))
   #:first-order (lambda (v) (and (pair? v) (passes? car/c (car v)) (passes? cdr/c (cdr v))))
   #:list? (list-contract? cdr/c)
   #:late-neg
   (lambda (b)
     (define check-car (late-neg car/c (blame-add-car-context b)))
     (define check-cdr (late-neg cdr/c (blame-add-cdr-context b)))
     (lambda (v party)
       (unless (pair? v) (wrong b v party "pair?"))
       (define a (check-car (car v) party))
       (define d (check-cdr (cdr v) party))
       (if (and (eq? a (car v)) (eq? d (cdr v))) v (cons a d))))
   #:generate (lambda (fuel)
                (define make-car ((contract-struct-generate car/c) fuel))
                (define make-cdr ((contract-struct-generate cdr/c) fuel))
                (and make-car make-cdr (lambda () (cons (make-car) (make-cdr)))))))

(define (list/c . vs)
  (define contracts (coerce-contracts 'list/c vs))
  (define n (length contracts))
  (if (null? contracts)
      (coerce-contract 'list/c '())
      (fixed-list contracts n)))

(define (fixed-list contracts n)
  (combinator
   'list/c contracts
   #:name (name-thunk (lambda () (cons 'list/c (names contracts))))
   #:first-order (lambda (v) (and (list? v) (= (length v) n) (andmap passes? contracts v)))
   #:list? #t
   #:late-neg
   (lambda (b)
     (define checks
       (for/list ([c (in-list contracts)] [i (in-naturals 1)])
         (late-neg c (blame-add-context b (format "the ~a element of" (ordinal i))))))
     (lambda (v party)
       (cond
         [(not (list? v))
          (raise-blame-error b v #:missing-party party '(expected "a list" given: "~e") v)]
         [(not (= (length v) n))
          (raise-blame-error
           b v #:missing-party party
           '(expected: "a list of ~a element~a" given: "~a element~a\n  complete list: ~e")
           n (if (= n 1) "" "s") (length v) (if (= 1 (length v)) "" "s") v)]
         [else (for/list ([check (in-list checks)] [x (in-list v)]) (check x party))])))
   #:generate (lambda (fuel)
                (define makers (for/list ([c (in-list contracts)]) ((contract-struct-generate c) fuel)))
                (and (andmap values makers)
                     (lambda () (for/list ([make (in-list makers)]) (make)))))))

;; Any number of elements that the first contract checks, then one for each of the others
(define (*list/c c . vs)
  (repeated-list c vs "the prefix of" (from-the-end "element")))

;; The same for the last arguments of a procedure
(define (repeated-arguments c vs)
  (repeated-list c vs "the repeated argument of" (from-the-end "argument")))

(define ((from-the-end what) n)
  (if (= n 1)
      (format "the last ~a of" what)
      (format "the ~a to the last ~a of" (ordinal n) what)))

(define (repeated-list c vs prefix-context suffix-context)
  (define contracts (coerce-contracts '*list/c (cons c vs)))
  (define-values (element lasts) (values (car contracts) (cdr contracts)))
  (define n (length lasts))
  (combinator
   '*list/c contracts
   #:name (name-thunk (lambda () (cons '*list/c (names contracts))))
   #:first-order
   (lambda (v)
     (and (list? v) (>= (length v) n)
          (let loop ([v v] [left (- (length v) n)])
            (if (zero? left)
                (andmap passes? lasts v)
                (and (passes? element (car v)) (loop (cdr v) (sub1 left)))))))
   #:list? #t
   #:late-neg
   (lambda (b)
     (define check (late-neg element (blame-add-context b prefix-context)))
     (define checks
       (for/list ([c (in-list lasts)] [i (in-naturals)])
         (late-neg c (blame-add-context b (suffix-context (- n i))))))
     (lambda (v party)
       (unless (list? v)
         (raise-blame-error b v #:missing-party party '(expected: "list?" given: "~e") v))
       (unless (>= (length v) n)
         (raise-blame-error b v #:missing-party party
                            '(expected: "list? with at least ~a elements" given: "~e") n v))
       (let loop ([v v] [left (- (length v) n)])
         (if (zero? left)
             (for/list ([check (in-list checks)] [x (in-list v)]) (check x party))
             (cons (check (car v) party) (loop (cdr v) (sub1 left)))))))))

;; ---- cons/dc

(define-syntax (cons/dc stx)
  (syntax-case stx ()
    [(_ [hd a] [tl (hd2) d] . options)
     (bound-identifier=? #'hd #'hd2)
     #`(dependent-pair a (lambda (hd) d) #t
                       '(cons/dc [hd #,(name-form #'a)] [tl (hd) #,(name-form #'d)])
                       '#,(options-kind #'options stx))]
    [(_ [hd (tl2) a] [tl d] . options)
     (bound-identifier=? #'tl #'tl2)
     #`(dependent-pair d (lambda (tl) a) #f
                       '(cons/dc [hd (tl) #,(name-form #'a)] [tl #,(name-form #'d)])
                       '#,(options-kind #'options stx))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(begin-for-syntax
  (define (name-form e) e)
  (define (options-kind options stx)
    (syntax-case options ()
      [() 'chaperone]
      [(option)
       (memq (syntax-e #'option) '(#:flat #:chaperone #:impersonator))
       (string->symbol (keyword->string (syntax-e #'option)))]
      [_ (raise-syntax-error #f "bad syntax" stx)])))

;; first: the contract that does not depend; get: the other one, from the element that first
;; checked; head?: does first check the car?
(define (dependent-pair v get head? name kind)
  (define c (coerce-contract 'cons/dc v))
  (define-values (known dependent) (if head? (values car cdr) (values cdr car)))
  (define (dependent-contract x) (coerce-contract 'cons/dc (get x)))
  ((case kind
     [(flat) make-flat-contract]
     [(chaperone) make-chaperone-contract]
     [else make-contract])
   #:name name
   #:opaque? #f
   #:first-order
   (lambda (v)
     (and (pair? v) (passes? c (known v)) (passes? (dependent-contract (known v)) (dependent v))))
   #:late-neg-projection
   (lambda (b)
     (define known-blame (if head? (blame-add-car-context b) (blame-add-cdr-context b)))
     (define dependent-blame (if head? (blame-add-cdr-context b) (blame-add-car-context b)))
     (define check (late-neg c known-blame))
     (lambda (v party)
       (unless (pair? v) (wrong b v party "pair?"))
       (define x (check (known v) party))
       (define y ((late-neg (dependent-contract (known v)) dependent-blame) (dependent v) party))
       (if head? (cons x y) (cons y x))))))
