#lang racket/base
;; A custodian that was shut down takes charge of nothing.
(require racket/tcp)

(define-syntax-rule (message e) (with-handlers ([exn:fail? exn-message]) e))
(define c (make-custodian))
(custodian-shutdown-all c)
(define-syntax-rule (under e) (parameterize ([current-custodian c]) (message e)))

(define (show label v) (printf "~a: ~s\n" label v))
(show "thread" (under (thread void)))
(show "custodian" (under (make-custodian)))
(show "box" (message (make-custodian-box c 1)))
(show "input file" (under (open-input-file "no-such-file")))
(show "output file" (under (open-output-file "never-made")))
(show "both" (under (open-input-output-file "never-made")))
(show "was not made" (file-exists? "never-made"))
(show "listener" (under (tcp-listen 0)))
(show "connection" (under (tcp-connect "127.0.0.1" 1)))
(show "string port" (under (read-char (open-input-string "z"))))
(show "pipe" (under (let-values ([(in out) (make-pipe)]) (write-char #\p out) (read-char in))))
