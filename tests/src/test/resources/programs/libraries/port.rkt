#lang racket/base
(require racket/port)
(define-syntax-rule (t e ...) (begin (begin (write e) (newline)) ...))
(t (with-output-to-string (lambda () (display "hi") (write 'x))) (call-with-output-string (lambda (p) (write "a" p))) (with-output-to-bytes (lambda () (write-byte 65)))
   (with-input-from-string "1 2" (lambda () (list (read) (read)))) (call-with-input-string "abc" read-char) (port->string (open-input-string "a\nλ")) (port->lines (open-input-string "a\nb\n")) (port->list read (open-input-string "1 (2) x"))
   (port->bytes (open-input-bytes #"\1\2")) (port->bytes-lines (open-input-bytes #"a\nb")) (write 5 (open-output-nowhere)) (let ([o (open-output-string)]) (copy-port (open-input-string "xyz") o) (get-output-string o)))
(display-lines '(1 "b"))
