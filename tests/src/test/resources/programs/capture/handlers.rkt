#lang racket/base
;; Captures in handlers, winders and parameterizations, and around prompts with other tags.
(require "hooks.rkt" racket/control)

;; Exception handlers: predicates and handlers of with-handlers
(site handled (with-handlers ([(lambda (x) (here (symbol? x))) (lambda (x) (here (list x)))]) (here 1) (raise (here 'a))))
(site second-handler (with-handlers ([(lambda (x) (here #f)) void] [(lambda (x) (here #t)) (lambda (x) (here 'second))]) (raise 'a)))
(site nested-handlers
      (with-handlers ([void (lambda (x) (here (list 'outer x)))])
        (with-handlers ([string? void]) (with-handlers ([symbol? (lambda (x) (raise (here (list x))))]) (raise (here 'a))))))
(site handlers-made (with-handlers ([(here symbol?) (here list)]) (raise 'a)))
(site errors-of-builtins (with-handlers ([exn:fail? (lambda (e) (here (exn-message e)))]) (+ 1 (car (here 5)))))
(site errors-after (with-handlers ([exn:fail? (lambda (e) (here (exn-message e)))]) (list (here 1) (vector-ref (vector) (here 0)))))
(site handler-in-tail-position (let loop ([n 3]) (with-handlers ([void (lambda (x) (if (zero? n) (here x) (loop (sub1 n))))]) (raise (here n)))))
(site body-values (with-handlers ([void void]) (values (here 1) (here 2))))
(site own-handler
      (let/ec k (call-with-exception-handler (lambda (x) (k (list 'got x))) (lambda () (here 1) (raise (here 'a))))))
(site returned-to (with-handlers ([void (lambda (x) x)]) (call-with-exception-handler (lambda (x) (list 'changed x)) (lambda () (here 1) (raise (here 'a))))))
(site continued (call-with-exception-handler (lambda (x) 10) (lambda () (with-handlers ([number? (lambda (x) (here (+ x 1)))]) (raise 5)))))
(site finally (let ([log '()]) (with-handlers ([void (lambda (x) (void))]) (dynamic-wind void (lambda () (raise (here 'a))) (lambda () (set! log (cons 'post log))))) (pair? log)))

;; Winders: before, in and after a body
(define-syntax-rule (traced (note) e)
  (let ([log '()])
    (define (note x) (set! log (cons x log)))
    (let ([v e]) (list v (reverse log)))))
(site wind-body (traced (note) (dynamic-wind (lambda () (note 'in)) (lambda () (here 1)) (lambda () (note 'out)))))
(site wind-pre (traced (note) (dynamic-wind (lambda () (here 1) (note 'in)) (lambda () 1) (lambda () (note 'out)))))
(site wind-post (traced (note) (dynamic-wind (lambda () (note 'in)) (lambda () 1) (lambda () (here 1) (note 'out)))))
(site wind-all (traced (note) (dynamic-wind (lambda () (note (here 'in))) (lambda () (here 'body)) (lambda () (note (here 'out))))))
(site wind-nested
      (traced (note)
        (dynamic-wind (lambda () (note 'in1))
                      (lambda () (here 1) (dynamic-wind (lambda () (note 'in2)) (lambda () (here 2)) (lambda () (note 'out2))) (here 3))
                      (lambda () (note 'out1)))))
(site wind-left
      (traced (note)
        (let/ec k (dynamic-wind (lambda () (note 'in)) (lambda () (here 1) (k (here 'left))) (lambda () (note 'out))))))
(site wind-left-by-error
      (traced (note)
        (with-handlers ([symbol? (lambda (x) (note 'handler) (here x))])
          (dynamic-wind (lambda () (note 'in)) (lambda () (raise (here 'a))) (lambda () (note 'out))))))
(site wind-values (call-with-values (lambda () (dynamic-wind void (lambda () (values (here 1) (here 2))) (lambda () (here 3)))) list))
(site wind-entered-twice
      (traced (note)
        (let ([k #f] [n 0])
          (dynamic-wind (lambda () (note 'in)) (lambda () (let/cc c (set! k c)) (note n)) (lambda () (note 'out)))
          (set! n (add1 n))
          (if (< n 3) (k #f) n))))
(site wind-post-escapes
      (traced (note)
        (let/ec k (dynamic-wind void (lambda () (k 1)) (lambda () (note 'out) (k (here 2)))))))
(site wind-in-loop
      (traced (note) (for/list ([i 3]) (dynamic-wind (lambda () (note (list 'in i))) (lambda () (here i)) (lambda () (note (list 'out i)))))))

;; Parameterizations
(define p (make-parameter 'none))
(define q (make-parameter 0 (lambda (x) (here (add1 x)))))
(site parameterized (parameterize ([p (here 'in)]) (here 1) (list (p) (here (p)))))
(site parameterized-nested (parameterize ([p 1]) (list (p) (parameterize ([p (here 2)]) (here 0) (p)) (here (p)) (p))))
(site parameterized-guarded (parameterize ([q (here 1)]) (list (q) (here 1) (q))))
(site parameterized-in-tail (let loop ([n 3]) (if (zero? n) (here (p)) (parameterize ([p n]) (loop (sub1 n))))))
(site parameter-set (parameterize ([p 1]) (p (here 2)) (here 0) (p)))
(site breaks-disabled (parameterize-break #f (here (break-enabled))))

;; Prompts with other tags between
(define other (make-continuation-prompt-tag 'other))
(site prompt-between (+ 1 (call-with-continuation-prompt (lambda () (* 2 (here 3))) other)))
(site default-prompt-between (+ 1 (call-with-continuation-prompt (lambda () (* 2 (here 3))))))
(site abort-to-other (call-with-continuation-prompt (lambda () (here 1) (abort-current-continuation other (here 2) (here 3))) other (lambda (a b) (here (list a b)))))
(site abort-handler (call-with-continuation-prompt (lambda () (abort-current-continuation other 1)) other (lambda (x) (here x))))
(site shift-reset (list (+ 1 (reset (* 2 (shift k (here (k (k (here 3)))))))) (reset (list (shift k (list (k (here 1)) (k (here 2))))))))
(site control-prompt (prompt (+ (control k (list (here (k 1)) (k (here 2)))) (here 10))))
(site shift-at (reset-at other (cons (here 1) (shift-at other k (list (k (here '())) (here 2) (k '()))))))
(site captured-in-other-prompt
      (let ([k (call-with-continuation-prompt
                (lambda () (list (here 1) (call-with-composable-continuation (lambda (k) (abort-current-continuation other k)) other) (here 2)))
                other values)])
        (list (k (here 'a)) (call-with-continuation-prompt (lambda () (k (here 'b))) other))))
(site through-prompts (let loop ([n 5]) (if (zero? n) (here 'bottom) (list n (call-with-continuation-prompt (lambda () (loop (sub1 n))) (if (even? n) other (default-continuation-prompt-tag)))))))
(site escape-past-prompts (let/ec k (call-with-continuation-prompt (lambda () (call-with-continuation-prompt (lambda () (k (here 'out))) other)))))
(site marks-and-prompts
      (with-continuation-mark 'm 1
        (list (call-with-continuation-prompt (lambda () (with-continuation-mark 'm (here 2) (list (here 0) (continuation-mark-set->list (current-continuation-marks other) 'm other)))) other))))
(site let-cc-in-prompt (call-with-continuation-prompt (lambda () (+ (here 1) (let/cc k (+ (here 2) (k (here 3))))))))
(site escape-continuations (list (let/ec k (here 1)) (let/ec k (k (here 2))) (let/ec k (let/ec j (j (k (here 3)))) 4) (call/ec (lambda (k) (for ([i 5]) (when (= i (here 3)) (k i))) 'none))))
(site escape-kept (let ([kept #f]) (let/ec k (set! kept k) (here 1)) (with-handlers ([exn:fail:contract:continuation? (lambda (e) 'gone)]) (kept 2))))
