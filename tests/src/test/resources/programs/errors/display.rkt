#lang racket/base
;; What the display handler and the handlers of uncaught exceptions print.
(current-error-port (current-output-port))
(error-print-context-length 0)
(struct located exn:fail (places) #:property prop:exn:srclocs (lambda (e) (located-places e)))
(struct user-located exn:fail:user (places)
  #:property prop:exn:srclocs (lambda (e) (user-located-places e)))
(define marks (current-continuation-marks))
(define place (srcloc "file" 1 2 3 4))
(define-syntax-rule (show e ...)
  (begin (begin (printf "~s\n" 'e) ((error-display-handler) "message" e)) ...))
(show (exn:fail:read "m" marks (list place))
      (exn:fail:read:eof "m" marks (list place (srcloc "more" #f #f 7 8)))
      (located "m" marks (list place (srcloc 'symbol #f #f #f #f) (srcloc #f 1 2 3 4)))
      (located "m" marks '())
      (user-located "m" marks (list place))
      (exn:fail:syntax "m" marks (list (datum->syntax #f 'a (list 'source 3 4 5 6))))
      (exn:fail:syntax "m" marks (list (datum->syntax #f 'a)))
      (exn:fail:user "m" marks)
      5)

(define (in-thread proc) (thread-wait (thread proc)))
(in-thread (lambda () (car 5)))
(in-thread (lambda () (raise 'symbol)))
(in-thread (lambda () (raise (list 1 "two" #\3))))
(in-thread (lambda () (raise-user-error 'who "what ~a" 5)))
(in-thread (lambda () (raise (located "at places" marks (list place)))))
(in-thread (lambda () (call-with-exception-handler (lambda (e) 'replaced) (lambda () (car 5)))))
(in-thread
 (lambda ()
   (parameterize ([error-display-handler (lambda (m e) (printf "shown: ~s ~s\n" m (exn? e)))])
     (error "one" 2))))
(in-thread
 (lambda ()
   (parameterize ([error-display-handler (lambda (m e) (printf "shown: ~s ~s\n" m e))]
                  [error-value->string-handler (lambda (v n) "a value")])
     (raise 'any))))
(in-thread
 (lambda ()
   (parameterize ([uncaught-exception-handler (lambda (e) (printf "caught ~s\n" e) ((error-escape-handler)))])
     (raise 'any))))
(in-thread
 (lambda ()
   (let/ec k
     (parameterize ([error-escape-handler (lambda () (k (printf "escaped\n")))]) (raise 'any)))
   (printf "after\n")))
(in-thread (lambda () (call-with-exception-handler (lambda (e) (error "inner")) (lambda () (error "outer")))))
(in-thread (lambda () (call-with-exception-handler (lambda (e) (raise 'inner)) (lambda () (raise 'outer)))))
(in-thread (lambda () (call-with-exception-handler (lambda (e) (raise 'inner)) (lambda () (car 5)))))
