#lang racket/base
;; Flat contracts for numbers, symbols, strings and other plain values.

(require "blame.rkt" "violation.rkt" "property.rkt" "coerce.rkt")

(provide any/c none/c make-none/c =/c </c >/c <=/c >=/c between/c real-in integer-in char-in
         natural-number/c string-len/c false/c printable/c one-of/c symbols
         flat-named-contract flat-contract flat-contract-with-explanation
         procedure-arity-includes/c non-empty-string/c bytes/c)

(define any/c
  (make-flat-contract #:name 'any/c
                      #:first-order (lambda (v) #t)
                      #:late-neg-projection (lambda (b) (lambda (v party) v))
                      #:stronger (lambda (a b) (any/c? b))
                      #:equivalent (lambda (a b) (any/c? b))
                      #:generate (lambda (fuel) (lambda () 0))
                      #:opaque? #f))

(define (make-none/c name)
  (make-flat-contract #:name name
                      #:first-order (lambda (v) #f)
                      #:late-neg-projection
                      (lambda (b)
                        (lambda (v party)
                          (raise-blame-error b v #:missing-party party
                                             '("~s allows no values" given: "~e") name v)))
                      #:stronger (lambda (a b) #t)
                      #:opaque? #f))
(define none/c (make-none/c 'none/c))

;; ---- numbers

(define (check-bounds who is? expected low high)
  (unless (is? low) (raise-argument-error who expected 0 low high))
  (unless (is? high) (raise-argument-error who expected 1 low high)))

;; The interval of the reals that c accepts, as a lower and an upper bound, or #f
(define (bounds c)
  (define name (contract-struct-name c))
  (and (pair? name)
       (case (car name)
         [(between/c =/c) (cons (cadr name) (car (reverse name)))]
         [(>=/c) (cons (cadr name) +inf.0)]
         [(<=/c) (cons -inf.0 (cadr name))]
         [else #f])))

(define (interval-stronger? a b)
  (define inner (bounds a))
  (define outer (bounds b))
  (or (equal? (contract-struct-name a) (contract-struct-name b))
      (and inner outer
           (<= (car outer) (car inner))
           (>= (cdr outer) (cdr inner)))))

;; A comparison with one number; expected: what an error says instead of the name
(define-syntax-rule (define-comparison name compare words pick)
  (define (name n)
    (unless (or words (real? n)) (raise-argument-error 'name "real?" n))
    (flat-named (list 'name n) (lambda (v) (and (real? v) (compare v n)))
                #:expected (and words (format words n))
                #:stronger (comparison-stronger 'name n compare)
                #:generate (lambda (fuel) (lambda () (pick n))))))

(define ((comparison-stronger name n compare) a b)
  (define other (contract-struct-name b))
  (or (interval-stronger? a b)
      (and (pair? other) (memq name '(</c >/c))
           (or (and (eq? (car other) name) (or (= n (cadr other)) (compare n (cadr other))))
               (and (eq? (car other) (if (eq? name '</c) '<=/c '>=/c))
                    (or (= n (cadr other)) (compare n (cadr other))))))))

(define-comparison =/c = #f values)
(define-comparison </c < "a number strictly less than ~a" sub1)
(define-comparison >/c > "a number strictly greater than ~a" add1)
(define-comparison <=/c <= #f values)
(define-comparison >=/c >= #f values)

(define (interval name low high)
  (check-bounds (car name) real? "real?" low high)
  (flat-named name (lambda (v) (and (real? v) (<= low v high)))
              #:stronger interval-stronger?
              #:generate (lambda (fuel) (lambda () low))))

(define (between/c low high) (interval (list 'between/c low high) low high))
(define (real-in low high)
  (check-bounds 'real-in real? "real?" low high)
  (flat-named (list 'real-in low high) (lambda (v) (and (real? v) (<= low v high)))
              #:generate (lambda (fuel) (lambda () low))))

(define (integer-in low high)
  (check-bounds 'integer-in (lambda (v) (or (not v) (exact-integer? v))) "(or/c #f exact-integer?)"
                low high)
  (define name (list 'integer-in low high))
  (flat-named (if (or low high) name 'exact-integer?)
              (lambda (v) (and (exact-integer? v) (or (not low) (<= low v)) (or (not high) (<= v high))))
              #:stronger (lambda (a b)
                           (define other (contract-struct-name b))
                           (or (equal? other name)
                               (and (pair? other) (eq? (car other) 'integer-in)
                                    (or (not (cadr other)) (and low (<= (cadr other) low)))
                                    (or (not (caddr other)) (and high (>= (caddr other) high))))))
              #:generate (lambda (fuel) (lambda () (or low high 0)))))

(define natural-number/c
  (flat-named 'natural-number/c exact-nonnegative-integer?
              #:generate (lambda (fuel) (lambda () (random 100)))))

;; ---- others

(define (char-in low high)
  (check-bounds 'char-in char? "char?" low high)
  (flat-named (list 'char-in low high) (lambda (v) (and (char? v) (char<=? low v high)))
              #:generate (lambda (fuel) (lambda () low))))

(define (string-len/c n)
  (unless (real? n) (raise-argument-error 'string-len/c "real?" n))
  (flat-named (list 'string-len/c n) (lambda (v) (and (string? v) (< (string-length v) n)))))

(define non-empty-string/c
  (flat-named 'non-empty-string? (lambda (v) (and (string? v) (positive? (string-length v))))))
(define bytes/c (flat-named 'bytes? bytes?))

(define false/c (coerce-contract 'false/c #f))

(define (printable? v)
  (or (symbol? v) (string? v) (bytes? v) (boolean? v) (char? v) (null? v) (number? v) (void? v)
      (keyword? v) (regexp? v) (byte-regexp? v)
      (and (pair? v) (printable? (car v)) (printable? (cdr v)))
      (and (vector? v) (for/and ([x (in-vector v)]) (printable? x)))
      (and (box? v) (printable? (unbox v)))
      (and (hash? v) (for/and ([(k x) (in-hash v)]) (and (printable? k) (printable? x))))
      (and (prefab-struct-key v) (printable? (struct->vector v)))))
(define printable/c (flat-named 'printable/c printable?))

(define (enumeration vals same?)
  (define (shown v) (if (or (symbol? v) (null? v)) `(quote ,v) v))
  (flat-named (if (and (pair? vals) (null? (cdr vals))) (shown (car vals)) (cons 'or/c (map shown vals)))
              (lambda (v) (for/or ([x (in-list vals)]) (same? x v)))
              #:generate (lambda (fuel) (lambda () (list-ref vals (random (length vals)))))))

(define (one-of/c . vals)
  (for ([v (in-list vals)])
    (unless (or (symbol? v) (char? v) (boolean? v) (null? v) (keyword? v) (number? v) (void? v)
                (eof-object? v))
      (raise-argument-error 'one-of/c
             "char, symbol, boolean, null, keyword, number, or void" vals)))
  (enumeration vals eqv?))

(define (symbols v . more)
  (define vals (cons v more))
  (unless (andmap symbol? vals)
    (raise-argument-error 'symbols "symbol?" vals))
  (enumeration vals eq?))

(define (flat-named-contract name c [generate #f])
  (define test (contract-struct-first-order (coerce-flat-contract 'flat-named-contract c)))
  (make-flat-contract #:name name #:first-order test
                      #:stronger (lambda (a b) (eq? a b))
                      #:generate (if generate (lambda (fuel) generate) (lambda (fuel) #f))
                      #:opaque? #f))

(define (flat-contract c) (coerce-flat-contract 'flat-contract c))

;; get: gives a boolean, or a procedure from a blame that raises the violation
(define (flat-contract-with-explanation get #:name [name (or (object-name get) '???)])
  (make-flat-contract
   #:name name
   #:first-order (lambda (v) (eq? #t (get v)))
   #:late-neg-projection
   (lambda (b)
     (lambda (v party)
       (define answer (get v))
       (cond
         [(procedure? answer) (answer (blame-add-missing-party b party))]
         [answer v]
         [else (raise-blame-error b v #:missing-party party
                                  '(expected: "~s" given: "~e") name v)])))))

(define (procedure-arity-includes/c n)
  (unless (exact-nonnegative-integer? n)
    (raise-argument-error 'procedure-arity-includes/c "exact-nonnegative-integer?" n))
  (flat-named (list 'procedure-arity-includes/c n)
              (lambda (v) (and (procedure? v) (procedure-arity-includes? v n)))))
