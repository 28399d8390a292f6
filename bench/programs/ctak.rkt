#lang racket/base
;; Takeuchi's function with a continuation captured for every call, twenty times.
(require "timing.rkt")
(define (ctak x y z) (call/cc (lambda (k) (aux k x y z))))
(define (aux k x y z)
  (if (not (< y x))
      (k z)
      (call/cc
       (lambda (k)
         (aux k
              (call/cc (lambda (k) (aux k (- x 1) y z)))
              (call/cc (lambda (k) (aux k (- y 1) z x)))
              (call/cc (lambda (k) (aux k (- z 1) x y))))))))
(measure 'ctak (lambda () (for/sum ([i (in-range 20)]) (ctak 18 12 6))) #:runs 5 #:check 140)
