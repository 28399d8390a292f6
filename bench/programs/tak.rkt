#lang racket/base
;; Takeuchi's function: deep non-tail calls of three arguments.
(require "timing.rkt")
(define (tak x y z)
  (if (not (< y x)) z (tak (tak (- x 1) y z) (tak (- y 1) z x) (tak (- z 1) x y))))
(measure 'tak (lambda () (tak 24 16 8)) #:check 9)
