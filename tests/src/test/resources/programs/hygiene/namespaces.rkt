#lang racket/base
;; Evaluation in namespaces: what forms mean that come from elsewhere.
(require (for-syntax racket/base))
(define (message e) (regexp-replace #rx"^[^ ]*:[0-9]+:[0-9]+: " (exn-message e) ""))
(define ns (make-base-namespace))
(define-syntax-rule (ev e ...) (begin (eval 'e ns) ...))
(ev (require (for-syntax racket/base)))

;; A datum gets the namespace's bindings.
(ev (let ([x 1]) (list x x)))
;; Top-level definitions and redefinitions: functions see the newest.
(ev (define (f) (g)) (define (g) 'first))
(ev (f))
(ev (define (g) 'second) (f))
;; Redefining an imported function is seen by what is evaluated later, not by modules.
(ev (define (car x) 'my-car) (list (car '(1)) (map cadr '((1 2)))))
;; A macro's expansion at the top level refers to the top level's names, also defined later.
(ev (define-syntax-rule (later) (not-yet)) (define (not-yet) 'now) (later))
;; Redefinition of a variable by a macro, and back.
(ev (define v 1) (define-syntax-rule (v) 'macro) (v))
(ev (define v 2) v)
;; Introduced definitions at the top level are distinct from the user's.
(ev (define-syntax-rule (def-t e) (begin (define t e) (list t))) (define t 'user))
(ev (def-t 5))
(ev t)
;; Syntax with a module's bindings evaluates with these in any namespace that has the module.
(define private 'module-private)
(define-namespace-anchor anchor)
(define here (namespace-anchor->namespace anchor))
(eval #'private here)
(eval 'private here)
(parameterize ([current-namespace here]) (eval '(list private (let ([private 1]) private))))
;; namespace-syntax-introduce gives a plain datum the bindings.
(parameterize ([current-namespace ns]) (syntax-e (namespace-syntax-introduce (datum->syntax #f 'x))))
(parameterize ([current-namespace ns]) (eval (namespace-syntax-introduce (datum->syntax #f '(let ([x 'intro]) x)))))
;; eval-syntax leaves syntax without bindings unbound.
(with-handlers ([exn:fail:syntax? message]) (parameterize ([current-namespace ns]) (eval-syntax (datum->syntax #f '(list 1)))))
(parameterize ([current-namespace ns]) (eval-syntax #'(list 1)))
;; eval of syntax that has bindings adds the namespace's only where there are none.
(define (mine) 'mine)
(parameterize ([current-namespace here]) (eval #'(mine)))
;; namespace-variable-value and namespace-set-variable-value!.
(namespace-set-variable-value! 'nv 10 #t ns)
(list (ev nv) (namespace-variable-value 'nv #t #f ns))
(with-handlers ([exn:fail:contract:variable? exn-message]) (namespace-variable-value 'none #t #f ns))
(namespace-variable-value 'none #t (lambda () 'failed) ns)
;; namespace-undefine-variable!.
(ev (define gone 1))
(namespace-undefine-variable! 'gone ns)
(with-handlers ([exn:fail:contract:variable? exn-message]) (ev gone))
;; An unbound name at the top level is a run-time error, in a module a syntax error.
(with-handlers ([exn:fail:contract:variable? exn-message]) (ev nowhere))
(with-handlers ([exn:fail:syntax? message]) (ev (module m racket/base nowhere)))
(with-handlers ([exn:fail:contract:variable? exn-message]) (ev (set! nowhere 1)))
;; Two namespaces do not share definitions.
(define ns2 (make-base-namespace))
(eval '(define only-2 2) ns2)
(with-handlers ([exn:fail:contract:variable? exn-message]) (ev only-2))
;; module->namespace: the inside of a module.
(ev (module inner racket/base (define x 'inner-x) (define (get) x) (provide get)))
(ev (require 'inner))
(define inside (parameterize ([current-namespace ns]) (module->namespace ''inner)))
(eval 'x inside)
(eval '(define extra (list x)) inside)
(eval 'extra inside)
(with-handlers ([exn:fail:contract:variable? exn-message]) (ev x))
;; A required module shadows a former definition, and a definition shadows a former import.
(ev (module m1 racket/base (provide which) (define which 'm1)) (define which 'top) (require 'm1) which)
(ev (define which 'again) which)
;; namespace-require with a quoted path, namespace-attach-module shares the instance.
(ev (module state racket/base (provide next) (define n 0) (define (next) (set! n (add1 n)) n)))
(ev (require 'state) (next))
(define ns3 (make-base-empty-namespace))
(namespace-attach-module ns ''state ns3)
(parameterize ([current-namespace ns3]) (namespace-require ''state) ((eval 'next)))
;; expand-once, expand-to-top-form, expand.
(parameterize ([current-namespace ns])
  (list (syntax->datum (expand-once '(when 1 2)))
        (syntax->datum (expand '(let ([x 1]) x)))
        (syntax->datum (expand-to-top-form '(begin 1)))))
;; #%top-interaction is what a read-eval-print loop wraps around.
(ev (#%top-interaction . (+ 1 2)))
;; A begin at the top level evaluates form by form: a macro defined by one is used by the next.
(ev (begin (define-syntax-rule (new) 'new) (new)))
;; Macro values are found by namespace-variable-value only as an error.
(with-handlers ([exn:fail:syntax? message]) (namespace-variable-value 'new #t #f ns))
;; Symbols of a namespace.
(and (memq 'nv (namespace-mapped-symbols ns)) #t)
