#lang racket/base
;; Tail calls take no space, wherever they stand.
(define (my-even? n) (if (= n 0) #t (my-odd? (- n 1))))
(define (my-odd? n) (if (= n 0) #f (my-even? (- n 1))))
(my-even? 300001)
(define (count n) (cond [(zero? n) 'cond] [else (and #t (or #f (begin 'x (when #t (count (sub1 n))))))]))
(count 200000)
(define (by-apply n) (if (zero? n) 'apply (apply by-apply (list (- n 1)))))
(by-apply 100000)
(define (cps n k) (if (zero? n) (k 'cps) (cps (- n 1) (lambda (v) (k v)))))
(cps 100000 values)
(define (states s n)
  (case s
    [(red) (if (zero? n) s (states 'green (sub1 n)))]
    [(green) (states 'amber n)]
    [(amber) (states 'red n)]))
(states 'red 50000)
(define (with-values n) (call-with-values (lambda () (values n 1)) (lambda (a b) (if (zero? a) 'values (with-values (- a b))))))
(with-values 100000)
