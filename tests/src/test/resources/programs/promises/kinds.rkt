#lang racket/base
;; All kinds of promises.
(require racket/promise)

;; Shows an expression and what it gives; places in files do not matter.
(define (place-free text)
  (regexp-replace* #rx"[^ \n(#\"'`:|]*[.]rkt:[0-9]*:[0-9]+" text "<place>"))
(define (show thunk)
  (with-handlers ([void
                   (lambda (e)
                     (display
                      (place-free
                       (if (exn? e) (format " ! ~a\n" (exn-message e)) (format " !raised ~s\n" e)))))])
    (call-with-values thunk (lambda vs (display (place-free (format " = ~s\n" vs)))))))
(define-syntax-rule (t e ...)
  (begin
    (begin
      (printf "~s\n" 'e)
      (show (lambda () e)))
    ...))
(define-syntax-rule (collect body) (let ([l '()]) (define (add! x) (set! l (cons x l))) (body add!) (reverse l)))
(define p (delay (printf "once ") 5))
(define named-promise (delay 1))
(define lz (lazy (delay 7)))
(define bad (delay (error "oops")))
(define r (delay (force r)))
(define rs (delay/sync (force rs)))
(define rn (delay/name (begin (printf "again ") 3)))
(define mv (delay (values 1 2)))
(define nv (delay (values)))
(t p (promise-forced? p) (promise-running? p) (force p) (force p) p (promise-forced? p) (promise? p) (promise? 1) (force 1) (force (list 1))
 named-promise lz (force lz) lz bad (force bad) (force bad) bad (promise-forced? bad) (force r) r (force rs) rs
 rn (force rn) (force rn) rn (promise-forced? rn) (promise-running? rn) (promise/name? rn) (promise/name? p) (promise/name? 1)
 mv (force mv) mv nv (force nv) nv
 (promise-forced? 1) (promise-running? 1) (force) (force 1 2)

 (let ([x (delay/strict (printf "now ") 1)]) x) (force (delay/strict (values 1 2))) (delay/strict (error 'x))
 (let ([x (lazy 1)]) (force x)) (let ([x (lazy (values 1 2))]) (force x)) (force (lazy (lazy (lazy 5)))) (force (lazy (delay/name 6))) (force (lazy (delay/sync 6)))
 (let ([x (delay (raise 'ex))]) (with-handlers ([symbol? values]) (force x))) 
 (let ([t (delay/thread (printf "in-thread ") 8)]) (force t)) (let ([t (delay/thread (error 'th "x"))]) (force t)) (let ([t (delay/thread (kill-thread (current-thread)))]) (force t))
 (let ([t (delay/thread (values 1 2))]) (force t)) (let ([t (delay/thread 5)]) (force t) t) (promise-forced? (let ([t (delay/thread 5)]) (force t) t))
 (let ([t (delay/idle 8)]) (force t)) (let ([t (delay/idle #:wait-for always-evt 8)]) (force t)) (let ([t (delay/idle #:wait-for never-evt 8)]) (force t)) (let ([t (delay/idle #:work-while always-evt 8)]) (force t)) (let ([t (delay/idle #:tick 0.1 #:use 0.5 8)]) (force t)) (let ([t (delay/idle #:wait-for never-evt (error 'idle "e"))]) (force t))
 (delay/idle #:wait-for 1 2) (delay/idle #:work-while 1 2) (delay/idle #:tick 'x 2) (delay/idle #:use 'x 2)
  (force (delay/thread #:group (make-thread-group) (force (delay 5)))) (force (delay/thread #:group #f 7)) (delay/thread #:group 7 7)
 (let* ([d (delay/sync (sleep 0.02) 'x)] [ts (for/list ([i 3]) (thread (lambda () (printf "~a " (force d)))))]) (for-each thread-wait ts))
 (let ([d (delay/sync (error 'sy "x"))]) (with-handlers ([void void]) (force d)) (force d))
 (let* ([d (delay (sleep 0.05) 'x)] [ts (thread (lambda () (force d)))]) (sleep 0.01) (list (promise-running? d) (force d)))
 (for/list/concurrent ([i 3]) (* i i)) (for/list/concurrent #:group (make-thread-group) ([i 3]) i) (for*/list/concurrent ([i 2] [j 2]) (list i j)) (for/list/concurrent ([i 3]) (if (= i 1) (error 'foo "bad") i))
 (let ([k #f] [n 0]) (define d (delay (begin (call/cc (lambda (c) (set! k c))) (set! n (add1 n)) n))) (define v (force d)) (list v (if (< n 3) (k 1) n) (force d)))
 (letrec ([d (delay (let ([v (if (zero? cnt) 0 (begin (set! cnt (sub1 cnt)) (force d)))]) v))] [cnt 2]) (force d))
  (let loop ([i 0] [l (lazy (let loop ([n 100000]) (if (zero? n) (delay 'done) (lazy (loop (sub1 n))))))]) (force l))
 (parameterize ([print-graph #t]) (delay 1))
 (let/ec k (force (delay (k 'esc))))
 (let ([x (delay (let/ec k (k 1)))]) (force x))
 (let ([x #f]) (set! x (delay (begin (let/ec k (with-handlers ([void (lambda (e) 'inner)]) (force x)))))) (force x))
 (parameterize ([current-output-port (current-error-port)]) (force (delay 1)))
 (with-handlers ([exn:break? (lambda (e) 'brk)]) (let ([d (delay (begin (break-thread (current-thread)) (sleep 1) 2))]) (with-handlers ([exn:break? void]) (force d)) (promise-forced? d)))
 (with-handlers ([exn:fail? (lambda (e) (exn-message e))]) (force (let ([foo (delay (error "hh"))]) foo)))
 (let ([d (delay 5)]) (list (eq? (force d) 5) (equal? d d)))
)
(struct pp (x) #:property prop:custom-write (lambda (v p m) (write-string "PP" p)))
(let ([x (delay (pp 1))]) (force x) (print x) (display x) (write x) (newline))
(let ([x (delay "s")]) (force x) (print x) (display x) (write x) (newline))
(print rs) (print r)
