#lang racket/base
;; Captures in the procedures of custom ports, in wrappers of events, at eval, and between threads.
(require "hooks.rkt" racket/port)

(define (letters n)
  (make-input-port 'letters
                   (lambda (bytes) (if (zero? n) eof (begin (bytes-set! bytes 0 (+ 96 (here n))) (set! n (sub1 n)) 1)))
                   #f void))
(site/once reading (let ([in (letters 5)]) (list (read-byte in) (read-char in) (read-string 2 in) (read-line in) (read-byte in))))
(site/once peeking
  (let ([in (make-input-port 'p (lambda (b) (here 0) (bytes-set! b 0 97) 1) (lambda (b skip evt) (here 0) (bytes-set! b 0 98) 1) (lambda () (here 'closed)))])
    (list (peek-byte in) (read-byte in) (peek-bytes 1 3 in) (begin (close-input-port in) 'closed))))
(define (collector)
  (define got '())
  (values (make-output-port 'out always-evt (lambda (b s e non-block? breakable?) (set! got (cons (here (subbytes b s e)) got)) (here (- e s))) (lambda () (set! got (cons 'closed got))))
          (lambda () (apply bytes-append (reverse (filter bytes? got))))))
(define (filter keep? l) (cond [(null? l) '()] [(keep? (car l)) (cons (car l) (filter keep? (cdr l)))] [else (filter keep? (cdr l))]))
(site/once writing (let-values ([(out got) (collector)]) (write-string "abc" out) (write '(1 "x") out) (fprintf out "~a-~s" (here 1) (here "y")) (newline out) (flush-output out) (got)))
(site/once copying (let-values ([(out got) (collector)]) (copy-port (letters 4) out) (got)))
(site/once transcoded (let-values ([(in out) (make-pipe)]) (write-string (here "h\u00e9") out) (close-output-port out) (list (read-char in) (here (read-char in)) (read-char in))))
(site redirected (let ([o (open-output-string)]) (parameterize ([current-output-port o]) (display (here 1)) (write (here "s"))) (string-length (get-output-string o))))

;; Events
(site wrapped (sync (wrap-evt always-evt (lambda (e) (here 1))) never-evt))
(site wrapped-twice (sync (wrap-evt (wrap-evt (wrap-evt always-evt (lambda (e) (here 1))) (lambda (x) (here (+ x 1)))) (lambda (x) (here (* x 10))))))
(site handled (sync (handle-evt always-evt (lambda (e) (let loop ([n 3]) (if (zero? n) (here 'done) (begin (here n) (loop (sub1 n)))))))))
(site/once of-semaphore (let ([s (make-semaphore 1)]) (list (here 1) (sync (wrap-evt s (lambda (x) (here (eq? x s))))))))
(site timeout (sync/timeout (lambda () (here 'late)) never-evt))
(site/once of-channel (let ([c (make-channel)]) (thread (lambda () (channel-put c 5))) (list (sync (wrap-evt c (lambda (v) (here (* 2 v))))) (here 1))))
(site semaphores (call-with-semaphore (make-semaphore 1) (lambda () (here 'in))))
(site/once in-threads
  (let ([results '()] [lock (make-semaphore 1)])
    (define threads
      (for/list ([i 4])
        (thread (lambda ()
                  (let ([v (let loop ([n 5] [s i]) (if (zero? n) s (begin (sleep 0) (loop (sub1 n) (+ s n)))))])
                    (call-with-semaphore lock (lambda () (set! results (cons v results)))))))))
    (for-each thread-wait threads)
    (here (apply + results))))

;; Code that is evaluated, and so perhaps interpreted
(define ns (make-base-namespace))
(namespace-set-variable-value! 'here here #t ns)
(define (ev e) (eval e ns))
(site evaluated (ev '(+ (here 1) (* 2 (here 3)))))
(site evaluated-loop (ev '(let loop ([i 0] [s 0.5]) (if (< i 5) (loop (+ i (here 1)) (+ s (* i 1.5))) (list i s)))))
(site evaluated-function ((ev '(lambda (x [y (here (+ x 1))] #:k [k (here 3)]) (let*-values ([(a b) (values (here x) y)] [(c) (here k)]) (list a b c (let/ec k (for/list ([i 3]) (if (= i 2) (k (here i)) (here i)))))))) (here 1)))
(site evaluated-sequence (ev '(begin (here 1) (define d (here 2)) (here (+ d 1)))))
(site evaluated-definition (begin (ev '(define (f x) (if (zero? x) (here '()) (cons (here x) (f (sub1 x)))))) ((ev 'f) 4)))
(site evaluated-overflow (ev '(let loop ([i 0] [s 4611686018427387900]) (if (< i 4) (loop (+ i 1) (+ s (here s))) s))))
(site evaluated-mutation (ev '(let ([n 0]) (define (add! k) (set! n (+ n (here k)))) (add! 1) (add! 2) (here n))))
(site evaluated-winders (ev '(let ([l '()]) (dynamic-wind (lambda () (set! l (cons 'in l))) (lambda () 1) (lambda () (set! l (cons (here 'out) l)))) l)))
(site evaluated-large
  (ev `(let () ,@(for/list ([i 200]) `(define ,(string->symbol (format "v~a" i)) (+ ,i ,(if (zero? (modulo i 25)) '(here 1) 1)))) (+ ,@(for/list ([i 200]) (string->symbol (format "v~a" i)))))))

;; Continuations that go to another thread
(define (in-thread thunk) (let ([c (make-channel)]) (thread (lambda () (channel-put c (thunk)))) (channel-get c)))
(define k #f)
(define (cut v) (call-with-composable-continuation (lambda (c) (set! k c) v) here-tag))
(define (reset-here thunk) (call-with-continuation-prompt thunk here-tag))
(list (reset-here (lambda () (let loop ([i 0] [s 0]) (if (< i 5) (loop (+ i 1) (+ s (if (= i 2) (cut i) i))) (list i s)))))
      (in-thread (lambda () (k 100)))
      (in-thread (lambda () (reset-here (lambda () (k 1000)))))
      (k 5))
(define full #f)
(reset-here (lambda () (list (call/cc (lambda (c) (set! full c) 1) here-tag) 'tail)))
(in-thread (lambda () (reset-here (lambda () (full 2)))))
(in-thread (lambda () (with-handlers ([exn:fail:contract:continuation? exn-message]) (full 2))))
(in-thread (lambda () (parameterize ([current-output-port (open-output-nowhere)]) (k 1))))
