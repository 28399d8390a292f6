#lang racket/base
;; 10^7 mutual tail calls through closures that the compiler cannot know.
(require "timing.rkt")
(define calls (make-vector 2 #f))
(vector-set! calls 0 (lambda (n) (if (eq? n 0) 'done ((vector-ref calls 1) (- n 1)))))
(vector-set! calls 1 (lambda (n) (if (eq? n 0) 'done ((vector-ref calls 0) (- n 1)))))
(measure 'tail (lambda () ((vector-ref calls 0) 10000000)) #:check 'done)
