#lang racket/base
;; racket/exn

(provide exn->string)

;; The text that the error display handler shows for v
(define (exn->string v)
  (define port (open-output-string))
  (parameterize ([current-error-port port])
    ((error-display-handler)
     (if (exn? v)
         (exn-message v)
         (string-append "uncaught exception: " ((error-value->string-handler) v (error-print-width))))
     v))
  (get-output-string port))
