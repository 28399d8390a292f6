#lang racket/base
;; Handlers of errors that fail or return are reported, and the thread goes on at its prompt
(define (try raised #:display [d (error-display-handler)] #:escape [e (error-escape-handler)])
  (define l (make-logger))
  (define r (make-log-receiver l 'debug))
  (define result
    (call-with-continuation-prompt
      (lambda () (parameterize ([error-display-handler d] [error-escape-handler e] [current-logger l])
        (raise raised)))
      (default-continuation-prompt-tag)
      (lambda args (list 'aborted args))))
  (define logged (let loop () (define v (sync/timeout 0 r)) (if v (cons (vector->list v) (loop)) '())))
  (for ([v logged]) (printf "~s\n" (list (car v) (cadr v) (caddr v) (cadddr v))))
  (printf "~s\n" result))
(define (bad . args) (error 'bad "no"))
(define (bad-value . args) (raise '(a b)))
(define (escape . args) (abort-current-continuation (default-continuation-prompt-tag) 'thrown))
(try 'oops #:display void #:escape void)
(try 'oops #:display bad)
(try 'oops #:display bad-value)
(try (make-exn:fail "orig" (current-continuation-marks)) #:display bad)
(try (make-exn:fail "orig" (current-continuation-marks)) #:display bad-value #:escape bad)
(try 'oops #:display void #:escape bad)
(try 'oops #:display void #:escape bad-value)
(try (make-exn:fail "orig" (current-continuation-marks)) #:display void #:escape bad)
(try 'oops #:display escape)
(try 'oops #:display void #:escape escape)
(try (make-exn:break "orig" (current-continuation-marks) (let/ec k k)) #:display bad)
(with-handlers ([void (lambda (x) (printf "handled ~s\n" x))]) (try 'oops #:display bad))
(with-handlers ([void (lambda (x) (printf "handled ~s\n" x))]) (try 'oops #:display void #:escape bad))
(call-with-exception-handler (lambda (e) (printf "chain ~s\n" e) 'other) (lambda () (try 'oops #:display void #:escape bad)))
(define first-handler (uncaught-exception-handler))
(uncaught-exception-handler (lambda (e) (printf "uncaught ~s\n" e) 'returned))
(try 'oops #:display void #:escape void)
(uncaught-exception-handler (lambda (e) (printf "uncaught ~s\n" e) (bad)))
(try 'oops #:display void #:escape void)
;; a port that is closed, so that nothing can be displayed: the report is logged
(let* ([p (open-output-bytes)]
       [l (make-logger)]
       [r (make-log-receiver l 'error)])
  (close-output-port p)
  (uncaught-exception-handler first-handler)
  (call-with-continuation-prompt
   (lambda () (parameterize ([current-error-port p] [current-logger l]) (raise 'ack))))
  (vector-ref (sync r) 1))
;; values that cannot be shown
(error-value->string-handler (lambda args (error 'x "boom")))
(call-with-continuation-prompt (lambda () (raise 'v)))
(call-with-continuation-prompt (lambda () (with-handlers ([symbol? (lambda (x) (raise x))]) (raise 'v))))
'done
