#lang racket/base
;; The default handler of prompts wants one thunk.

(define-syntax-rule (message e) (with-handlers ([exn:fail? exn-message]) e))
(define tag (default-continuation-prompt-tag))
(define (abort . vs)
  (message (call-with-continuation-prompt
            (lambda () (apply abort-current-continuation tag vs)))))
(abort (lambda () 'called))
(abort 5)
(abort 5 "six")
(abort)
(abort cons)
