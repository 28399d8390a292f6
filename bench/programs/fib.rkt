#lang racket/base
;; Doubly recursive Fibonacci: calls and small-integer arithmetic.
(require "timing.rkt")
(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))
(measure 'fib (lambda () (fib 32)) #:check 2178309)
