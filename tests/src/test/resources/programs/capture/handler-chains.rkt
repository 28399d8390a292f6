#lang racket/base
;; A continuation of an exception handler that is entered again goes on with the handlers that are
;; further out there, not with those of the first time.
(define k #f)
(define (chain tag)
  (with-handlers ([void (lambda (e) (list tag e))])
    (call-with-exception-handler
     (lambda (e) (list 'middle e))
     (lambda ()
       (call-with-exception-handler
        (lambda (e) (let/cc c (set! k c) e))
        (lambda () (raise 'first #f)))))))
(define (prompted thunk) (call-with-continuation-prompt thunk))
(displayln (prompted (lambda () (list 'here (chain 'outer)))))
(displayln (prompted (lambda () (list 'unused (k 'second)))))
(displayln (prompted (lambda () (list 'unused (with-handlers ([void list]) (k 'third))))))
(define composable #f)
(displayln
 (prompted
  (lambda ()
    (with-handlers ([void (lambda (e) (list 'first-time e))])
      (prompted
       (lambda ()
         (call-with-exception-handler
          (lambda (e) (call-with-composable-continuation (lambda (c) (set! composable c) e)))
          (lambda () (raise 'x #f)))))))))
(displayln (with-handlers ([void (lambda (e) (list 'other e))]) (composable 'y)))
