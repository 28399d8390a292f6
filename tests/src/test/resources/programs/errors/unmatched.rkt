#lang racket/base
;; A closing parenthesis of another kind: is the own one missing, or was this one mistaken?
(define (complaint text)
  (with-handlers ([exn:fail:read? exn-message])
    (read (open-input-string text))))
(for ([text '("[x 1)" "([x 1)" "([[x)" "{a]" "({a]" "(a" ")" "(1 . 2 3)")])
  (printf "~a: ~a\n" text (complaint text)))
