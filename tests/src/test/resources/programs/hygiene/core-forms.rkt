#lang racket/base
;; Names of core forms are ordinary names: they can be shadowed, and macros still mean what they meant.
(require (for-syntax racket/base) (for-meta 2 racket/base))

;; if as a variable.
(let ([if list]) (if 1 2 3))
;; lambda as a variable.
(let ([lambda vector]) (lambda 1 2))
;; define as a function.
(let ([define (lambda args args)]) (define 1 2))
;; let as a function's name.
(let ([let (lambda (x) (list 'let x))]) (let 5))
;; quote shadowed: the abbreviation reads as it.
(let ([quote -]) '5)
;; else shadowed in a cond: a test like any other.
(let ([else #f]) (cond [#f 1] [else 2] [#t 3]))
;; => shadowed in a cond: an expression of the body.
(let ([=> 'arrow]) (cond [1 => 'x]))
;; else of a case.
(case 5 [(1) 'one] [else 'other])
;; A macro's else is its own, whatever the user calls else.
(define-syntax-rule (my-cond c a b) (cond [c a] [else b]))
(let ([else #f]) (my-cond #f 1 2))
;; unquote shadowed by a local variable: the quasiquote keeps it.
(let ([unquote 1]) `(a ,b))
;; quasiquote shadowed by a function.
(let ([quasiquote (lambda (x) (list 'qq x))]) `5)
;; The ellipsis shadowed: an ordinary pattern variable.
(let-syntax ([m (let-syntax ([... (lambda (stx) #'0)]) (syntax-rules () [(_ x) (list 'x)]))]) (m 1))
;; Ellipsis chosen by syntax-rules' user is not in 8.7; a shadowed ... by a macro argument stays hygienic.
(define-syntax-rule (lists (x ...)) (list (list x) ...))
(lists (1 2))
;; _ matches anything and binds nothing.
(define-syntax second (syntax-rules () [(_ _ b) b]))
(second 1 2)
;; _ in a template is an identifier.
(define-syntax under (syntax-rules () [(_ x) (let ([_y x]) '_)]))
(under 1)
;; begin shadowed in an internal-definition context.
(let ([begin list]) (begin 1 2))
;; define-values shadowed there.
(let ([define-values list]) (define-values 1 2))
;; #%app rebound locally is used by applications in its scope only.
(define (plus a b) (+ a b))
(define-syntax-rule (apply-plus) (plus 1 2))
(let-syntax ([#%app (syntax-rules () [(_ f . args) (quote (app f . args))])]) (list (plus 1 2)))
(let-syntax ([#%app (syntax-rules () [(_ f . args) (quote (app f . args))])]) (apply-plus))
;; #%datum rebound locally.
(let-syntax ([#%datum (syntax-rules () [(_ . d) (quote (datum d))])]) 5)
;; #%top rebound locally sees unbound names.
(let-syntax ([#%top (syntax-rules () [(_ . id) (quote (top id))])]) nowhere)
;; set! as a variable.
(let ([set! 3]) (+ set! 1))
;; A form's name as an argument.
((lambda (when unless) (list unless when)) 1 2)
;; A function's own name shadows a form in its body.
(define (unless x) (if (zero? x) 'done (unless (- x 1))))
(unless 3)
;; A macro shadows a function locally.
(let-syntax ([list (syntax-rules () [(_ a ...) (vector a ...)])]) (list 1 2))
;; A function shadows a macro locally.
(define-syntax-rule (mac x) 'macro)
(let ([mac (lambda (x) (+ x 1))]) (mac 1))
;; A local variable named like a literal of a macro is no literal.
(define-syntax arrow (syntax-rules (->) [(_ a -> b) '(arrow a b)] [(_ a other b) '(other a b)]))
(arrow 1 -> 2)
(let ([-> 0]) (arrow 1 -> 2))
;; A name defined at module level is the literal if both see that definition.
(define by 1)
(define-syntax times (syntax-rules (by) [(_ a by b) '(times a b)] [(_ a x b) '(no a b)]))
(list (times 2 by 3) (let ([by 1]) (times 2 by 3)))
;; An imported literal under another name matches.
(define-syntax my-if (syntax-rules (add1) [(_ add1) 'is-add1] [(_ x) 'is-not]))
(let-syntax ([plus-one (make-rename-transformer #'add1)]) (my-if plus-one))
(my-if sub1)
;; The literals list and the macro keyword position are not bound as pattern variables.
(define-syntax kw (syntax-rules () [(foo x) '(foo x)]))
(kw 1)
;; Literals by datum: numbers, strings, characters, booleans and keywords in patterns.
(define-syntax lit (syntax-rules () [(_ 1) 'one] [(_ "s") 'str] [(_ #\c) 'chr] [(_ #t) 'true] [(_ #:k) 'kwd] [(_ ()) 'nil] [(_ x) 'else]))
(list (lit 1) (lit "s") (lit #\c) (lit #t) (lit #:k) (lit ()) (lit 2))
