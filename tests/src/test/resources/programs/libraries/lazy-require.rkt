#lang racket/base
(require racket/lazy-require)
(lazy-require-syntax ["parts/lazy-part.rkt" (ntimes [pt point])])
(lazy-require ["parts/lazy-part.rkt" (f [kw2 kw])])
(println 'start)
(ntimes 2 (println 'hi))
(println (f 1)) (println (kw #:a 5)) f
