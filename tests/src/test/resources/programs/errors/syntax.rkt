#lang racket/base
(define (f x)
  (let ([y]) y))
