#lang racket/base
;; Recursion as deep as memory allows.
(define (sum n) (if (zero? n) 0 (+ n (sum (- n 1)))))
(sum 200000)
(define (build n) (if (zero? n) '() (cons n (build (- n 1)))))
(length (build 100000))
(define deep (for/fold ([l '()]) ([i 50000]) (list l)))
(let depth ([l deep]) (if (null? l) 0 (add1 (depth (car l)))))
(equal? deep (for/fold ([l '()]) ([i 50000]) (list l)))
(apply + (map (lambda (x) (* 2 x)) (build 50000)))
(define (ack m n)
  (cond [(zero? m) (+ n 1)]
        [(zero? n) (ack (- m 1) 1)]
        [else (ack (- m 1) (ack m (- n 1)))]))
(ack 2 9)
(let/ec out (let down ([n 0]) (if (= n 60000) (out 'far-away) (+ 1 (down (+ n 1))))))
(with-handlers ([symbol? list]) (let down ([n 0]) (if (= n 30000) (raise 'bottom) (add1 (down (+ n 1))))))
