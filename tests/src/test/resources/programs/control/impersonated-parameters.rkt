#lang racket/base
;; Parameters seen through impersonators; realms; guards that return many values.

;; Shows an expression and what it gives; places in files do not matter.
(define (place-free text)
  (regexp-replace* #rx"[^ \n(#\"'`:|]*[.]rkt:[0-9]*:[0-9]+" text "<place>"))
(define (show thunk)
  (with-handlers ([void
                   (lambda (e)
                     (display
                      (place-free
                       (if (exn? e) (format " ! ~a\n" (exn-message e)) (format " !raised ~s\n" e)))))])
    (call-with-values thunk (lambda vs (display (place-free (format " = ~s\n" vs)))))))
(define-syntax-rule (t e ...)
  (begin
    (begin
      (printf "~s\n" 'e)
      (show (lambda () e)))
    ...))
(define p (make-parameter 1 (lambda (x) (printf "guard ~a " x) x)))
(define ip (impersonate-procedure p (case-lambda [() (values)] [(x) (printf "imp ") (* 2 x)])))
(define ip2 (impersonate-procedure p (case-lambda [() (lambda (r) (list r))] [(x) (printf "imp ") (* 2 x)])))
(define-values (ipp ipp? ipp-ref) (make-impersonator-property 'ip))
(define ip3 (chaperone-procedure p #f ipp 5))
(t (parameter? ip) (parameter? ip3) (parameterize ([ip 1]) (p)) (parameterize ([ip2 1]) (p)) (ip2) (ip2 7) (p) (parameterize ([ip3 8]) (p)) (make-derived-parameter ip3 values values) (parameter-procedure=? ip3 p) (parameter-procedure=? ip2 p)
 (object-name ip2) (procedure-arity ip2) ((make-parameter 1 #f 'foo) 1 2) ((make-derived-parameter (make-parameter 1 #f 'foo) values values) 1 2) (object-name (make-derived-parameter (make-parameter 1 #f 'foo) values values)) (make-parameter 1 #f 'foo 'r) (procedure-realm (make-derived-parameter (make-parameter 1 #f 'foo 'rr) values values))
 (procedure-realm p)
 (current-eval 1) (procedure? p) (procedure-arity-includes? p 0) (let ([q (make-parameter 1 (lambda (x) (values x 2)))]) (q 1)) (let ([q (make-parameter 1 (lambda (x) (values x 2)))]) (parameterize ([q 1]) 2))
 (let ([q (make-derived-parameter p (lambda (x) (values x 2)) values)]) (q 1)) (let ([q (make-derived-parameter p values (lambda (x) (values x 2)))]) (q))
)
