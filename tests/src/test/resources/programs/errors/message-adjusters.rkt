#lang racket/base
;; Adjusters of error messages, in marks and in a parameter.
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
(define (adj mode)
  (case mode
    [(name) (lambda (name realm) (values (if (symbol? name) (string->symbol (format "<~a>" name)) name) realm))]
    [(contract) (lambda (c realm) (values (format "{~a}" c) realm))]
    [(message) (lambda (name nrealm msg mrealm) (values (and name (string->symbol (format "m:~a" name))) nrealm (string-append "MSG " msg) mrealm))]
    [else #f]))
(define seen '())
(define (log-adj mode)
  (case mode
    [(name) (lambda (name realm) (set! seen (cons (list 'name name realm) seen)) (values name realm))]
    [(contract) (lambda (c realm) (set! seen (cons (list 'contract c realm) seen)) (values c realm))]
    [(message) (lambda (name nrealm msg mrealm) (set! seen (cons (list 'message name nrealm msg mrealm) seen)) (values name nrealm msg mrealm))]
    [else #f]))
(define-syntax-rule (with e) (with-continuation-mark error-message-adjuster-key adj e))
(t (with (car (list (car 5))))
 (with (car (list (vector-ref (vector 1 2) 9))))
 (with (car (list (raise-argument-error 'foo "bar?" 5))))
 (with (car (list (raise-argument-error* 'foo 'my-realm "bar?" 5))))
 (with (car (list (raise-argument-error 'foo "bar?" 0 5 6))))
 (with (car (list (raise-arguments-error 'foo "msg" "a" 5))))
 (with (car (list (raise-range-error 'vector-ref "vector" "" 5 (vector 1 2) 0 1))))
 (with (car (list (raise-result-error 'foo "bar?" 5))))
 (with (car (list (raise-mismatch-error 'foo "hello: " 5))))
 (with (car (list (raise-type-error 'foo "bar" 5))))
 (with (car (list (raise-arity-error 'foo 2 5))))
 (with (car (list (raise-result-arity-error 'foo 2 #f 5))))
 (with (car (list (error 'foo "x ~a" 5))))
 (with (car (list (error 'foo))))
 (with (car (list (error "foo" 5))))
 (with (car (list (5 6))))
 (with (car (list ((lambda (x) x)))))
 (with (car (list (let-values ([(x y) 5]) x))))
 (with (car (list (hash-ref (hash) 1))))
 (with (car (list (raise-syntax-error 'foo "bad" #'x))))
 (with (car (list (raise 'x))))
 (with (car (list (/ 1 0))))
 (with (car (list (string->symbol 5))))
 (with (car (list (open-input-file "/nonexistent-file"))))
 (with (car (list (list-ref '(1 2) 5))))
 (parameterize ([current-error-message-adjuster adj]) (car (list (car 5))))
 (parameterize ([current-error-message-adjuster adj]) (car (list (raise-argument-error 'foo "bar?" 5))))
 (parameterize ([current-error-message-adjuster adj]) (with (car (list (raise-argument-error 'foo "bar?" 5)))))
 (with (with (car (list (raise-argument-error 'foo "bar?" 5)))))
 (with (car (list (with (car (list (raise-argument-error 'foo "bar?" 5)))))))
 (error-message->adjusted-string 'foo 'r "msg" 'r2)
 (with (car (list (error-message->adjusted-string 'foo 'r "msg" 'r2))))
 (with (car (list (error-message->adjusted-string #f 'r "msg" 'r2))))
 (error-contract->adjusted-string "x?" 'r)
 (with (car (list (error-contract->adjusted-string "x?" 'r))))
 (with-continuation-mark error-message-adjuster-key (lambda (x) #f) (car (list (car 5)))))
