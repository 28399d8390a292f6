#lang racket/base
;; Phases: names mean something at each phase separately.
(require (for-syntax racket/base) (for-meta 2 racket/base))

;; The same name with different definitions at phases 0 and 1.
(define who 'phase-0)
(begin-for-syntax (define who 'phase-1))
(define-syntax (ask stx) #`(list who '#,who))
(ask)
;; A phase-1 function called by macros.
(begin-for-syntax (define (triple e) #`(list #,e #,e #,e)))
(define-syntax (three stx) (triple (cadr (syntax->list stx))))
(three 'x)
;; State at phase 1 lives as long as the expansion of the module.
(begin-for-syntax (define n 0) (define (next!) (set! n (add1 n)) n))
(define-syntax (serial stx) #`#,(next!))
(list (serial) (serial) (serial))
;; begin-for-syntax nested: phase 2.
(begin-for-syntax
  (begin-for-syntax (define who 'phase-2))
  (define-syntax (ask1 stx) #`(list who '#,who)))
(define-syntax (ask12 stx) #`'#,(ask1))
(ask12)
;; A macro at phase 1, defined by define-syntax inside of begin-for-syntax.
(begin-for-syntax (define-syntax-rule (swap a b) (list b a)))
(define-syntax (use-swap stx) #`'#,(swap 1 2))
(use-swap)
;; define-for-syntax.
(define-for-syntax (greet) "hi")
(define-syntax (say stx) #`#,(greet))
(say)
;; begin-for-syntax with an expression runs it at compile time.
(begin-for-syntax (set! n 100))
(serial)
;; A module that is required for-syntax has its own instance.
(module counter racket/base
  (provide next)
  (define n 0)
  (define (next) (set! n (add1 n)) n))
(require 'counter (for-syntax (rename-in 'counter [next next1])))
(define-syntax (at-1 stx) #`#,(next1))
(list (next) (next) (at-1) (at-1) (next))
;; for-template round trip: a helper module that makes syntax of phase 0.
(module helper racket/base
  (require (for-template racket/base))
  (provide make-cons)
  (define (make-cons a b) #`(cons #,a #,b)))
(require (for-syntax 'helper))
(define-syntax (kons stx) (make-cons #'1 #'2))
(let ([cons list]) (kons))
;; A macro of a module that is required for-template, in syntax made by a helper of phase 1.
(module lib racket/base
  (require (for-syntax racket/base))
  (provide quote-it)
  (define-syntax (quote-it stx) #`'#,(syntax->datum stx)))
(module helper2 racket/base
  (require (for-template (submod ".." lib)))
  (provide make-quoted)
  (define (make-quoted) #'(quote-it a b)))
(require (for-syntax 'helper2))
(define-syntax (quoted stx) (make-quoted))
(quoted)
;; Shadowing at one phase leaves the others alone.
(define (add1 x) 'mine)
(define-syntax (add-at-1 stx) #`(list (add1 1) #,(add1 1)))
(add-at-1)
;; A local variable is out of reach for the transformer, the phase-1 binding is seen.
(let ([who 'local]) (let-syntax ([m (lambda (stx) #`'#,who)]) (m)))
;; quote-syntax at phase 0 and its bindings at phase 1.
(list (and (identifier-binding #'who 0) #t) (and (identifier-binding #'who 1) #t) (and (identifier-binding #'who 2) #t) (identifier-binding #'who 3))
;; A macro that defines a phase-1 function and a macro which uses it.
(define-syntax-rule (def-with-helper name v)
  (begin (begin-for-syntax (define (helper) #'v)) (define-syntax (name stx) (helper))))
(def-with-helper first-one 'one)
(def-with-helper second-one 'two)
(list (first-one) (second-one))
;; syntax-local-phase-level at phase 1 macros.
(begin-for-syntax (define-syntax (lvl stx) #`#,(syntax-local-phase-level)))
(define-syntax (lvl0 stx) #`(list #,(syntax-local-phase-level) #,(lvl)))
(lvl0)
;; variable-reference->phase and module base phase.
(variable-reference->phase (#%variable-reference))
;; The namespace at expansion time is one phase up.
(define-syntax (ns-phase stx) #`#,(namespace-base-phase (current-namespace)))
(ns-phase)
'done
