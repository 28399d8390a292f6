#lang racket/base
(require (for-syntax racket/base))
(provide (except-out (all-from-out racket/base) #%module-begin #%app #%datum)
         (rename-out [mb #%module-begin] [app #%app] [dt #%datum]))
(define-syntax-rule (mb e ...) (#%module-begin (printf "begin mylang\n") e ... (printf "end mylang\n")))
(define-syntax-rule (app f a ...) (#%app f a ...))
(define-syntax (dt stx) (syntax-case stx () [(_ . n) (number? (syntax-e #'n)) #'(#%datum . 42)] [(_ . d) #'(#%datum . d)]))
