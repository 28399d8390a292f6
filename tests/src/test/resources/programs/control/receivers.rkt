#lang racket/base
;; Receivers of call-with-values complain about values like of arguments.

;; Shows an expression and what it gives; places in files do not matter.
(define (place-free text)
  (regexp-replace* #rx"[^ \n(#\"'`:|]*[.]rkt(:[0-9]*:[0-9]+|$)" text "<place>"))
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
(define (two) (values 1 2))
(t
 (call-with-values (lambda () (values 1 2)) (lambda (x) x))
 (call-with-values (lambda () (values)) (lambda (x y) x))
 (call-with-values (lambda () 1) (lambda (x y) x))
 (call-with-values (lambda () 1) (lambda () 5))
 (call-with-values (lambda () (two)) (lambda (x y z) (list x y z)))
 (call-with-values (lambda () (two)) (lambda (x y) (list x y)))
 (call-with-values (lambda () (if (two) 1 2)) (lambda (x y) (list x y)))
 (call-with-values (lambda () (let/cc k (k 1 2))) (lambda (x y) (list x y)))
 (call-with-values (lambda () (values 1 2)) (lambda (x . y) (list x y)))
 (call-with-values (lambda () (values)) (lambda (x . y) (list x y)))
 (call-with-values (lambda () (values 1 2)) (case-lambda [(x) x] [() 1]))
 (call-with-values two (lambda (x) x))
 (call-with-values two (lambda (x #:k [z 1]) x))
 (call-with-values two (let ([foo (lambda (x) x)]) foo))
 (let ([foo (lambda (x y z) x)]) (call-with-values (lambda () (two)) foo))
 (let-values ([(x) (values 1 2)]) x)
 (let-values ([(x y) (begin (two) 5)]) x))
(define (mutated)
  (call-with-values (lambda () (two)) (lambda (x y z) (set! y 1) (list x y z))))
(t (mutated))
