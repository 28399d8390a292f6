#lang racket/base
;; Exceptions: which handler takes what, and what a handler sees.
(define (attempt thunk)
  (with-handlers ([exn:fail:contract:divide-by-zero? (lambda (e) (list 'zero (exn-message e)))]
                  [exn:fail:contract:arity? (lambda (e) 'arity)]
                  [exn:fail:contract? (lambda (e) (list 'contract (exn-message e)))]
                  [exn:fail? (lambda (e) (list 'fail (exn-message e)))]
                  [(lambda (v) #t) (lambda (v) (list 'other v))])
    (thunk)))
(attempt (lambda () (/ 1 0)))
(attempt (lambda () ((lambda (x) x))))
(attempt (lambda () (car 5)))
(attempt (lambda () (error 'who "no ~a" 'way)))
(attempt (lambda () (raise 42)))
(define p (make-parameter 'outside))
(with-handlers ([void (lambda (e) (list (p) e))]) (parameterize ([p 'inside]) (raise (p))))
(call-with-current-continuation
 (lambda (k) (with-continuation-mark 'm 1
   (call-with-exception-handler (lambda (e) (k (list 'first (p) e)))
     (lambda () (parameterize ([p 'within]) (raise 'problem)))))))
(with-handlers ([exn:break? (lambda (e) 'broken)]) (break-thread (current-thread)) (sleep 1) 'not-reached)
