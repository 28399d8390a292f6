#lang s-exp "mylang.rkt"
(define x 5)
(displayln x)
(displayln (list 1 "a"))
x
