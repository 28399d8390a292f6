#lang racket/base
;; racket/undefined: a value for what has no value yet.

(provide undefined)

(define undefined
  (let ()
    (struct undefined ())
    (undefined)))
