#lang racket/base
;; let-syntax and its kin, and internal definition contexts.
(require (for-syntax racket/base) racket/splicing)

(define (message e) (regexp-replace #rx"^[^ ]*:[0-9]+:[0-9]+: " (exn-message e) ""))

;; let-syntax: the transformer sees the outer binding of its own name.
(define-syntax-rule (m) 'outer)
(let-syntax ([m (syntax-rules () [(_ x) (list 'inner (m))])]) (m 1))
;; letrec-syntax: it sees itself.
(letrec-syntax ([my-or (syntax-rules () [(_) #f] [(_ e) e] [(_ e r ...) (let ([t e]) (if t t (my-or r ...)))])])
  (let ([t 5]) (my-or #f #f t)))
;; letrec-syntax: mutually recursive.
(letrec-syntax ([ev (syntax-rules () [(_) 'even] [(_ x . r) (od . r)])]
                [od (syntax-rules () [(_) 'odd] [(_ x . r) (ev . r)])])
  (list (ev 1 2 3) (ev 1 2)))
;; Nested let-syntax, like let*.
(let-syntax ([a (syntax-rules () [(_) 1])])
  (let-syntax ([b (syntax-rules () [(_) (+ (a) 1)])])
    (let-syntax ([a (syntax-rules () [(_) 10])])
      (list (a) (b)))))
;; The body of let-syntax is an internal-definition context of its own.
(define q 'outer)
(let-syntax ([x (syntax-rules () [(_) 1])]) (define q 'inner) q)
q
;; splicing-let-syntax gives its definitions to the context.
(splicing-let-syntax ([one (syntax-rules () [(_) 1])]) (define spliced (one)))
spliced
;; let-syntaxes with several names.
(let-syntaxes ([(a b) (values (lambda (s) #'1) (lambda (s) #'2))]) (list (a) (b)))
;; letrec-syntaxes+values: macros and variables see each other.
(letrec-syntaxes+values ([(get) (lambda (s) #'v)]) ([(v) 3] [(w) 4]) (list (get) w))
;; A local macro captures local variables of its definition, not those of its use.
(let ([x 'def]) (let-syntax ([get-x (syntax-rules () [(_) x])]) (let ([x 'use]) (list x (get-x)))))
;; A local macro closes over a loop variable.
(for/list ([i 3]) (let-syntax ([sq (syntax-rules () [(_) (* i i)])]) (sq)))
;; define-syntax with values of several names inside.
(let () (define-syntaxes (p q) (values (lambda (s) #''p) (lambda (s) #''q))) (list (p) (q)))
;; A body may mix expressions and definitions.
(let () (define a 1) (set! a 2) (define b (+ a 1)) (list a b))
;; An internal definition of a name that is used by a macro before it: the macro's name is the outer one until found.
(define-syntax-rule (def x v) (define x v))
(let () (def a 1) (def b (+ a 1)) (* a b))
;; A local macro that shadows define.
(let ()
  (define-syntax-rule (def2 x v) (define x (list v)))
  (def2 a 1)
  a)
;; Internal defines in lambda, case-lambda, let-values, parameterize and with-handlers bodies.
((lambda () (define a 1) a))
((case-lambda [() (define a 2) a]))
(let-values ([(a) 1]) (define b (+ a 1)) b)
(parameterize () (define a 4) a)
(with-handlers () (define a 5) a)
;; References before definition fail at run time.
(with-handlers ([exn:fail:contract:variable? (lambda (e) (exn-message e))]) (let () (define a b) (define b 1) a))
(with-handlers ([exn:fail:contract:variable? (lambda (e) (exn-message e))]) (letrec ([f (lambda () g)] [h (f)] [g 1]) h))
;; A local struct.
(let () (struct pt (x y)) (pt-y (pt 1 2)))
;; A local require.
(let () (local-require racket/list) (first '(1 2)))
;; A local macro that uses syntax-local-value on a sibling.
(let ()
  (define-syntax info 'compile-time-info)
  (define-syntax (ask stx) #`'#,(syntax-local-value #'info))
  (ask))
;; begin-for-syntax is not for internal definitions, but define-for-syntax values reach local macros.
(define-for-syntax (twice s) #`(list #,s #,s))
(let () (define-syntax (tw stx) (twice (cadr (syntax->list stx)))) (tw 7))
;; Duplicate internal definitions.
(with-handlers ([exn:fail:syntax? message]) (eval '(let () (define a 1) (define a 2) a) (make-base-namespace)))
;; Duplicates of introduced binders are no duplicates of the user's.
(let ()
  (define-syntax-rule (def-a) (define a 'introduced))
  (define a 'mine)
  (def-a)
  (def-a)
  a)
;; define-syntax in an expression context.
(with-handlers ([exn:fail:syntax? message]) (eval '(+ 1 (define-syntax x 1)) (make-base-namespace)))
(with-handlers ([exn:fail:syntax? message]) (eval '(if 1 (define x 1) 2) (make-base-namespace)))
;; A body without an expression at its end.
(with-handlers ([exn:fail:syntax? message]) (eval '(let () (define x 1)) (make-base-namespace)))
