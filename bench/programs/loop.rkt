#lang racket/base
;; A loop of 10^8 steps on two integers.
(require "timing.rkt")
(define (run n) (let loop ([i 0] [s 0]) (if (= i n) s (loop (+ i 1) (+ s i)))))
(measure 'loop (lambda () (run 100000000)) #:runs 5 #:check 4999999950000000)
