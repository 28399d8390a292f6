#lang racket/base
;; Contracts for data: or/c, and/c, numbers, lists, vectors, tables, structures.

(require "contract-core.rkt" (for-syntax racket/base racket/struct-info))

(provide any/c none/c or/c first-or/c and/c not/c one-of/c symbols listof non-empty-listof cons/c
         list/c list*of vectorof vector/c box/c hash/c =/c </c >/c <=/c >=/c between/c real-in
         integer-in char-in natural-number/c string-len/c false/c printable/c promise/c syntax/c
         flat-named-contract flat-contract flat-contract-predicate parameter/c struct/c
         recursive-contract make-contract make-flat-contract rename-contract if/c
         non-empty-string/c)

(define any/c (contract-value 'any/c (lambda (v) #t) (lambda (b) values) #t))
(define none/c (make-flat 'none/c (lambda (v) #f)))

(define (coerce-all who contracts) (map (lambda (c) (coerce-contract who c)) contracts))
(define (names contracts) (map contract-value-name contracts))
(define (all-flat? contracts) (andmap contract-value-flat? contracts))

;; The first alternative whose first-order test passes is in charge.
(define (or/c . alternatives)
  (define contracts (coerce-all 'or/c alternatives))
  (define name (cons 'or/c (names contracts)))
  (define (test v) (ormap (lambda (c) (first-order c v)) contracts))
  (if (all-flat? contracts)
      (make-flat name (lambda (v) (and (test v) #t)))
      (contract-value
       name test
       (lambda (b)
         (define projections (map (lambda (c) (cons c (projection c b))) contracts))
         (lambda (v)
           (define p (findf (lambda (p) (first-order (car p) v)) projections))
           (if p
               ((cdr p) v)
               (raise-blame-error* b v (format "~s" name)))))
       #f)))
(define first-or/c or/c)

(define (and/c . parts)
  (define contracts (coerce-all 'and/c parts))
  (contract-value
   (cons 'and/c (names contracts))
   (lambda (v) (andmap (lambda (c) (first-order c v)) contracts))
   (lambda (b)
     (define inner (blame-add-context b "an and/c case"))
     (define projections (map (lambda (c) (projection c inner)) contracts))
     (lambda (v) (for/fold ([v v]) ([p (in-list projections)]) (p v))))
   (all-flat? contracts)))

(define (not/c c)
  (define contract (coerce-contract 'not/c c))
  (make-flat (list 'not/c (contract-value-name contract)) (lambda (v) (not (first-order contract v)))))

(define (if/c test then else)
  (define t (coerce-contract 'if/c then))
  (define e (coerce-contract 'if/c else))
  (contract-value (list 'if/c (or (object-name test) '???) (contract-value-name t) (contract-value-name e))
                  (lambda (v) (first-order (if (test v) t e) v))
                  (lambda (b)
                    (define tp (projection t b))
                    (define ep (projection e b))
                    (lambda (v) ((if (test v) tp ep) v)))
                  (and (contract-value-flat? t) (contract-value-flat? e))))

(define (one-of/c . vals)
  (make-flat (cons 'or/c vals) (lambda (v) (and (memv v vals) #t))))
(define (symbols . vals)
  (make-flat (cons 'or/c (map (lambda (s) `(quote ,s)) vals)) (lambda (v) (and (memq v vals) #t))))

;; Numbers

(define-syntax-rule (define-comparison name compare words)
  (define (name n)
    (flat-with-words (list 'name n) (lambda (v) (and (real? v) (compare v n))) words n)))

;; A flat contract whose errors say words and n instead of its name
(define (flat-with-words name test words n)
  (define expected (and words (format "a number ~a ~a" words n)))
  (contract-value name test
                  (lambda (b)
                    (lambda (v)
                      (if (test v) v (raise-blame-error* b v (or expected (format "~s" name))))))
                  #t))

(define-comparison =/c = #f)
(define-comparison </c < "strictly less than")
(define-comparison >/c > "strictly greater than")
(define-comparison <=/c <= #f)
(define-comparison >=/c >= #f)

(define (between/c low high)
  (make-flat (list 'between/c low high) (lambda (v) (and (real? v) (<= low v high)))))
(define (real-in low high)
  (make-flat (list 'real-in low high) (lambda (v) (and (real? v) (<= low v high)))))
(define (integer-in low high)
  (make-flat (list 'integer-in low high)
             (lambda (v) (and (exact-integer? v) (or (not low) (<= low v)) (or (not high) (<= v high))))))
(define (char-in low high)
  (make-flat (list 'char-in low high) (lambda (v) (and (char? v) (char<=? low v high)))))
(define natural-number/c (make-flat 'natural-number/c exact-nonnegative-integer?))
(define (string-len/c n)
  (make-flat (list 'string-len/c n) (lambda (v) (and (string? v) (< (string-length v) n)))))
(define non-empty-string/c
  (make-flat 'non-empty-string? (lambda (v) (and (string? v) (> (string-length v) 0)))))
(define false/c (make-flat #f not))
(define printable/c any/c)

;; Containers.  check says what a value must be at all, map-elements rebuilds one with checked elements.
(define (container name contracts test expected check-elements rebuild)
  (define flat? (all-flat? contracts))
  (contract-value
   name
   (lambda (v) (and (test v) (check-elements v)))
   (lambda (b)
     (define wrap (rebuild b))
     (lambda (v)
       (if (test v) (wrap v) (raise-blame-error* b v expected))))
   flat?))

(define (element-projection c b context) (projection c (blame-add-context b context)))

(define (list-contract name c test expected)
  (container name (list c) test expected
             (lambda (v) (andmap (lambda (x) (first-order c x)) v))
             (lambda (b)
               (define p (element-projection c b "an element"))
               (lambda (v) (map p v)))))

(define (listof c)
  (define contract (coerce-contract 'listof c))
  (list-contract (list 'listof (contract-value-name contract)) contract list? "list?"))

(define (non-empty-listof c)
  (define contract (coerce-contract 'non-empty-listof c))
  (list-contract (list 'non-empty-listof (contract-value-name contract)) contract
                 (lambda (v) (and (pair? v) (list? v))) "(and/c list? pair?)"))

(define (list*of c)
  (define contract (coerce-contract 'list*of c))
  (recursive-contract (or/c contract (cons/c contract (list*of contract)))))

(define (cons/c a d)
  (define contracts (coerce-all 'cons/c (list a d)))
  (container (cons 'cons/c (names contracts)) contracts pair? "pair?"
             (lambda (v) (and (first-order (car contracts) (car v)) (first-order (cadr contracts) (cdr v))))
             (lambda (b)
               (define pa (element-projection (car contracts) b "the car"))
               (define pd (element-projection (cadr contracts) b "the cdr"))
               (lambda (v) (cons (pa (car v)) (pd (cdr v)))))))

(define (list/c . parts)
  (define contracts (coerce-all 'list/c parts))
  (define n (length contracts))
  (container (cons 'list/c (names contracts)) contracts
             (lambda (v) (and (list? v) (= (length v) n)))
             (format "a list of ~a element~a" n (if (= n 1) "" "s"))
             (lambda (v) (andmap first-order contracts v))
             (lambda (b)
               (define projections
                 (for/list ([c (in-list contracts)] [i (in-naturals 1)])
                   (element-projection c b (format "the ~a element" (ordinal i)))))
               (lambda (v) (map (lambda (p x) (p x)) projections v)))))

;; Checks the elements; a mutable value keeps its identity, so that later changes are not checked.
(define (vectorof c #:immutable [immutable 'dont-care] #:flat? [flat? #f] #:eager [eager #t])
  (define contract (coerce-contract 'vectorof c))
  (container (list 'vectorof (contract-value-name contract)) (list contract) vector? "vector?"
             (lambda (v) (for/and ([x (in-vector v)]) (first-order contract x)))
             (lambda (b)
               (define p (element-projection contract b "an element"))
               (lambda (v)
                 (for ([x (in-vector v)]) (p x))
                 v))))

(define (vector/c #:immutable [immutable 'dont-care] #:flat? [flat? #f] . parts)
  (define contracts (coerce-all 'vector/c parts))
  (define n (length contracts))
  (container (cons 'vector/c (names contracts)) contracts
             (lambda (v) (and (vector? v) (= (vector-length v) n)))
             (format "a vector of ~a element~a" n (if (= n 1) "" "s"))
             (lambda (v) (andmap first-order contracts (vector->list v)))
             (lambda (b)
               (define projections
                 (for/list ([c (in-list contracts)] [i (in-naturals)])
                   (element-projection c b (format "the ~a element" (ordinal i)))))
               (lambda (v)
                 (for ([p (in-list projections)] [x (in-vector v)]) (p x))
                 v))))

(define (box/c c #:immutable [immutable 'dont-care] #:flat? [flat? #f])
  (define contract (coerce-contract 'box/c c))
  (container (list 'box/c (contract-value-name contract)) (list contract) box? "box?"
             (lambda (v) (first-order contract (unbox v)))
             (lambda (b)
               (define p (element-projection contract b "the content"))
               (lambda (v)
                 (p (unbox v))
                 v))))

(define (hash/c k v #:immutable [immutable 'dont-care] #:flat? [flat? #f])
  (define contracts (coerce-all 'hash/c (list k v)))
  (define (test h)
    (and (hash? h)
         (case immutable
           [(#t) (immutable? h)]
           [(#f) (not (immutable? h))]
           [else #t])))
  (container (cons 'hash/c (names contracts)) contracts test "hash?"
             (lambda (h)
               (for/and ([(key value) (in-hash h)])
                 (and (first-order (car contracts) key) (first-order (cadr contracts) value))))
             (lambda (b)
               (define pk (element-projection (car contracts) b "the keys"))
               (define pv (element-projection (cadr contracts) b "the values"))
               (lambda (h)
                 (for ([(key value) (in-hash h)])
                   (pk key)
                   (pv value))
                 h))))

(define (promise/c c) (make-flat (list 'promise/c (contract-name-of c)) (lambda (v) #t)))
(define (syntax/c c)
  (define contract (coerce-contract 'syntax/c c))
  (make-flat (list 'syntax/c (contract-value-name contract))
             (lambda (v) (and (syntax? v) (first-order contract (syntax-e v))))))

(define (flat-named-contract name c [generator #f])
  (define contract (coerce-contract 'flat-named-contract c))
  (make-flat name (lambda (v) (first-order contract v))))
(define (flat-contract c) (coerce-contract 'flat-contract c))
(define (flat-contract-predicate c)
  (define contract (coerce-contract 'flat-contract-predicate c))
  (lambda (v) (and (first-order contract v) #t)))

(define (rename-contract c name)
  (define contract (coerce-contract 'rename-contract c))
  (contract-value name (contract-value-first-order contract) (contract-value-project contract)
                  (contract-value-flat? contract)))

(define (parameter/c in [out in])
  (define in-contract (coerce-contract 'parameter/c in))
  (define out-contract (coerce-contract 'parameter/c out))
  (contract-value
   (list 'parameter/c (contract-value-name in-contract))
   parameter?
   (lambda (b)
     (define in-p (projection in-contract (blame-swap b)))
     (define out-p (projection out-contract b))
     (lambda (v)
       (if (parameter? v)
           (make-derived-parameter v in-p out-p)
           (raise-blame-error* b v "a parameter"))))
   #f))

(define (make-contract #:name [name 'anonymous-contract] #:first-order [test (lambda (v) #t)]
                       #:projection [project (lambda (b) values)]
                       #:late-neg-projection [late (lambda (b) (lambda (v neg) v))])
  (contract-value name test project #f))
(define (make-flat-contract #:name [name 'anonymous-flat-contract] #:first-order [test (lambda (v) #t)])
  (make-flat name test))

(define-syntax-rule (recursive-contract e option ...)
  (let ([get (lambda () (coerce-contract 'recursive-contract e))])
    (contract-value '(recursive-contract e)
                    (lambda (v) (first-order (get) v))
                    (lambda (b) (lambda (v) ((projection (get) b) v)))
                    #f)))

;; Fields are checked when the contract is applied.
(define-syntax (struct/c stx)
  (syntax-case stx ()
    [(_ id c ...)
     (let ([info (extract-struct-info (syntax-local-value #'id))])
       (with-syntax ([predicate (caddr info)]
                     [(accessor ...) (reverse (list-ref info 3))])
         #'(structure-contract 'id predicate (list accessor ...) '(accessor ...) (list c ...))))]))

(define (structure-contract id test accessors accessor-names parts)
  (define contracts (coerce-all 'struct/c parts))
  (container (list* 'struct/c id (names contracts)) contracts test (format "~a?" id)
             (lambda (v) (andmap (lambda (c get) (first-order c (get v))) contracts accessors))
             (lambda (b)
               (define projections
                 (for/list ([c (in-list contracts)] [name (in-list accessor-names)])
                   (element-projection c b (format "the (#:selector ~a) field" name))))
               (lambda (v)
                 (for ([p (in-list projections)] [get (in-list accessors)]) (p (get v)))
                 v))))
