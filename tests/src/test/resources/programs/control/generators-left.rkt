#lang racket/base
;; Generators that exceptions leave, and values that they do not take.
(require racket/generator)

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
(define g (generator () (define x (yield 1)) (yield x)))
(t (g) (g 1 2) (generator-state g) (g) (g 1) (generator-state g))
(define g2 (generator () (define-values (x y) (yield 1)) (yield x)))
(t (g2) (g2 1) (generator-state g2) (g2) (g2 1 2) (generator-state g2))
(define g3 (generator (a) (yield a)))
(t (g3) (generator-state g3) (g3 1 2 3) (g3 1) (g3) (g3 7) (generator-state g3))
(define g4 (generator (a) (printf "start ~a\n" a) (yield a) (error "failed")))
(t (g4 1) (g4) (generator-state g4) (g4) (g4 3) (generator-state g4))
(define g5 (generator (a) (printf "start ~a\n" a) (error "failed")))
(t (g5 1) (generator-state g5) (g5) (g5 2) (generator-state g5))
(t (generator-state 5))
