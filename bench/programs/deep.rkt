#lang racket/base
;; Recursion a million frames deep, ten times.
(require "timing.rkt")
(define (count n) (if (= n 0) 0 (+ 1 (count (- n 1)))))
(measure 'deep
         (lambda () (for/sum ([i (in-range 10)]) (count 1000000)))
         #:runs 5 #:check 10000000)
