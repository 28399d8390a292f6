#lang racket/base
;; Transplanted ports whose position begins at 0.
(require racket/port)
(define (where p) (call-with-values (lambda () (port-next-location p)) list))
(define o (open-output-string))
(define t (transplant-output-port o (lambda () (values 1 2 3)) 0))
(port-count-lines! t)
(write-string "via" t)
(flush-output t)
(list (get-output-string o) (where t))
(define i (transplant-input-port (open-input-string "abc") (lambda () (values 4 5 6)) 0))
(port-count-lines! i)
(list (read-string 2 i) (where i))
