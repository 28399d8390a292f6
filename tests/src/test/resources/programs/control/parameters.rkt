#lang racket/base
;; Parameters, derived ones, parameterizations, thread cells.

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
(define p (make-parameter 1)) (define g (make-parameter 1 (lambda (x) (printf "guard ~a " x) (if (number? x) (* 2 x) (error 'guard "no")))))
(define n (make-parameter 0 #f 'nm)) (define d (make-derived-parameter p (lambda (x) (printf "in ~a " x) (add1 x)) (lambda (x) (printf "out ~a " x) (list x))))
(define dd (make-derived-parameter d (lambda (x) (printf "in2 ~a " x) (* 10 x)) (lambda (x) (printf "out2 ~a " x) (vector x))))
(define ng (make-parameter 0 (lambda (x) x) 'nmg 'myrealm))
(define dg (make-derived-parameter g (lambda (x) (printf "din ~a " x) (add1 x)) values))
(struct papp (x) #:property prop:procedure (lambda (s v) (list s v)))
(t p n (object-name p) (object-name n) (procedure-arity p) (p 1 2) (n 1 2) (g 1 2) (procedure-realm ng) (make-parameter) (make-parameter 1 2) (make-parameter 1 (lambda () 1)) (make-parameter 1 #f "x") (make-parameter 1 #f 'x 1) (make-parameter 1 (lambda (x y) 1))
 (g) (g 2) (g) (g 'x) (g) (parameterize ([g 5]) (g)) (g) (parameterize ([g 'x]) (g))
 (parameterize ([g 5]) (g 7) (g)) (g)
 (d) (p) (d 5) (p) (d) (dd) (dd 7) (p) (dd) (parameterize ([dd 3]) (list (p) (d) (dd))) (p) (parameterize ([p 3]) (list (p) (d) (dd)))
 (dg) (dg 4) (g) (parameterize ([dg 10]) (g))
 d (object-name d) (make-derived-parameter 1 2 3) (make-derived-parameter p 2 3) (make-derived-parameter p values 3) (make-derived-parameter p (lambda () 1) values) (make-derived-parameter car values values) (d 1 2) (procedure-arity d)
 (parameter? p) (parameter? d) (parameter? car) (parameter? 1) (parameter? current-output-port)
 (parameter-procedure=? p p) (parameter-procedure=? p d) (parameter-procedure=? p n) (parameter-procedure=? p 1) (parameter-procedure=? 1 p) (parameter-procedure=? d d)
 (parameterize ([1 2]) 3) (parameterize ([car 2]) 3) (parameterize ([p 1] [car 2]) 3) (parameterize* ([1 2]) 3) (parameterize ([(values) 1]) 2) (parameterize ([p (values 1 2)]) 2)
 (parameterize ([(chaperone-procedure p values) 1]) 2)
 (parameterize () 1 2) (parameterize* () 1 2) (parameterize ([p 1] [p 2]) (p)) (parameterize* ([p 1] [p (list (p))]) (p)) (parameterize ([p 100] [n (p)]) (list (p) (n))) (parameterize* ([p 100] [n (p)]) (list (p) (n)))
 (parameterize ([p 1]) (define x 5) (+ x (p)))
 (current-parameterization) (parameterization? (current-parameterization)) (parameterization? 1) (call-with-parameterization 1 2) (call-with-parameterization (current-parameterization) 2) (call-with-parameterization (current-parameterization) (lambda (x) 1)) (call-with-parameterization (current-parameterization) (lambda () (values 1 2)))
 (let ([c (parameterize ([p 'inner]) (current-parameterization))]) (list (p) (call-with-parameterization c p) (p)))
 (let ([c (parameterize ([p 'inner]) (current-parameterization))]) (call-with-parameterization c (lambda () (p 'changed))) (list (p) (call-with-parameterization c p)))
 (let ([th (parameterize ([p 'th]) (thread (lambda () (p 'new) (write (p)))))]) (thread-wait th) (p))
 (parameterize ([p 'a]) (thread-wait (thread (lambda () (write (p)) (p 'b) (write (p))))) (p))
 (let ([k (parameterize ([p 'k]) (p 'k2) (call/cc (lambda (k) k)))]) (if (procedure? k) (k 1) (list k (p))))
 (parameterize ([p 'x]) (let ([r (parameterize ([p 'y]) (p 'z) (p))]) (list r (p))))
 (let* ([q (make-parameter 0)] [k (call-with-continuation-prompt (lambda () (parameterize ([q 1]) ((call-with-composable-continuation (lambda (k) (abort-current-continuation (default-continuation-prompt-tag) k)))))) (default-continuation-prompt-tag) values)])
   (list (k q) (parameterize ([q 9]) (k q)) (k (lambda () (q 5) (q))) (k q) (q)))
 (map p '(1 2)) (apply p '()) (for-each p '(3)) (p)
  current-output-port print-graph (object-name exit-handler) exit-handler
 (make-thread-cell 1) (make-thread-cell 1 2 3) (thread-cell? (make-thread-cell 1)) (thread-cell? 1) (thread-cell-ref 1) (thread-cell-set! 1 2) (let ([c (make-thread-cell 1)]) (thread-cell-set! c 2) (thread-cell-ref c))
 (let ([c (make-thread-cell 1)] [c2 (make-thread-cell 1 #t)]) (thread-cell-set! c 2) (thread-cell-set! c2 2) (thread-wait (thread (lambda () (write (list (thread-cell-ref c) (thread-cell-ref c2))) (thread-cell-set! c2 3)))) (list (thread-cell-ref c) (thread-cell-ref c2)))
 (current-preserved-thread-cell-values 1) (current-preserved-thread-cell-values) (thread-cell-values? (current-preserved-thread-cell-values)) (thread-cell-values? 1)
 (let ([c (make-thread-cell 1)] [c2 (make-thread-cell 1 #t)]) (thread-cell-set! c 2) (thread-cell-set! c2 2) (let ([v (current-preserved-thread-cell-values)]) (thread-cell-set! c 3) (thread-cell-set! c2 3) (list (current-preserved-thread-cell-values v) (thread-cell-ref c) (thread-cell-ref c2))))
 (let ([v (current-preserved-thread-cell-values)] [c (make-thread-cell 1 #t)]) (thread-cell-set! c 5) (current-preserved-thread-cell-values v) (thread-cell-ref c))
)