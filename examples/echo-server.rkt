#lang racket/base
;; An echo server: sends every line back. Usage: echo-server.rkt [PORT]
(require racket/tcp)

(define (echo in out)
  (for ([line (in-lines in)])
    (write-string line out)
    (newline out)
    (flush-output out))
  (close-input-port in)
  (close-output-port out))

(define (serve listener)
  (define-values (in out) (tcp-accept listener))
  (thread (lambda () (echo in out)))
  (serve listener))

(module+ main
  (define arguments (current-command-line-arguments))
  (define port
    (if (zero? (vector-length arguments)) 7000 (string->number (vector-ref arguments 0))))
  (define listener (tcp-listen port 64 #t "127.0.0.1"))
  (define-values (address actual-port peer peer-port) (tcp-addresses listener #t))
  (printf "echo server on ~a:~a\n" address actual-port)
  (flush-output)
  (serve listener))
