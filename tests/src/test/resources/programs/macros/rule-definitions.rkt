#lang racket/base
;; Macros by a pattern with sides and a template.
(require syntax/parse/define (for-syntax racket/base))
(define-syntax-parse-rule (m x:id e:expr ...) #:with y #'x (let ([y 1]) (list y e ...)))
(m a a 2)
(define-syntax-parse-rule (n x (~optional d #:defaults ([d #'5])))
  #:when (identifier? #'x)
  #:do [(define k #''k)]
  #:with kk k
  (list 'x d kk))
(n q)
(n q 6)
(define-simple-macro (o a ...) (list a ...))
(o 1 2)
(define-syntax-parser p
  [(_ x:id) #''id]
  [(_ x:number) #''number]
  [_:id #''alone])
(list (p a) (p 1) p)
(define ns (make-base-namespace))
(define-syntax-rule (try e) (with-handlers ([void (lambda (x) (printf "error: ~a\n" (if (exn? x) (exn-message x) x)))]) (call-with-values (lambda () e) (lambda vs (for ([v vs] #:unless (void? v)) (printf "=> ~s\n" v))))))
(define (run . forms) (for ([f forms]) (try (eval f ns))))
(run '(require syntax/parse/define (for-syntax racket/base))
 '(define-syntax-parse-rule (m x:id e:expr ...) #:with y #'x (let ([y 1]) (list y e ...)))
 '(m)
 '(m 1)
 '(m a . b)
 'm
 '(m a #:k)
 '(define-syntax-parse-rule (n x) #:fail-when (number? (syntax-e #'x)) "no numbers" x)
 '(n 1)
 '(n "a")
 '(define-syntax-parse-rule x)
 '(define-syntax-parse-rule (x))
 '(define-syntax-parser)
 '(define-syntax-parser p)
 '(p)
 '(define-syntax-parser 5 [_ 1]))
