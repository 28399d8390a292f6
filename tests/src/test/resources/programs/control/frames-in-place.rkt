#lang racket/base
;; Control frames that are entered and left without anything being captured, and those that are
;; captured or jumped to afterwards.
(define (marks key) (continuation-mark-set->list (current-continuation-marks) key))
(define-syntax-rule (show e) (call-with-values (lambda () e) (lambda vs (writeln vs))))

;; marks of frames that are entered within others, and on the same frame
(show (with-continuation-mark 'a 1 (with-handlers ([void void]) (with-continuation-mark 'a 2 (marks 'a)))))
(show (with-continuation-mark 'a 1 (with-continuation-mark 'b 2 (with-continuation-mark 'a 3 (list (marks 'a) (marks 'b))))))
(define (mark-loop n) (with-continuation-mark 'n n (if (= n 0) (marks 'n) (mark-loop (- n 1)))))
(show (mark-loop 100000))
(show (let ([r (mark-loop 3)]) (cons 'not-tail r)))

;; handlers: in the context of with-handlers, breaks off; of with-handlers*, in its place
(define (handled e) (with-continuation-mark 'a 3 (list e (break-enabled) (marks 'a))))
(show (with-continuation-mark 'a 1 (with-handlers ([void handled]) (with-continuation-mark 'a 2 (raise 'x)))))
(show (with-continuation-mark 'a 1 (with-handlers* ([void handled]) (with-continuation-mark 'a 2 (raise 'x)))))
(show (with-handlers ([(lambda (e) (break-enabled)) 'no] [void (lambda (e) (break-enabled #t) (break-enabled))]) (raise 'x)))
(show (with-handlers ([void (lambda (e) (break-enabled))]) (raise 'x)))
(show (break-enabled))
(show (with-handlers ([symbol? (lambda (e) (list 'outer e))])
        (with-handlers ([string? (lambda (e) (list 'inner e))]) (raise 'symbol))))
(show (with-handlers ([symbol? (lambda (e) (list 'outer e))])
        (with-handlers ([string? (lambda (e) (raise 'from-handler))]) (raise "string"))))
(show (with-handlers ([number? (lambda (e) (list 'got e))])
        (call-with-exception-handler
         (lambda (e) (+ e 1))
         (lambda () (call-with-exception-handler (lambda (e) (* e 10)) (lambda () (raise 4)))))))
(show (with-handlers ([exn:fail:contract? (lambda (e) (values 1 2))]) (+ 1 (car '()))))
(show (with-handlers ([void void]) (values 1 2 3)))

;; many values, and none, out of each kind of frame
(define p (make-parameter 0))
(show (parameterize ([p 1]) (values (p) 2)))
(show (let/ec k (values)))
(show (let/ec k (+ 1 (k 1 2))))
(show (dynamic-wind void (lambda () (values 1 2)) void))
(show (call-with-continuation-prompt (lambda () (values 1 2))))
(show (with-handlers ([exn:fail? (lambda (e) 'arity)]) (+ 1 (parameterize ([p 1]) (values 1 2)))))

;; jumps over winders, and exceptions through them
(define log '())
(define (note x) (set! log (cons x log)))
(define (logged thunk) (set! log '()) (let ([r (thunk)]) (list r (reverse log))))
(show (logged (lambda ()
                (let/ec out
                  (dynamic-wind (lambda () (note 'in)) (lambda () (out 'escaped)) (lambda () (note (p))))))))
(show (logged (lambda ()
                (with-handlers ([symbol? (lambda (e) (note 'handler) e)])
                  (parameterize ([p 5])
                    (dynamic-wind (lambda () (note 'in)) (lambda () (raise 'x)) (lambda () (note (p)))))))))
(show (logged (lambda ()
                (with-handlers ([symbol? (lambda (e) (list e (p)))])
                  (dynamic-wind void (lambda () (raise 'first)) (lambda () (note 'post) (raise 'second)))))))
(show (call-with-continuation-prompt
       (lambda () (parameterize ([p 7]) (+ 1 (abort-current-continuation (default-continuation-prompt-tag) (p)))))
       (default-continuation-prompt-tag)
       (lambda (v) (list 'aborted v (p)))))

;; frames that are captured while they are in place, and entered again
(define saved #f)
(define count 0)
(show (let ([r (parameterize ([p 3])
                 (with-handlers ([number? (lambda (e) (list 'raised e (p)))])
                   (with-continuation-mark 'a 1
                     (let ([v (call/cc (lambda (k) (set! saved k) 0))])
                       (if (< v 3) (list v (p) (marks 'a)) (raise v))))))])
        (set! count (+ count 1))
        (if (< count 5) (saved count) r)))
(define (composable thunk)
  (call-with-continuation-prompt
   (lambda ()
     (parameterize ([p 4])
       (let/ec k
         (list (p) (thunk k) (marks 'a)))))))
(define comp #f)
(show (composable (lambda (k) (call-with-composable-continuation (lambda (c) (set! comp c) 'first)))))
(show (with-continuation-mark 'a 'below (cons 1 (comp 'again))))
(show (with-handlers ([exn:fail:contract:continuation? (lambda (e) 'gone)])
        (define k (let/ec k k))
        (k 1)))

;; an exception through a nested call, and deep nests
(show (with-handlers ([symbol? values])
        (parameterize ([p 1]) (sort '(3 1 2) (lambda (a b) (raise 'from-comparison))))))
(define (nest n) (if (= n 0) (raise 'bottom) (parameterize ([p n]) (let/ec k (+ 1 (nest (- n 1)))))))
(show (with-handlers ([symbol? (lambda (e) (list e (p)))]) (nest 20000)))
(define (nest-handlers n)
  (if (= n 0) (raise 1) (with-handlers ([number? (lambda (e) (raise (+ e 1)))]) (nest-handlers (- n 1)))))
(show (with-handlers ([number? values]) (nest-handlers 3000)))
