#lang racket/base
(define (f x #:k [k 2]) (+ x k))
(f 1)
"hello"
(f 1 #:k 5)
(struct p (x y) #:transparent)
(p 1 2)
(for/list ([i 3]) i)
(module+ main (f 10))
(module+ main "main")
