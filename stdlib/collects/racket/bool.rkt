#lang racket/base
;; racket/bool

(provide true false boolean=? false? symbol=? implies nand nor xor)

(define true #t)
(define false #f)

(define (boolean=? a b)
  (unless (boolean? a) (raise-argument-error 'boolean=? "boolean?" 0 a b))
  (unless (boolean? b) (raise-argument-error 'boolean=? "boolean?" 1 a b))
  (eq? a b))

(define (symbol=? a b)
  (unless (symbol? a) (raise-argument-error 'symbol=? "symbol?" 0 a b))
  (unless (symbol? b) (raise-argument-error 'symbol=? "symbol?" 1 a b))
  (eq? a b))

(define (false? v) (not v))

(define-syntax-rule (implies a b) (if a b #t))
(define-syntax-rule (nand e ...) (not (and e ...)))
(define-syntax-rule (nor e ...) (not (or e ...)))

(define (xor a b)
  (cond
    [(not a) b]
    [(not b) a]
    [else #f]))
