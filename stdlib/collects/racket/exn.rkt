#lang racket/base
;; racket/exn

(provide exn->string)

;; The text that the error display handler shows for v
(define (exn->string v)
  (define port (open-output-string))
  (parameterize ([current-error-port port])
    ((error-display-handler)
     (if (exn? v) (exn-message v) (format "~s" v))
     v))
  (get-output-string port))
