#lang racket/base
;; with-handlers, parameterize and let/ec, entered and left.
(require "timing.rkt")
(define p (make-parameter 0))
(define (handled n)
  (for/sum ([i (in-range n)]) (with-handlers ([exn:fail? (lambda (e) 0)]) 1)))
(define (parameterized n)
  (for/fold ([s 0]) ([i (in-range n)]) (+ s (parameterize ([p i]) 1))))
(define (escaped n)
  (for/sum ([i (in-range n)]) (let/ec k (k 1))))
(measure 'with-handlers (lambda () (handled 300000)) #:runs 5 #:check 300000)
(measure 'parameterize (lambda () (parameterized 300000)) #:runs 5 #:check 300000)
(measure 'let/ec (lambda () (escaped 300000)) #:runs 5 #:check 300000)
