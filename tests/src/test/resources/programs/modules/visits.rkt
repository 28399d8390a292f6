#lang racket/base
;; Each module that is expanded gets compile-time instances of its own; what is not needed yet waits.
(define ns (make-base-namespace))
(define (run . forms)
  (for ([form forms])
    (with-handlers ([exn:fail? (lambda (e) (printf "error: ~a\n" (exn-message e)))])
      (call-with-values
       (lambda () (eval form ns))
       (lambda vs (for ([v vs] #:unless (void? v)) (printf "=> ~s\n" v)))))))

(printf "-- a counter at phase 1\n")
(run '(module counter racket/base
        (require (for-syntax racket/base))
        (provide next)
        (begin-for-syntax
          (printf "visit of counter\n")
          (define n 0))
        (define-syntax (next stx)
          (set! n (add1 n))
          (datum->syntax stx n)))
     '(module first racket/base
        (require 'counter)
        (printf "~s\n" (list (next) (next))))
     '(module second racket/base
        (require 'counter 'first)
        (printf "~s\n" (list (next) (next))))
     '(require 'second)
     '(require 'counter)
     '(list (next) (next))
     '(list (next)))

(printf "-- phases of instances\n")
(run '(module where racket/base
        (provide here)
        (define here (variable-reference->module-base-phase (#%variable-reference)))
        (printf "where runs at ~a\n" here))
     '(module at-1 racket/base
        (require (for-syntax racket/base 'where) (for-meta 2 racket/base 'where))
        (provide at)
        (begin-for-syntax
          (define-syntax (two stx) (datum->syntax stx here))
          (printf "phase of this code: ~a, base ~a, two ~a\n"
                  (variable-reference->phase (#%variable-reference))
                  (variable-reference->module-base-phase (#%variable-reference))
                  (two)))
        (define-syntax (at stx) (datum->syntax stx here)))
     '(module uses-at racket/base
        (require 'at-1)
        (printf "at ~a\n" (at)))
     '(require 'uses-at)
     '(require (for-syntax 'at-1))
     '(void)
     '(begin-for-syntax (void))
     '(require (for-syntax racket/base))
     '(begin-for-syntax (void)))

(printf "-- what a macro requires dynamically\n")
(run '(module effect racket/base (printf "effect\n"))
     '(module dyn racket/base
        (require (for-syntax racket/base))
        (define-syntax (m stx)
          (dynamic-require ''effect #f)
          (dynamic-require ''effect #f)
          (datum->syntax stx (namespace-base-phase)))
        (printf "~s\n" (list (m) (m))))
     '(require 'effect)
     '(require 'dyn)
     '(dynamic-require ''dyn (void)))

(printf "-- submodules\n")
(run '(module outer racket/base
        (require (for-syntax racket/base))
        (begin-for-syntax (printf "visit of outer\n"))
        (module inner racket/base
          (require (for-syntax racket/base))
          (begin-for-syntax (printf "visit of inner\n")))
        (require 'inner)
        (module* after #f
          (printf "after\n")))
     '(require (submod 'outer after))
     '(void))

(printf "-- visiting without instantiating\n")
(run '(module both racket/base
        (require (for-syntax racket/base))
        (begin-for-syntax (printf "both at 1\n"))
        (printf "both at 0\n"))
     '(dynamic-require ''both (void))
     '(dynamic-require ''both #f)
     '(void)
     '(namespace-require ''both)
     '(void))
(let ([other (make-base-empty-namespace)])
  (namespace-attach-module ns ''both other)
  (parameterize ([current-namespace other])
    (namespace-require 'racket/base)
    (namespace-require ''both)
    (eval '(void))))
