#lang racket/base
(define-syntax-rule (t e) (module+ test (println e)))
(define x 1)
(t x) (t 2)
(module+ test (println 3))
(module+ main (require (submod ".." test)))
