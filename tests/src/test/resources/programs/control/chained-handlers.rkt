#lang racket/base
;; Handlers installed in tail position of one another are called in turn.

(define (show label v) (printf "~a: ~s\n" label v))
(define-syntax-rule (chain k body)
  (call-with-exception-handler
   k
   (lambda ()
     (call-with-exception-handler
      (lambda (v) (list 'outer v))
      (lambda ()
        (call-with-exception-handler
         (lambda (v) (list 'inner v))
         (lambda () body)))))))
(show "inner to outer" (let/ec k (chain k (raise 'x))))
(show "several values" (call-with-values (lambda () (chain void (values 1 2))) list))
(show "inside with-handlers"
      (with-handlers ([pair? values])
        (call-with-exception-handler list (lambda () (raise 'x)))))
(show "marks outside are not replaced"
      (with-continuation-mark 'k 1
        (call-with-exception-handler
         void
         (lambda ()
           (with-continuation-mark 'k 2
             (continuation-mark-set->list (current-continuation-marks) 'k))))))
