#lang racket/base
;; A string port can be read again from any position, after its end too; what its readers want.

(define-syntax-rule (message e) (with-handlers ([exn:fail? exn-message]) e))
(define p (open-input-string "0123456789"))
(file-position p eof)
(list (read-char p) (file-position p))
(file-position p 0)
(list (read-string 3 p) (file-position p))
(read-string 100 p)
(read-char p)
(file-position p 8)
(list (read-line p) (file-position p))
(message (read-bytes! "text" p))
(message (read-string! 5 p))
(message (peek-bytes! 'x 0 p))
(message (make-output-port 'o always-evt 5 void))
