#lang racket/base
(define-syntax-rule (try e ...)
  (begin
    (with-handlers ([exn:fail? (lambda (x) (write (exn-message x)) (newline))])
      (call-with-values (lambda () e) (lambda vals (for-each (lambda (v) (write v) (newline)) vals))))
    ...))
(define ns (make-base-namespace))
(define (check form)
  (with-handlers ([exn:fail? (lambda (e) (write (exn-message e)) (newline))])
    (write (eval form ns))
    (newline)))
(for-each check
  '((if) (let ([x 1] [x 2]) x) (lambda (x x) x) (let ([x]) x) (cond [else]) (define) (when) (for) (for ([x]) 1) (for ([x 1]))
    (let loop) (struct) (struct 5 ()) (case) undefined-x (quasiquote) (let ([5 1]) 1) (define-syntax-rule (f x) x y)
    (begin (define-syntax-rule (f x) x) (f)) (parameterize) (with-handlers)
    (struct a b) (struct a (b b)) (struct a zz (b)) (lambda) (lambda (1) 1) (set! car 1) () (define x)
    (let* ([x 1])) (do) (else) (if 1 2) (letrec ([x y] [y 1]) x) (unless) (and . 1) (cond 5) (case 1 [2 3]) (let/ec) (let/ec 5 1) (time)
    (define-values (x y) 1) (let-values ([(x y) 1]) x) (provide x) (require (only-in racket/list nonesuch)) (require (foo bar)) (5 6) (syntax-case #'1 () ) (define-struct) (struct a () #:foo) (struct a () #:mutable #:mutable) (local-require) (module) (begin) (begin0) (quote) (quote 1 2) (with-continuation-mark 1 2) (#%app) (set! 5 1) (set! undefined-y 1) (case-lambda [x]) (lambda (#:x) 1) (lambda ([x]) 1) (lambda ([x 1] y) 1) (f #:x) (car #:x 1 #:x 2) (for/fold) (for/fold ([x]) () 1) (define (f) ) (define 5 6) (let () ) (letrec () ) (let-syntax) (define-syntax) (begin-for-syntax) ... _ (syntax) (syntax (x ...)) (with-syntax) (log-debug)))
