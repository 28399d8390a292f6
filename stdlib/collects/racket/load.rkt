#lang racket/base
;; racket/load: a module language whose forms are evaluated at the top level, one after the other.

(require (for-syntax racket/base))
(provide (rename-out [load-module-begin #%module-begin]
                     [load-top-interaction #%top-interaction]))

(define-syntax (load-module-begin stx)
  (syntax-case stx ()
    [(_ form ...)
     #'(#%plain-module-begin
        (define-namespace-anchor here)
        (parameterize ([current-namespace (namespace-of here)])
          (namespace-require 'racket)
          (evaluate 'form) ...))]))

(define (namespace-of anchor) (namespace-anchor->empty-namespace anchor))

(define (evaluate form)
  (call-with-values (lambda () (call-with-continuation-prompt (lambda () (eval form))))
                    (lambda vals (for-each (current-print) vals))))

(define-syntax (load-top-interaction stx)
  (syntax-case stx ()
    [(_ . form) #'(eval 'form)]))
