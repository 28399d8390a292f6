#lang racket/base
;; Checks of arguments that the port libraries share.
(provide check check-input check-output check-procedure)

(define (check who ok? contract v)
  (unless ok?
    (raise-argument-error who contract v)))

(define (check-input who v)
  (check who (input-port? v) "input-port?" v))

(define (check-output who v)
  (check who (output-port? v) "output-port?" v))

(define (check-procedure who arity contract v)
  (check who (and (procedure? v) (procedure-arity-includes? v arity)) contract v))
