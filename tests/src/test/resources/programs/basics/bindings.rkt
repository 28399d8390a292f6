#lang racket/base
;; Local and top-level binding forms, optional and keyword arguments.
(define rate 3)
(define (area w [h w] #:scale [k 1]) (* w h k))
(list (area 2) (area 2 5) (area 2 5 #:scale rate))
(let* ([a 1] [b (+ a 1)]) (let-values ([(q r) (quotient/remainder 17 (+ a b))]) (list a b q r)))
(letrec ([down (lambda (n) (if (zero? n) 'ground (down (sub1 n))))]) (down 10))
(define-values (low high) (values 1 9))
(set! low (+ low high))
low
(let loop ([i 0] [squares '()])
  (if (= i 5) (reverse squares) (loop (add1 i) (cons (* i i) squares))))
((case-lambda [() 'none] [(x) (list 'one x)] [(x . more) (list 'many x more)]) 1 2 3)
(define make-tally
  (lambda ()
    (define n 0)
    (lambda () (set! n (add1 n)) n)))
(define tally (make-tally))
(void (tally) (tally))
(tally)
