#lang racket/base
;; A generator of 10^5 elements, consumed on top of more and more frames, and shift/reset.
(require racket/control racket/generator "timing.rkt")
(define n 100000)
(define (consume)
  (define next (generator () (for ([i (in-range n)]) (yield 1))))
  (for/sum ([i (in-range n)]) (next)))
(define (at-depth d thunk)
  (if (= d 0) (thunk) (+ 0 (at-depth (- d 1) thunk))))
(define (shifted)
  (for/sum ([i (in-range n)]) (reset (+ 1 (shift k (k (k 1)))))))
(for ([d '(10 10000 1000000)])
  ;; what the frames below cost is not what is measured
  (at-depth d (lambda () (measure (format "generator-~a" d) consume #:runs 5 #:check n) 0)))
(measure 'shift/reset shifted #:runs 5 #:check (* 3 n))
