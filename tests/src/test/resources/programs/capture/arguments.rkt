#lang racket/base
;; Captures at the arguments of builtins and closures, and in all binding and sequencing forms.
(require "hooks.rkt")

(define (three a b c) (list a b c))
(define (any . all) all)
(define (opt a [b (here (list a 'default))] [c (here (list b 'too))]) (list a b c))
(define (keys #:a [a (here 1)] b #:c [c (here (+ a b))] . more) (list a b c more))
(define cases
  (case-lambda
    [(a) (list 'one (here a))]
    [(a b) (list 'two (here b) (here a))]
    [(a b . c) (list 'many (here c) (here b) a)]))
(define (id x) x)

(site first-argument (+ (here 1) 2))
(site second-argument (+ 1 (here 2)))
(site both-arguments (- (here 10) (here 2)))
(site many-arguments (list (here 1) 2 (here 3) (here 4) 5 (here 6)))
(site nested-builtins (+ (* (here 2) (here 3)) (- (here 10) (* 2 (here 2)))))
(site constructor (vector (here 1) (cons (here 2) (box (here 3)))))
(site accessors (car (cdr (here (list 1 (here 2))))))
(site closure-arguments (three (here 1) (here 2) (here 3)))
(site rest-arguments (any (here 1) (here 2) (here 3) (here 4) (here 5) (here 6)))
(site operator ((here three) (here 1) 2 (here 3)))
(site operator-last ((begin (here 0) three) 1 2 (here 3)))
(site lambda-operator ((lambda (x y) (list y (here x) y)) (here 1) (here 2)))
(site applied (apply three (here 1) (here (list 2 (here 3)))))
(site applied-here (apply (here three) (list 1 2 3)))
(site optional-arguments (list (opt 1) (opt (here 1) 2) (opt 1 (here 2) (here 3))))
(site keyword-arguments
      (list (keys 1) (keys #:a (here 5) (here 2)) (keys #:c (here 7) 1 (here 2) 3)
            (keyword-apply keys '(#:a) (list (here 10)) (list (here 1) 2))))
(site case-arguments (list (cases (here 1)) (cases 1 (here 2)) (cases 1 2 (here 3) 4)))
(site arguments-in-order
      (let ([log '()])
        (define (note x) (set! log (cons (here x) log)) x)
        (three (note 1) (note 2) (note 3))
        (length log)))
(site many-of-each
      (list (+ (here 1) (here 2) (here 3)) (max (here 1) (here 5) (here 3))
            (string-append (here "a") (here "b") (here "c"))
            (vector-ref (here (vector 1 2 3)) (here 1))
            (substring (here "hello") (here 1) (here 3))))

;; Binding forms
(site let-one (let ([x (here 1)]) (+ x x)))
(site let-several (let ([x (here 1)] [y (here 2)] [z 3]) (list x y z (here (+ x y z)))))
(site let-chain (let* ([x (here 1)] [y (here (+ x 1))] [z (here (* y 2))]) (list x y (here z))))
(site let-nested (let ([x (let ([y (let ([z (here 1)]) (here (+ z 1)))]) (here (+ y 1)))]) (+ x (here x))))
(site let-shadowed (let* ([x (here 1)] [x (+ x (here 1))] [x (+ x (here 1))]) x))
(site letrec-procedures
      (letrec ([even? (lambda (n) (if (zero? n) (here #t) (odd? (here (sub1 n)))))]
               [odd? (lambda (n) (if (zero? n) (here #f) (even? (here (sub1 n)))))])
        (list (even? 10) (odd? 7) (even? 3))))
(site letrec-values
      (letrec ([a (here 1)] [f (lambda () (list a b))] [b (here 2)]) (f)))
(site internal-definitions
      (define a (here 1))
      (define (f x) (+ x a (here 1)))
      (define b (f (here 2)))
      (list a b (f b)))
(site let-values-forms
      (let-values ([(a b) (values (here 1) (here 2))] [(c) (here 3)] [() (begin (here 0) (values))])
        (list a b c)))
(site values-through-calls
      (define (two x) (values (here x) (here (add1 x))))
      (define (pass x) (two x))
      (let*-values ([(a b) (pass 1)] [(c d) (two (here b))]) (list a b c d)))
(site many-results
      (call-with-values (lambda () (values (here 1) 2 (here 3) 4 5 (here 6))) (lambda all (here all))))
(site no-results (call-with-values (lambda () (here 1) (values)) list))
(site several-results-of-the-whole (values (here 1) (here 2)))
(site define-values-form
      (define-values (a b) (values (here 1) (here 2)))
      (set!-values (a b) (values (here b) (here a)))
      (list a b))

;; Sequencing, tests
(site begin-form (begin (here 1) (here 2) (here 3)))
(site begin0-form (begin0 (here 1) (here 2) (here 3)))
(site begin0-values
      (call-with-values (lambda () (begin0 (values (here 1) (here 2)) (here 3) (here 4))) list))
(site if-test (list (if (here #t) 1 2) (if (here #f) 1 2)))
(site if-branches (list (if (here #t) (here 1) (here 2)) (if (here #f) (here 1) (here 2))))
(site if-nested-test (if (if (here #f) #t (not (here #f))) (here 'yes) (here 'no)))
(site comparison-tests (list (if (< (here 1) (here 2)) 'less 'not) (if (eq? 'a (here 'a)) 'same 'no)))
(site and-or (list (and (here 1) (here 2)) (or (here #f) (here 3)) (and (here #f) 1) (or (here #f) #f)))
(site cond-arrow
      (cond [(here #f) => list] [(assv (here 2) '((1 . a) (2 . b))) => (lambda (p) (here (cdr p)))]))
(site cond-test-only (cond [(here #f)] [(here 5)] [else 6]))
(site case-form (list (case (here 3) [(1 2) 'low] [(3 4) (here 'mid)] [else 'high]) (case (here "x") [("x") 1])))
(site when-unless (list (when (here #t) (here 1) (here 2)) (unless (here #f) (here 3))))
(site let-in-test (if (let ([x (here 5)]) (and (> x (here 3)) (< x (here 9)))) (here 'in) 'out))
(site operand-order (let ([x (here 1)]) (list x (let ([x (here 2)]) (+ x (here 1))) x)))

;; Assignment
(site assigned (let ([x 1]) (set! x (here 2)) (set! x (+ x (here x))) x))
(site assigned-and-captured
      (let* ([x 0] [f (lambda () (set! x (+ x (here 1))) x)]) (list (f) (f) x)))
(site assigned-parameter ((lambda (x) (set! x (+ (here 1) x)) (let ([g (lambda () x)]) (set! x (here (* 2 x))) (g))) 5))
(site boxes (let ([b (box (here 1))]) (set-box! b (+ (unbox b) (here 2))) (unbox b)))
(site vectors
      (let ([v (make-vector (here 3) (here 0))])
        (vector-set! v (here 0) (here 'a))
        (vector-set! v 1 (here (vector-ref v 0)))
        (vector->list v)))
(site counter-that-is-entered-again
      (let ([n 0]) (here 'x) (set! n (add1 n)) (here 'y) (set! n (add1 n)) n))

;; Closures made before and after
(site closures
      (let* ([a (here 1)] [f (lambda (x) (list a (here x)))] [b (here 2)] [g (lambda () (list a b (f b)))])
        (list (f 1) (g) ((here f) 3) ((here g)))))
(site curried ((((lambda (a) (lambda (b) (lambda (c) (list a (here b) c)))) (here 1)) (here 2)) (here 3)))
(site higher-order (map (lambda (f) (f (here 10))) (list add1 sub1 (here -) (lambda (x) (here (* x x))))))
(site deep-recursion
      (let sum ([n 60]) (if (zero? n) (here 0) (+ n (sum (- n 1))))))
(site recursion-with-captures
      (let sum ([n 8]) (if (zero? n) 0 (+ (here n) (sum (- n 1)) (here 1)))))
(site tail-calls
      (let loop ([n 100] [acc '()]) (if (zero? n) (length acc) (loop (- n 1) (cons (if (zero? (modulo n 20)) (here n) n) acc)))))
(site identity-chain (id (id (id (here (id (id 1)))))))

;; Marks
(define (marks) (continuation-mark-set->list (current-continuation-marks here-tag) 'm here-tag))
(site mark-around (with-continuation-mark 'm (here 1) (list (here 2) (marks))))
(site mark-in-tail-position
      ((lambda () (with-continuation-mark 'm 1 (with-continuation-mark 'm (here 2) (begin (here 0) (marks)))))))
(site marks-of-outer-frames
      (with-continuation-mark 'm 1
        (list (here 1)
              (with-continuation-mark 'm 2
                (let ([before (marks)]) (here 2) (list before (marks)))))))
(site marks-after-resumption
      (with-continuation-mark 'm 1
        (let ([a (here (marks))])
          (list a (with-continuation-mark 'm 2 (car (list (here (marks))))) (marks)))))
(site mark-key-and-value
      (with-continuation-mark (here 'm) (here 7) (continuation-mark-set-first #f (here 'm))))
(site immediate-mark
      (with-continuation-mark 'm 3
        (call-with-immediate-continuation-mark 'm (lambda (v) (list v (here v) (marks))))))
