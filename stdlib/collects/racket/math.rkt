#lang racket/base
;; racket/math

(provide pi pi.f nan? infinite? exact-round exact-floor exact-ceiling exact-truncate
         order-of-magnitude conjugate sqr sgn sinh cosh tanh degrees->radians radians->degrees
         positive-integer? negative-integer? natural? nonnegative-integer? nonpositive-integer?)

(define pi (* 4 (atan 1.0)))
(define pi.f (if (single-flonum-available?) (real->single-flonum pi) pi))

(define (nan? x)
  (unless (real? x) (raise-argument-error 'nan? "real?" x))
  (and (flonum? x) (not (= x x))))

(define (infinite? x)
  (unless (real? x) (raise-argument-error 'infinite? "real?" x))
  (and (flonum? x) (or (= x +inf.0) (= x -inf.0))))

(define-syntax-rule (define-exact name round)
  (define (name x)
    (unless (rational? x) (raise-argument-error 'name "rational?" x))
    (inexact->exact (round x))))

(define-exact exact-round round)
(define-exact exact-floor floor)
(define-exact exact-ceiling ceiling)
(define-exact exact-truncate truncate)

;; The exponent of the greatest power of ten that is not above x
(define (order-of-magnitude x)
  (unless (and (real? x) (> x 0) (not (and (flonum? x) (= x +inf.0))))
    (raise-argument-error 'order-of-magnitude "(and/c (>/c 0.0) (not/c +inf.0))" x))
  (define exact-x (inexact->exact x))
  (define guess
    (- (digits (numerator exact-x)) (digits (denominator exact-x))))
  (let loop ([n guess])
    (cond
      [(> (expt 10 n) exact-x) (loop (sub1 n))]
      [(<= (expt 10 (add1 n)) exact-x) (loop (add1 n))]
      [else n])))

(define (digits n) (quotient (* (integer-length n) 30103) 100000))

(define (conjugate z)
  (unless (number? z) (raise-argument-error 'conjugate "number?" z))
  (make-rectangular (real-part z) (- (imag-part z))))

(define (sqr z)
  (unless (number? z) (raise-argument-error 'sqr "number?" z))
  (* z z))

(define (sgn x)
  (unless (real? x) (raise-argument-error 'sgn "real?" x))
  (cond
    [(flonum? x)
     (cond
       [(> x 0.0) 1.0]
       [(< x 0.0) -1.0]
       [else x])]
    [(> x 0) 1]
    [(< x 0) -1]
    [else 0]))

;; Hyperbolic functions; below the threshold a few terms of the series are exact enough, where
;; exponentials would cancel.
(define series-threshold 0.3)

(define (sinh z)
  (unless (number? z) (raise-argument-error 'sinh "number?" z))
  (cond
    [(eqv? z 0) 0]
    [(real? z) (real-sinh (exact->inexact z))]
    [else (/ (- (exp z) (exp (- z))) 2)]))

(define (real-sinh x)
  (cond
    [(= x 0.0) x]
    [(< (abs x) series-threshold) (odd-series x)]
    [(> (abs x) 710.0)
     ;; half the exponent, as e^x alone would overflow too early
     (define half (exp (/ (abs x) 2)))
     (* (if (> x 0) 0.5 -0.5) half half)]
    [else (/ (- (exp x) (exp (- x))) 2)]))

;; x + x^3/3! + x^5/5! ...
(define (odd-series x)
  (define square (* x x))
  (let loop ([term x] [sum 0.0] [n 1])
    (define new (+ sum term))
    (if (= new sum)
        sum
        (loop (/ (* term square) (* (+ n 1) (+ n 2))) new (+ n 2)))))

(define (cosh z)
  (unless (number? z) (raise-argument-error 'cosh "number?" z))
  (cond
    [(real? z)
     (define x (abs (exact->inexact z)))
     (cond
       [(> x 710.0)
        (define half (exp (/ x 2)))
        (* 0.5 half half)]
       [else (/ (+ (exp x) (exp (- x))) 2)])]
    [else (/ (+ (exp z) (exp (- z))) 2)]))

(define (tanh z)
  (unless (number? z) (raise-argument-error 'tanh "number?" z))
  (cond
    [(eqv? z 0) 0]
    [(real? z)
     (define x (exact->inexact z))
     (cond
       [(= x 0.0) x]
       [(> x 20.0) 1.0]
       [(< x -20.0) -1.0]
       [(< (abs x) series-threshold) (/ (odd-series x) (cosh x))]
       [else
        (define e (exp (* 2 x)))
        (- 1.0 (/ 2.0 (+ e 1.0)))])]
    [else (/ (sinh z) (cosh z))]))

(define (degrees->radians x)
  (unless (real? x) (raise-argument-error 'degrees->radians "real?" x))
  (if (eqv? x 0) 0 (* x (/ pi 180))))

(define (radians->degrees x)
  (unless (real? x) (raise-argument-error 'radians->degrees "real?" x))
  (if (eqv? x 0) 0 (* x (/ 180 pi))))

(define (positive-integer? v) (and (integer? v) (positive? v)))
(define (negative-integer? v) (and (integer? v) (negative? v)))
(define (natural? v) (exact-nonnegative-integer? v))
(define (nonnegative-integer? v) (and (integer? v) (not (negative? v))))
(define (nonpositive-integer? v) (and (integer? v) (not (positive? v))))
