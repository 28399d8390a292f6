#lang racket/base
;; Random expressions whose calls return in all ways.
(require "hooks.rkt" "random-expressions.rkt" (for-syntax racket/base))

(define-syntax (sites stx)
  (syntax-case stx ()
    [(_ from to depth)
     (with-syntax ([(seed ...) (for/list ([i (in-range (syntax-e #'from) (syntax-e #'to))]) i)])
       #'(begin (site seed (random-expression seed depth)) ...))]))
(sites 1 60 4)
(sites 100 140 5)
(sites 200 210 6)
