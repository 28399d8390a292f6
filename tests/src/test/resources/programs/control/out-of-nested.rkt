#lang racket/base
;; Escapes, aborts and exceptions that lead out of what the printer or the expander calls.
(struct custom (write) #:property prop:custom-write (lambda (v port mode) ((custom-write v))))
(define (print-calling thunk) (format "~a" (custom thunk)))

(let/ec k (print-calling (lambda () (k 'escaped))))
(call-with-continuation-prompt
 (lambda ()
   (print-calling
    (lambda ()
      (abort-current-continuation (default-continuation-prompt-tag) (lambda () 'aborted))))))
(with-handlers ([symbol? (lambda (v) (list 'caught v))]) (print-calling (lambda () (raise 'thrown))))
(with-handlers ([exn:fail? exn-message]) (print-calling (lambda () (car 5))))
(with-handlers ([exn:fail? exn-message]) (car (custom (lambda () (error "while a message is made")))))
(let/ec k
  (with-handlers ([exn:fail? exn-message]) (car (custom (lambda () (k "escaped from a message"))))))
(define (through-winders leave)
  (dynamic-wind
   (lambda () (display "in "))
   (lambda ()
     (print-calling
      (lambda ()
        (dynamic-wind void leave (lambda () (display "inner ")))))
     'not-reached)
   (lambda () (displayln "outer"))))
(let/ec k (through-winders (lambda () (k 1))))
(with-handlers ([number? values]) (through-winders (lambda () (raise 2))))
(define (nested n thunk) (if (zero? n) (thunk) (print-calling (lambda () (nested (sub1 n) thunk)))))
(list (let/ec k (nested 3 (lambda () (k 'out-of-three)))))
(list (with-handlers ([symbol? values]) (nested 3 (lambda () (raise 'out-of-three)))))
(define ns (make-base-namespace))
(define-syntax-rule (message e) (with-handlers ([exn:fail? exn-message]) (eval 'e ns)))
(message (let () (define-syntax-rule (m) 1) (m 2)))
(message (set! unknown 1))
(message (if 1))
(message (begin (require (for-syntax racket/base)) (define-syntax (m s) (raise (exn:fail "from a macro" (current-continuation-marks)))) (m)))
