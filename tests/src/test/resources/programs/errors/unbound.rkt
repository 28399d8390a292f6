#lang racket/base
(displayln "not printed: the mistake is found first")
(define (area r)
  (* pie r r))
