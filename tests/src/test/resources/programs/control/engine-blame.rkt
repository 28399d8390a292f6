#lang racket/base
;; What racket/engine says of wrong arguments.
(require racket/engine)

;; Shows an expression and what it gives; places in files do not matter.
(define (place-free text)
  (regexp-replace* #rx"[^ \n(#\"'`:|]*[.]rkt(:[0-9]*:[0-9]+|(?=\n|$))" text "<place>"))
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
(t
 (engine 5)
 (engine (lambda () 1))
 (engine (lambda (a b) 1))
 (engine (lambda (a b . c) 1))
 (engine (lambda (a b [c 1]) 1))
 (engine (lambda (a #:k k) 1))
 (engine (lambda (a b #:k k) 1))
 (engine (lambda (a #:k k #:l l #:n n #:m [m 1]) 1))
 (engine (lambda (a b #:k [k 1] #:l [l 1] #:m [m 1]) 1))
 (engine (make-keyword-procedure (lambda (k v a b . c) 1)))
 (engine (case-lambda [() 1] [(a b) 1] [(a b c d) 2]))
 (engine (case-lambda [() 1] [(a b . c) 1]))
 (engine (case-lambda))
 (engine? (engine (lambda (a [b 1] #:c [c 1]) 1)))
 (engine-run 1 2)
 (engine-run 'a (engine (lambda (s) 2)))
 (engine-run 1 2 3)
 (engine-result 5)
 (engine-kill 5)
 engine?)
