#lang racket/base
(define-syntax-rule (try e ...)
  (begin
    (with-handlers ([exn:fail? (lambda (x) (write (exn-message x)) (newline))])
      (call-with-values (lambda () e) (lambda vals (for-each (lambda (v) (write v) (newline)) vals))))
    ...))
(module inner racket/base
  (provide a (rename-out [b bb]) (struct-out s) (prefix-out p: c) (all-from-out 'deep) visible)
  (module deep racket/base (provide deep-x) (define deep-x 'deep))
  (require 'deep)
  (define a 1) (define b 2) (define c 3) (define d 4) (define hidden 5) (define visible 6)
  (struct s (x)))
(module second racket/base
  (provide (except-out (all-defined-out) hidden) (protect-out))
  (define hidden 1) (define-syntax-rule (make) (define introduced 2)) (make)
  (define x1 1) (define x2 2))
(require 'inner 'second (prefix-in i: 'inner) (only-in 'inner [a renamed]) (rename-in 'inner [visible vis]) (submod 'inner deep) (combine-in (only-in racket/list) (only-in racket/string string-join)))
(try a bb (s-x (s 5)) p:c deep-x visible i:a i:visible renamed vis x1 x2 (string-join '("a" "b") "-"))
(module+ test (display "in test ") (list 1 2))
(module+ test "more")
(module test2 racket/base (provide t2) (define t2 't2))
(require (submod "." test2))
(try t2)
(module* main #f (display "main ") (t2x))
(define (t2x) 'from-main)
(let () (local-require (only-in racket/list first [second sec])) (list (first '(1 2)) (sec '(1 2))))
1 2
(values 3 4)
(void)
"string"
'sym
(define-values (x y) (values 1 2))
(begin x y)

