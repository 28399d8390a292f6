#lang racket/base
(provide ntimes (struct-out pt) f [rename-out (kw kw2)]) (define-syntax-rule (ntimes n e) (for ([i n]) e)) (struct pt (x y)) (define (f x) (list 'f x)) (define (kw #:a a) a) (println 'loaded)
