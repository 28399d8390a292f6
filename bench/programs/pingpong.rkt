#lang racket/base
;; Two threads hand values to each other over channels.
(require "timing.rkt")
(define (run n)
  (define there (make-channel))
  (define back (make-channel))
  (define partner
    (thread (lambda () (for ([i (in-range n)]) (channel-put back (add1 (channel-get there)))))))
  (begin0 (for/fold ([v 0]) ([i (in-range n)])
            (channel-put there v)
            (channel-get back))
          (thread-wait partner)))
(measure 'pingpong (lambda () (run 100000)) #:runs 5 #:check 100000)
