#lang racket/base
;; Winders are the same only where all winders around them are: copies by composition are not.
(define (show . xs) (for-each display xs) (display " "))
(define (make-winder name)
  (call-with-continuation-prompt
   (lambda ()
     (dynamic-wind
      (lambda () (show "+" name))
      (lambda () ((call-with-composable-continuation (lambda (k) (lambda () k)))))
      (lambda () (show "-" name))))))
(define (compose a b) (lambda (thunk) (a (lambda () (b thunk)))))
(define (fixed winder)
  (call-with-continuation-prompt
   (lambda () (winder (lambda () ((call/cc (lambda (k) (lambda () k)))))))))
(define-syntax-rule (line e) (begin e (newline)))
(define w1 (make-winder 1))
(define w2 (make-winder 2))
(define w3 (make-winder 3))
(newline)
(define w21 (fixed (compose w2 w1)))
(define w31 (fixed (compose w3 w1)))
(define w321 (fixed (compose (compose w3 w2) w1)))
(newline)
(line (call-with-continuation-prompt (lambda () (w21 (lambda () (show "inside"))))))
(line (call-with-continuation-prompt (lambda () (w321 (lambda () (w21 (lambda () (show "inside"))))))))
(line (call-with-continuation-prompt (lambda () (w21 (lambda () (w31 (lambda () (show "inside"))))))))
(line (call-with-continuation-prompt (lambda () (w21 (lambda () (w21 (lambda () (show "inside"))))))))
