#lang racket/base
;; Flat contracts for objects and classes.

(require "values.rkt" (only-in racket/contract/base flat-named-contract))
(provide is-a?/c implementation?/c subclass?/c)

(define (is-a?/c c)
  (unless (or (class? c) (interface? c))
    (raise-argument-error 'is-a?/c "(or/c class? interface?)" c))
  (flat-named-contract `(is-a?/c ,(object-name c)) (lambda (v) (is-a? v c))))

(define (implementation?/c i)
  (unless (interface? i) (raise-argument-error 'implementation?/c "interface?" i))
  (flat-named-contract `(implementation?/c ,(object-name i))
                       (lambda (v) (and (class? v) (implementation? v i)))))

(define (subclass?/c c)
  (unless (class? c) (raise-argument-error 'subclass?/c "class?" c))
  (flat-named-contract `(subclass?/c ,(object-name c))
                       (lambda (v) (and (class? v) (subclass? v c)))))
