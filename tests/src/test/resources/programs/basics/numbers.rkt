#lang racket/base
;; The tower: exact integers of any size, ratios, floating point, complex numbers.
(expt 2 100)
(list (/ 6 4) (/ 6 3) (exact->inexact 1/3) (* 1/3 3) (+ 1/2 0.5))
(list (quotient -7 2) (remainder -7 2) (modulo -7 2) (gcd 12 18) (lcm 4 6))
(list (sqrt 16) (sqrt 2) (sqrt -4) (expt 2 -2) (exact->inexact 100) 1e21 1e-7 123456789012345680000.0)
(list (number->string 255 16) (string->number "#xff") (string->number "1/2") (string->number "x"))
(list (bitwise-and 12 10) (bitwise-ior 12 10) (bitwise-xor 12 10) (arithmetic-shift 1 70) (arithmetic-shift -5 -1))
(list +inf.0 -inf.0 +nan.0 (= +nan.0 +nan.0) (eqv? +nan.0 +nan.0) -0.0 (eqv? 0.0 -0.0))
(list (round 2.5) (round 7/2) (truncate -2.7) (floor -2.7) (inexact->exact (floor 2.7)))
(let fact ([n 25]) (if (zero? n) 1 (* n (fact (- n 1)))))
(list (max 1 2.0) (min 1 2) (exact? 1/2) (integer? 2.0) (rational? +inf.0) (number? 'a))
