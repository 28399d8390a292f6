#lang racket/base
;; quoted syntax keeps no use-site scopes
(require (for-syntax racket/base))
(define-syntax-rule (q e) e)
(define-syntax-rule (t e) (begin (printf "~s => ~s\n" 'e e)))
(define a0 #'a)
(t (bound-identifier=? a0 #'a))
(t (bound-identifier=? a0 (q #'a)))
(t (bound-identifier=? a0 (car (syntax-e #'(a b)))))
(define-syntax (mk stx) (syntax-case stx () [(_ id) #'(define-syntax (id s) #'id)]))
(define x1 #'x1)
(t (bound-identifier=? x1 (let ([x1 5]) #'x1)))
