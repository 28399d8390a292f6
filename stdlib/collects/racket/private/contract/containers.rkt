#lang racket/base
;; Contracts for vectors and boxes: what is mutable is watched.

(require "blame.rkt" "violation.rkt" "property.rkt" "coerce.rkt" "contracted.rkt")

(provide vectorof vector/c vector-immutableof vector-immutable/c box/c box-immutable/c)

(define (check-options who immutable)
  (unless (memq immutable '(#t #f dont-care))
    (raise-argument-error who "(or/c #t #f 'dont-care)" immutable)))

;; The options at the end of a name
(define (option-names immutable flat?)
  (append (if (eq? immutable 'dont-care) '() (list '#:immutable immutable))
          (if flat? '(#:flat? #t) '())))

;; Is v of the mutability that is wanted?
(define (mutability? v immutable)
  (case immutable
    [(#t) (immutable? v)]
    [(#f) (not (immutable? v))]
    [else #t]))

;; Complains unless v is of the type that is? tells, named what, and of the mutability.
(define (check-kind v b party is? what immutable)
  (define (complain expected)
    (raise-blame-error b v #:missing-party party '(expected "~a" given: "~e") expected v))
  (unless (is? v)
    (complain (format "a ~a" what)))
  (unless (mutability? v immutable)
    (complain (if immutable (format "an immutable ~a" what) (format "a mutable ~a" what)))))

;; ---- vectors

(define (vectorof c #:immutable [immutable 'dont-care] #:flat? [flat? #f] #:eager [eager #t])
  (check-options 'vectorof immutable)
  (define contract ((if flat? coerce-flat-contract coerce-contract) 'vectorof c))
  (vector-contract
   'vectorof (list contract) immutable flat?
   (lambda (n) (lambda (i) 0))
   (lambda (b v party) (void))
   (lambda (v) (for/and ([x (in-vector v)]) (passes? contract x)))
   (lambda (i) "an element of")))

(define (vector/c #:immutable [immutable 'dont-care] #:flat? [flat? #f] . cs)
  (check-options 'vector/c immutable)
  (define contracts ((if flat? coerce-flat-contracts coerce-contracts) 'vector/c cs))
  (define n (length contracts))
  (vector-contract
   'vector/c contracts immutable flat?
   (lambda (n) values)
   (lambda (b v party)
     (unless (= (vector-length v) n)
       (raise-blame-error b v #:missing-party party '(expected: "a vector of ~a element~a" given: "~e")
                          n (if (= n 1) "" "s") v)))
   (lambda (v)
     (and (= (vector-length v) n)
          (for/and ([c (in-list contracts)] [x (in-vector v)]) (passes? c x))))
   (lambda (i) (format "the ~a element of" (ordinal i)))))

;; contract-index: from a vector's length to a procedure from an element's index to that of its
;; contract; check-more: complains of a vector that is wrong otherwise; context: from an index
(define (vector-contract by contracts immutable flat? contract-index check-more elements-pass? context)
  (combinator
   (list by immutable) contracts
   #:flat? (or flat? (eq? immutable #t))
   #:name (name-thunk (lambda () (append (list by) (names contracts) (option-names immutable flat?))))
   #:first-order (lambda (v)
                   (and (vector? v) (mutability? v immutable)
                        (elements-pass? v)))
   #:late-neg/self
   (lambda (self b)
     (define (checks b)
       (for/vector ([c (in-list contracts)] [i (in-naturals)])
         (late-neg c (blame-add-context b (context i)))))
     (define reads (checks b))
     (define writes (checks (blame-swap b)))
     (define all-flat? (andmap flat-contract-struct? contracts))
     (define chaperone? (andmap chaperone-contract-struct? contracts))
     (lambda (v party)
       (check-kind v b party vector? "vector" immutable)
       (check-more b v party)
       (define index (contract-index (vector-length v)))
       (define (check-read v i x) ((vector-ref reads (index i)) x party))
       (cond
         [(or flat? (and (immutable? v) all-flat?))
          (for ([x (in-vector v)] [i (in-naturals)]) (check-read v i x))
          v]
         [(immutable? v)
          (vector->immutable-vector
           (for/vector #:length (vector-length v) ([x (in-vector v)] [i (in-naturals)])
             (check-read v i x)))]
         [else
          ((if chaperone? chaperone-vector impersonate-vector)
           v check-read (lambda (v i x) ((vector-ref writes (index i)) x party))
           impersonator-prop:contracted self
           impersonator-prop:blame (with-party b party))])))))

(define (vector-immutableof c) (vectorof c #:immutable #t))
(define (vector-immutable/c . cs) (apply vector/c #:immutable #t cs))

;; ---- boxes

(define (box/c c [in-c c] #:immutable [immutable 'dont-care] #:flat? [flat? #f])
  (check-options 'box/c immutable)
  (define contracts ((if flat? coerce-flat-contracts coerce-contracts) 'box/c (list c in-c)))
  (define-values (out in) (values (car contracts) (cadr contracts)))
  (combinator
   (list 'box/c immutable) (if (eq? c in-c) (list out) (list out (cons '- in)))
   #:flat? (or flat? (eq? immutable #t))
   #:name (name-thunk
           (lambda ()
             (append (list 'box/c (contract-struct-name out))
                     (if (eq? c in-c) '() (list (contract-struct-name in)))
                     (option-names immutable flat?))))
   #:first-order (lambda (v) (and (box? v) (mutability? v immutable) (passes? out (unbox v))))
   #:late-neg/self
   (lambda (self b)
     (define inner (blame-add-context b "the content of"))
     (define read (late-neg out inner))
     (define write (late-neg in (blame-swap inner)))
     (define chaperone? (andmap chaperone-contract-struct? contracts))
     (lambda (v party)
       (check-kind v b party box? "box" immutable)
       (cond
         [(or flat? (and (immutable? v) (flat-contract-struct? out)))
          (read (unbox v) party)
          v]
         [(immutable? v) (box-immutable (read (unbox v) party))]
         [else
          ((if chaperone? chaperone-box impersonate-box)
           v (lambda (b x) (read x party)) (lambda (b x) (write x party))
           impersonator-prop:contracted self
           impersonator-prop:blame (with-party b party))])))))

(define (box-immutable/c c) (box/c c #:immutable #t))
