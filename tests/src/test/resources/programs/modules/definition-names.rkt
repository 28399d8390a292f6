#lang racket/base
;; The names of definitions that macros introduce.
(module m racket/base
  (require (for-syntax racket/base))
  (provide (all-defined-out))
  (define a 1)
  (define-syntax-rule (d x) (define x 1))
  (define-syntax-rule (e) (begin (define tmp 1) (set! tmp 2)))
  (e) (e)
  (d b)
  (module* s #f (define c 1) (d q) (e) (provide c)))
(define-syntax-rule (mk n) (module n racket/base (define z 1) (provide z)))
(mk k)
(define self (variable-reference->module-path-index (#%variable-reference)))
(define (show path)
  (define p (module-path-index-join path self)) (dynamic-require p (void)) (call-with-values (lambda () (module->exports p 'defined-names)) (lambda (a b) (printf "~s ~s\n" a (module->indirect-exports p)))))
(show '(submod "." m))
(show '(submod "." m s))
(show '(submod "." k))
