#lang racket/base
;; for/foldr with #:delay and #:result: the loop itself is delayed.
(require racket/promise racket/stream)
(define evaluated '())
(define (note x) (set! evaluated (cons x evaluated)) x)
(define start
  (for/foldr ([acc (note 'end)] #:delay #:result acc) ([i (in-range 3)])
    (cons (note i) (force acc))))
evaluated
(promise? start)
(force start)
evaluated
(for/foldr ([a 1] [b 2] #:delay #:result (list (promise? a) (force a) (force b))) ([i 2])
  (values (+ i (force a)) (* 2 (force b))))
(for/foldr ([a 1] [b 2] #:delay-as whole #:result (call-with-values (lambda () (force whole)) list)) ([i 2])
  (call-with-values (lambda () (force whole)) (lambda (a b) (values (+ a i) (- b i)))))
(define-syntax-rule (later e) (lambda () e))
(procedure? (for/foldr ([a 1] #:delay #:delay-with later #:result a) ([i 2]) (+ i (a))))
((for/foldr ([a 1] #:delay #:delay-with later #:result a) ([i 2]) (+ i (a))))
(define (shown x) (display x) x)
(for/foldr ([acc (shown 'end)]) ([i (in-range 3)]) (cons (shown i) acc))
(for/foldr ([acc (shown 'end)]) ([i (begin (shown "s") (in-range (shown 3)))]) (cons (shown i) acc))
(for/foldr ([acc (shown 'end)] #:delay) ([i (begin (shown "s") (in-range (shown 3)))]) (cons (shown i) (force acc)))
(for/foldr ([acc (shown 'end)] [b (shown 'b)] #:delay) ([i (begin (shown "s") (in-range (shown 3)))]) (values (cons (shown i) (force acc)) 1))
(for/foldr ([acc (shown 'end)] #:delay) ([i (begin (shown "s") (in-range (shown 3)))]) (shown i))
