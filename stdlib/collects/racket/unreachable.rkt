#lang racket/base
;; racket/unreachable

(require (only-in '#%unsafe unsafe-assert-unreachable))

(provide with-assert-unreachable)

;; The body, which is to raise an error; in a module declared unsafe, nothing.
(define-syntax-rule (with-assert-unreachable body0 body ...)
  (if (variable-reference-from-unsafe? (#%variable-reference))
      (unsafe-assert-unreachable)
      (let-values () body0 body ...)))
