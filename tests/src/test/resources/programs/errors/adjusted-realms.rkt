#lang racket/base
;; What adjusters of error messages are asked for: contracts and messages with their realms.
(define seen '())
(define (log-adj mode)
  (case mode
    [(contract) (lambda (c realm) (set! seen (cons (list 'contract c realm) seen)) (values c realm))]
    [(message) (lambda (name nrealm msg mrealm) (set! seen (cons (list 'message name nrealm msg mrealm) seen)) (values name nrealm msg mrealm))]
    [else #f]))
(define-syntax-rule (logged e) (begin (set! seen '()) (with-continuation-mark error-message-adjuster-key log-adj (with-handlers ([void (lambda (x) (displayln (exn-message x)))]) (car (list e)))) (writeln (reverse seen))))
(logged (raise-argument-error 'foo "bar?" 5))
(logged (raise-argument-error* 'foo 'my-realm "bar?" 5)) (logged (raise-result-error 'foo "bar?" 5)) (logged (error 'foo "x"))  (logged (/ 1 0)) (logged (raise-arguments-error* 'foo 'r "x" "y" 1)) (logged (5)) (logged (list-ref '(1) 7)) (logged (raise-mismatch-error 'a "b" 1)) (logged (raise-syntax-error 'a "b")) (logged (hash-ref (hash) 1)) (logged (raise-arity-error car 1 2)) (logged (raise-range-error* 'foo 'r "vector" "" 1 (vector) 0 5)) 
