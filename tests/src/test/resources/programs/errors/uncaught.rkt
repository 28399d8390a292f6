#lang racket/base
;; An uncaught error ends the program with status 1.
(displayln "before")
(define (price item) (hash-ref (hash 'tea 3) item))
(displayln (price 'tea))
(price 'coffee)
(displayln "not reached")
