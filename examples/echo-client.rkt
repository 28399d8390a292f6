#lang racket/base
;; Sends lines to an echo server and prints what comes back.
;; Usage: echo-client.rkt PORT LINE ...
(require racket/tcp)

(define (talk port lines)
  (define-values (in out) (tcp-connect "127.0.0.1" port))
  (for ([line (in-list lines)])
    (write-string line out)
    (newline out)
    (flush-output out)
    (printf "~a\n" (read-line in)))
  (close-output-port out)
  (close-input-port in))

(module+ main
  (define arguments (vector->list (current-command-line-arguments)))
  (if (null? arguments)
      (eprintf "usage: echo-client.rkt PORT LINE ...\n")
      (talk (string->number (car arguments)) (cdr arguments))))
