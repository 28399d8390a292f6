#lang racket/base
;; Generators.
(require racket/generator racket/sequence)

;; Shows an expression and what it gives; places in files do not matter.
(define (place-free text)
  (regexp-replace* #rx"[^ \n(#\"'`:|]*[.]rkt:[0-9]*:[0-9]+" text "<place>"))
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
(define g (generator () (yield 1) (yield 2) 3))
(define g2 (generator (x) (let loop ([v x]) (loop (yield (* v 2))))))
(define ge (generator () (yield 1) (error 'gen "bad")))
(t g (generator? g) (generator? 1) (generator-state g) (g) (generator-state g) (g) (g) (generator-state g) (g) (g) (generator-state 1) (procedure-arity g) (object-name g)
 (g2) (g2 1) (g2 5) (yield 1) (yield) (let ([h (generator () (yield 1 2) (yield) (values 3 4))]) (list (call-with-values h list) (call-with-values h list) (call-with-values h list) (call-with-values h list)))
 (ge) (ge) (generator-state ge) (ge) (ge)
 (letrec ([h (generator () (h))]) (h)) (letrec ([h (generator () (yield (generator-state h)))]) (h))
 (for/list ([x (in-generator (yield 1) (yield 2) 3)]) x)  (for/list ([(x y) (in-generator #:arity 2 (yield 1 2) (yield 3 4))]) (list x y)) (for/list ([(x y) (in-generator (yield 1 2) (yield 3 4))]) (list x y)) (for/list ([x (in-generator #:arity 1 (for ([i 3]) (yield i)))]) x)
 (for/list ([(x y) (in-generator (yield 1))]) (list x y)) (for/list ([x (in-generator (yield 1 2))]) x) 
 (let ([s (in-generator (yield 1) (yield 2))]) (list (sequence? s) (for/list ([x s]) x) (for/list ([x s]) x))) (let ([s (in-generator #:arity 2 (yield 1 2))]) (for/list ([(x y) s]) x))
 (in-generator (yield 1))
 (let ([h (infinite-generator (yield 1) (yield 2))]) (list (h) (h) (h) (h))) 
 (let ([h (sequence->generator '(1 2 3))]) (list (h) (h) (h) (h) (h))) (let ([h (sequence->repeated-generator '(1 2 3))]) (list (h) (h) (h) (h) (h))) (let ([h (sequence->generator (in-parallel '(1 2) '(3 4)))]) (list (call-with-values h list) (call-with-values h list) (call-with-values h list))) (sequence->generator 'x) (sequence->repeated-generator 'x) (let ([h (sequence->generator 3)]) (list (h) (h) (h) (h)))
 (let ([h (generator () (let ([x (yield 1)]) (let ([y (yield x)]) (list x y))))]) (list (h) (h 'a) (h 'b) (h) (h 7)))
 (let ([h (generator () (call-with-values (lambda () (yield 1)) list))]) (list (h) (h 'a 'b) (h)))
 (let ([a (generator () (let ([b (generator () (yield 'b1) (yield 'b2) 'bend)]) (yield (b)) (yield (b)) (b)))]) (list (a) (a) (a) (a)))
 (let ([h (generator () (for-each yield '(1 2 3)) 'end)]) (list (h) (h) (h) (h)))
 (for/list ([i (in-producer (sequence->generator '(1 2)) void?)]) i)
 (let ([h (generator () (with-handlers ([symbol? (lambda (e) (yield e) 'handled)]) (yield 1) (raise 'boo)))]) (list (h) (h) (h) (h)))
 (let ([h (generator () (parameterize ([current-command-line-arguments #("x")]) (yield (current-command-line-arguments)) (yield (current-command-line-arguments))))]) (list (h) (current-command-line-arguments) (h)))
 (let ([h (generator () (dynamic-wind (lambda () (printf "in ")) (lambda () (yield 1) (yield 2)) (lambda () (printf "out "))))]) (list (h) (h) (h)))
 (let ([h (generator () (yield 1) (yield 2))]) (let ([t (thread (lambda () (printf "~a " (h))))]) (thread-wait t) (h)))
 (sequence->list (sequence-map add1 (in-generator (yield 1) (yield 2))))
 (let ([h (generator () (let/ec k (yield 1) (k 2)) (yield 3))]) (list (h) (h) (h)))
)
