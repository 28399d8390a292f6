#lang racket/base
;; Patterns and templates.
(require (for-syntax racket/base))
(define-syntax-rule (case-of e clause ...) (syntax->datum (syntax-case e () clause ...)))

;; The message of an error without the place that it begins with.
(define (message e) (regexp-replace #rx"^[^ ]*:[0-9]+:[0-9]+: " (exn-message e) ""))

;; Nested ellipses of depth 3.
(define-syntax-rule (d3 (((x ...) ...) ...)) '(((x ... end) ... end2) ... end3))
(d3 (((1 2) (3)) () ((4))))
;; Flattening with two ellipses after one template.
(define-syntax-rule (flat ((x ...) ...)) '(x ... ...))
(flat ((1 2) () (3)))
;; Three of them.
(define-syntax-rule (flat3 (((x ...) ...) ...)) '(x ... ... ...))
(flat3 (((1 2) (3)) () ((4))))
;; A variable of lower depth repeated along one of higher depth.
(define-syntax-rule (distribute k (x ...)) '((k x) ...))
(distribute a (1 2 3))
;; A tail after an ellipsis.
(define-syntax-rule (last-of x ... y) 'y)
(last-of 1 2 3)
;; A dotted tail after an ellipsis.
(define-syntax-rule (dotted x ... . r) '((x ...) r))
(dotted 1 2 . 3)
(dotted 1 2)
;; Several items after the ellipsis, with a dotted tail.
(define-syntax-rule (tail2 x ... y z . r) '((x ...) y z r))
(tail2 1 2 3 4 . 5)
;; Improper patterns.
(define-syntax-rule (improper a . b) '(a b))
(improper 1 2 3)
;; Vector patterns with an ellipsis.
(define-syntax-rule (vec #(a b ...)) '(a (b ...)))
(vec #(1 2 3))
;; Vector templates.
(define-syntax-rule (to-vec a ...) '#(start a ... end))
(to-vec 1 2)
;; Box patterns and templates.
(define-syntax-rule (bx #&x) '(x #&x))
(bx #&5)
;; Prefab patterns and templates.
(define-syntax-rule (pf #s(p x y ...)) '(x #s(q y ...)))
(pf #s(p 1 2 3))
;; Hash tables in templates stand for themselves.
(syntax->datum #'#hash((a . 1)))
;; An ellipsis follows a compound pattern.
(define-syntax-rule (my-let ([n v] ...) b) ((lambda (n ...) b) v ...))
(my-let ([a 1] [b 2]) (+ a b))
;; Sequences of different lengths in one ellipsis template.
(with-handlers ([exn:fail? message])
  (syntax-case #'((1 2) (3)) () [((x ...) (y ...)) (syntax->datum #'((x y) ...))]))
;; Pattern variables are lexically scoped.
(syntax-case #'(1 2) () [(a b) (syntax-case #'3 () [a (syntax->datum #'(a b))])])
;; A local variable shadows a pattern variable: a template shows the identifier.
(syntax-case #'5 () [x (let ([x 1]) (list x (syntax->datum #'x)))])
;; with-syntax: inner clauses do not see each other.
(with-syntax ([a #'1]) (with-syntax ([a #'2] [b #'a]) (syntax->datum #'(a b))))
;; with-syntax with an ellipsis.
(with-syntax ([(x ...) '(1 2 3)]) (syntax->datum #'(x ... x ...)))
;; Fenders.
(case-of #'5 [n (odd? (syntax-e #'n)) #'odd] [n #'even])
;; No clause matches.
(with-handlers ([exn:fail:syntax? message]) (syntax-case #'(a b) () [(x) 1]))
;; Literals in syntax-case are compared by free-identifier=?.
(syntax-case #'(1 else 2) (else) [(a else b) (syntax->datum #'(a b))])
;; An ellipsis that matches nothing.
(case-of #'(a) [(x y ...) #'((y ...) x)])
;; (... ...) in a pattern matches an ellipsis.
(define-syntax dots (syntax-rules () [(_ x (... ...)) 'dots] [(_ . r) 'no]))
(list (dots 1 ...) (dots 1 2))
;; syntax->list of a dotted list that ends in a syntax list.
(map syntax-e (syntax->list (datum->syntax #f (list* 1 2 (datum->syntax #f (list 3))))))
;; syntax->list of an improper one.
(syntax->list #'(1 2 . 3))
;; ~@ splices and ~? chooses in templates.
(with-syntax ([(a ...) #'(1 2)] [(b ...) #'((x y) (z w))]) (syntax->datum #'(s (~@ a . b) ... e)))
(with-syntax ([(k ...) '(1 2)]) (syntax->datum #'((~@ #:k k) ...)))
;; quasisyntax with unsyntax and unsyntax-splicing.
(syntax->datum (let ([x 1] [y '(2 3)]) #`(a #,x #,@y #(#,x #,@y) . #,x)))
;; Nested quasisyntax.
(syntax->datum #`(a #`(b #,(c #,(+ 1 2)))))
;; quasisyntax with pattern variables.
(syntax-case #'(1 2 3) () [(x ...) (syntax->datum #`(x ... #,(length (syntax->list #'(x ...)))))])
;; syntax/loc takes the place of the given syntax.
(let ([s (syntax/loc #'here (a b))]) (= (syntax-line s) (syntax-line #'there)))
;; A template that is one variable keeps its syntax object.
(let ([s #'(q)]) (syntax-case s () [x (eq? s #'x)]))
;; datum->syntax keeps syntax objects inside.
(let* ([i #'inner] [s (datum->syntax #f (list 1 i))]) (eq? i (cadr (syntax-e s))))
;; syntax-rules with a dotted template.
(define-syntax-rule (call f . args) (f . args))
(call + 1 2 3)
;; A pattern variable under no ellipsis that needs one is a syntax error.
(with-handlers ([exn:fail:syntax? message])
  (eval '(syntax-case #'(1) () [(x ...) #'x]) (make-base-namespace)))
;; An ellipsis template without a variable to drive it.
(with-handlers ([exn:fail:syntax? message])
  (eval '(syntax-case #'(1) () [(x ...) #'(1 ...)]) (make-base-namespace)))
