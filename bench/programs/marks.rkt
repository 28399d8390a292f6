#lang racket/base
;; Continuation marks: set, and looked up from the top of a thousand frames that have others.
(require "timing.rkt")
(define n 300000)
(define (marked)
  (for/sum ([i (in-range n)])
    (with-continuation-mark 'key i (begin (continuation-mark-set-first #f 'key) 1))))
(define (deep depth)
  (if (= depth 0)
      (for/sum ([i (in-range n)]) (continuation-mark-set-first #f 'key))
      (+ 0 (with-continuation-mark 'other depth (+ 0 (deep (- depth 1)))))))
(measure 'marks marked #:runs 5 #:check n)
(measure 'marks-1000 (lambda () (with-continuation-mark 'key 1 (+ 0 (deep 1000)))) #:runs 5 #:check n)
