#lang racket/base
(require racket/promise)
(define-syntax-rule (t e ...) (begin (with-handlers ([void (lambda (x) (write (if (exn? x) (exn-message x) x)) (newline))]) (write e) (newline)) ...))
(define p (delay 1)) (define q (delay (values 1 2))) (define r (delay (error "a"))) (define s (lazy (delay 3)))
(define u (delay (force u))) (define v (delay/name (begin (display "x") 1))) (define w (delay/sync 3)) (define x (delay/strict 5)) (define y (delay/thread 4)) (define z (lazy 5))
(define aa (delay/sync (force aa)))
(define bb (delay/thread (sleep 0.01) 8)) (define cc (delay/idle 4)) (define dd (delay/idle #:wait-for always-evt 4))
(t p (force p) p q (call-with-values (lambda () (force q)) list) q (force r) r (force r) s (force s) s (force u) u v (force v) (force v) v w (force w) w x (force y) y z (force z) z (force 5) (promise-forced? p) (promise-forced? (delay 1)) (promise-running? p) (promise? p) (force aa) (force bb) bb (force cc) (force dd) cc (promise-forced? r) (force (delay (begin (raise 'a)))) (delay/strict (values 1 2)))
