#lang racket/base
;; Jumps between winders: into and out of several, between siblings, out of pre and post thunks,
;; with composable continuations, aborts, errors, parameters and marks.
(require racket/control)

(define log '())
(define (note . x) (set! log (cons (if (null? (cdr x)) (car x) x) log)))
(define (done who v) (printf "~a: ~s ~s\n" who v (reverse log)) (set! log '()))
(define-syntax-rule (trace who e) (done 'who (with-handlers ([exn? exn-message] [void (lambda (x) (list 'raised x))]) (call-with-continuation-prompt (lambda () e)))))
(define-syntax-rule (wind name e ...) (dynamic-wind (lambda () (note 'in name)) (lambda () e ...) (lambda () (note 'out name))))

(trace plain (wind 1 (wind 2 'x)))
(trace escape (let/ec k (wind 1 (wind 2 (k 'left)))))
(trace siblings
  (let ([k #f] [n 0])
    (wind 'a (wind 'b (let/cc c (set! k c)) (note 'body)))
    (set! n (add1 n))
    (if (< n 3) (wind 'c (wind 'd (k n))) n)))
(trace common-outer
  (let ([k #f] [n 0])
    (wind 'outer
      (wind 'a (let/cc c (set! k c)))
      (set! n (add1 n))
      (when (< n 3) (wind 'b (k n)))
      n)))
(trace inner-to-outer
  (wind 1 (let ([k (let/cc k k)]) (if (procedure? k) (wind 2 (wind 3 (k 'again))) k))))
(trace outer-to-inner
  (let ([k (wind 1 (wind 2 (let/cc k k)))]) (if (procedure? k) (k 'again) k)))
(trace mutual
  (let ([a #f] [b #f] [n 0])
    (wind 'a (let/cc c (set! a c)) (note 'in-a n))
    (wind 'b (let/cc c (set! b c)) (note 'in-b n))
    (set! n (add1 n))
    (cond [(= n 1) (a 0)] [(= n 2) (b 0)] [(= n 3) (a 1)] [else n])))
(trace out-of-pre
  (let/ec k (dynamic-wind (lambda () (note 'pre) (k 'out-of-pre)) (lambda () (note 'body)) (lambda () (note 'post)))))
(trace out-of-post
  (let/ec k (dynamic-wind (lambda () (note 'pre)) (lambda () (note 'body) 1) (lambda () (note 'post) (k 'out-of-post)))))
(trace post-replaces-jump
  (let/ec a (let/ec b (dynamic-wind void (lambda () (a 'first)) (lambda () (note 'post) (b 'second)))) (note 'after-b) 'third))
(trace post-in-winders
  (let/ec a (wind 1 (let/ec b (wind 2 (dynamic-wind void (lambda () (a 'a)) (lambda () (b 'b))))) (note 'rest) 'c)))
(trace error-in-body (wind 1 (wind 2 (raise 'bad))))
(trace error-in-post (wind 1 (dynamic-wind void (lambda () 'fine) (lambda () (note 'post) (error "in post")))))
(trace error-in-post-of-jump (let/ec k (wind 1 (dynamic-wind void (lambda () (k 'away)) (lambda () (note 'post) (error "in post"))))))
(trace error-in-pre (wind 1 (dynamic-wind (lambda () (error "in pre")) void (lambda () (note 'never)))))
(trace handler-within (wind 1 (with-handlers ([void (lambda (e) (note 'handler) e)]) (wind 2 (raise 'x)))))
(trace handler-before-winders
  (with-handlers ([void values])
    (call-with-exception-handler (lambda (e) (note 'handler) e) (lambda () (wind 1 (raise 'x))))))
(trace handler-in-winder
  (let/ec k (call-with-exception-handler (lambda (e) (wind 'h (k e))) (lambda () (wind 1 (raise 'x))))))
(trace abort-with-values
  (call-with-values
   (lambda () (call-with-continuation-prompt (lambda () (wind 1 (abort-current-continuation (default-continuation-prompt-tag) 1 2 3))) (default-continuation-prompt-tag) (lambda (a b c) (note 'handler) (values c b a))))
   list))
(trace captured-in-pre
  (let ([k #f] [n 0])
    (dynamic-wind (lambda () (note 'pre (let/cc c (set! k c) 0))) (lambda () (note 'body)) (lambda () (note 'post)))
    (set! n (add1 n))
    (if (< n 3) (k n) n)))
(trace captured-in-post
  (let ([k #f] [n 0])
    (dynamic-wind (lambda () (note 'pre)) (lambda () (note 'body) 'v) (lambda () (note 'post (let/cc c (set! k c) 0))))
    (set! n (add1 n))
    (if (< n 3) (k n) n)))
(trace captured-in-post-of-jump
  (let ([k #f] [n 0])
    (let/ec out (dynamic-wind (lambda () (note 'pre)) (lambda () (out 1)) (lambda () (note 'post (let/cc c (set! k c) 0)))))
    (set! n (add1 n))
    (if (< n 3) (k n) n)))
(trace winder-in-pre (dynamic-wind (lambda () (wind 'p (note 'pre))) (lambda () (note 'body)) (lambda () (wind 'q (note 'post)))))
(trace values-of-body (call-with-values (lambda () (wind 1 (values 1 2))) list))
(trace values-of-pre (dynamic-wind (lambda () (values 1 2)) (lambda () 'ok) (lambda () (values))))

;; Composable continuations across winders
(define (composable thunk)
  (call-with-continuation-prompt
   (lambda () (thunk (lambda () (call-with-composable-continuation (lambda (k) (abort-current-continuation (default-continuation-prompt-tag) k))))))
   (default-continuation-prompt-tag)
   values))
(trace composed
  (let ([k (composable (lambda (cut) (wind 1 (list 'a (cut) (begin (note 'rest) 'b)))))])
    (list (k 1) (wind 2 (k 2)) (k (k 3)))))
(trace composed-nested
  (let ([k (composable (lambda (cut) (wind 1 (wind 2 (cut)))))])
    (wind 3 (k (wind 4 'x)))))
(trace composed-escape
  (let ([k (composable (lambda (cut) (wind 1 ((cut)))))])
    (let/ec out (k (lambda () (out 'escaped))))))
(trace composed-capture
  (let ([k (composable (lambda (cut) (wind 1 (cut) (let/cc c c))))] [n 0])
    (let ([c (k 0)]) (set! n (add1 n)) (if (< n 3) (c c) n))))
(trace shifted (reset (wind 1 (+ 1 (shift k (note 'shift) (list (k 1) (k 2)))))))
(trace shifted-twice (reset (wind 1 (list (shift k (k (k 1))) (shift k (list 'j (k 2)))))))
(trace controlled (prompt (wind 1 (list (control k (k (k 1)))))))
(trace full-under-new-prompt
  (let ([k (call-with-continuation-prompt (lambda () (wind 1 (let/cc k k))))])
    (call-with-continuation-prompt (lambda () (wind 2 (k 'again))))))

;; What is in force in winders: parameters, marks, handlers
(define p (make-parameter 'outer))
(trace parameters
  (parameterize ([p 'middle])
    (let ([k #f] [n 0])
      (dynamic-wind (lambda () (note 'pre (p))) (lambda () (parameterize ([p 'inner]) (let/cc c (set! k c)) (note 'body (p)))) (lambda () (note 'post (p))))
      (set! n (add1 n))
      (if (< n 2) (parameterize ([p 'elsewhere]) (k n)) (p)))))
(trace parameter-of-continuation
  (let ([k #f] [n 0])
    (parameterize ([p 'mine]) (let/cc c (set! k c)) (note (p)) (p (list 'set n)) (note (p)))
    (set! n (add1 n))
    (if (< n 3) (k n) (p))))
(define (marks) (continuation-mark-set->list (current-continuation-marks) 'm))
(trace marks-in-winders
  (with-continuation-mark 'm 1
    (list (dynamic-wind (lambda () (note 'pre (marks))) (lambda () (with-continuation-mark 'm 2 (car (list (begin (note 'body (marks)) 'v))))) (lambda () (note 'post (marks)))))))
(trace marks-in-jump
  (let/ec k
    (with-continuation-mark 'm 1
      (list (dynamic-wind void (lambda () (with-continuation-mark 'm 2 (list (k 'gone)))) (lambda () (note 'post (marks))))))))
(trace marks-composed
  (let ([k (composable (lambda (cut) (with-continuation-mark 'm 'inner (car (list (cut) )))))]
        [k2 (composable (lambda (cut) (with-continuation-mark 'm 'tail ((cut)))))])
    (list (with-continuation-mark 'm 'outer (list (k 1)))
          (with-continuation-mark 'm 'outer (list (k2 (lambda () (marks)))))
          (with-continuation-mark 'm 'replaced (k2 (lambda () (marks))))
          (with-continuation-mark 'n 'other (k2 (lambda () (list (marks) (continuation-mark-set->list (current-continuation-marks) 'n)))))
          (k2 (lambda () (with-continuation-mark 'm 'new (marks)))))))
(trace marks-of-continuation
  (let ([k (with-continuation-mark 'm 'captured (car (list (let/cc k k))))])
    (if (procedure? k) (begin (note (continuation-mark-set->list (continuation-marks k) 'm)) (k 'v)) k)))
(trace breaks-in-winders
  (begin (dynamic-wind (lambda () (note 'pre (break-enabled))) (lambda () (note 'body (break-enabled))) (lambda () (note 'post (break-enabled)))) 1))
(trace exit-handler
  (let/ec k (parameterize ([exit-handler (lambda (v) (note 'exit v) (k (list 'exited v)))]) (wind 1 (exit 7)))))
(trace escape-after-exit (let ([ek #f]) (let/ec k (set! ek k)) (wind 1 (ek 1))))
