#lang racket/base
;; Makers of values for well-known predicates.

(provide predicate-maker)

(define (random-integer) (- (random 200) 100))
(define (random-char) (integer->char (+ 97 (random 26))))
(define (random-string) (build-string (random 6) (lambda (i) (random-char))))
(define (random-real) (if (zero? (random 2)) (random-integer) (* 100.0 (- (random) 0.5))))

;; From a predicate to a thunk for values that it accepts, #f if it is not known
(define (predicate-maker f)
  (hash-ref makers f #f))

(define makers
  (hasheq integer? random-integer
          exact-integer? random-integer
          fixnum? random-integer
          number? random-real
          real? random-real
          complex? random-real
          rational? random-real
          exact-nonnegative-integer? (lambda () (random 100))
          exact-positive-integer? (lambda () (add1 (random 100)))
          positive? (lambda () (add1 (random 100)))
          negative? (lambda () (- -1 (random 100)))
          even? (lambda () (* 2 (random-integer)))
          odd? (lambda () (add1 (* 2 (random-integer))))
          flonum? (lambda () (* 100.0 (- (random) 0.5)))
          byte? (lambda () (random 256))
          boolean? (lambda () (zero? (random 2)))
          char? random-char
          string? random-string
          symbol? (lambda () (string->symbol (random-string)))
          keyword? (lambda () (string->keyword (random-string)))
          bytes? (lambda () (string->bytes/utf-8 (random-string)))
          null? (lambda () '())
          list? (lambda () (for/list ([i (in-range (random 4))]) (random-integer)))
          pair? (lambda () (cons (random-integer) (random-integer)))
          void? void))
