#lang racket/base
;; Captures in functions that are too large for one method, with many variables and many calls.
(require "hooks.rkt" (for-syntax racket/base))

;; (repeat n i template ...): the templates for 0 to n - 1, spliced into (head ... here ...).
(begin-for-syntax
  (define (count-of stx) (syntax-e stx))
  (define (names stx base n)
    (for/list ([i n]) (datum->syntax stx (string->symbol (format "~a~a" base i)))))
  (define (numbers n) (for/list ([i n]) i)))

;; The sum of x and 0 to n - 1, of as many variables, all of them live to the end
(define-syntax (sum-of-variables stx)
  (syntax-case stx ()
    [(_ n x)
     (with-syntax ([(v ...) (names stx 'v (count-of #'n))] [(i ...) (numbers (count-of #'n))])
       #'(let* ([v (here (+ x i))] ...) (- (+ v ...) (* n x))))]))

;; n calls in a row that add to a box
(define-syntax (row-of-calls stx)
  (syntax-case stx ()
    [(_ n b)
     (with-syntax ([(i ...) (numbers (count-of #'n))])
       #'(begin (set-box! b (here (+ i (unbox b)))) ... (unbox b)))]))

;; n nested calls
(define-syntax (nest-of-calls stx)
  (syntax-case stx ()
    [(_ n x) (for/fold ([e #'x]) ([i (count-of #'n)]) #`(+ 1 (here #,e)))]))

(define-syntax (list-of-calls stx)
  (syntax-case stx ()
    [(_ n x) (with-syntax ([(i ...) (numbers (count-of #'n))]) #'(list (here (+ x i)) ...))]))

;; A chain of tests, each with calls in its branches
(define-syntax (chain-of-tests stx)
  (syntax-case stx ()
    [(_ n x)
     (with-syntax ([(i ...) (numbers (count-of #'n))])
       #'(cond [(here (eqv? x i)) (here (list 'found (here i)))] ... [else (here 'none)]))]))

;; Loops one after the other, with unboxed variables that live across them
(define-syntax (row-of-loops stx)
  (syntax-case stx ()
    [(_ n s)
     (with-syntax ([(i ...) (numbers (count-of #'n))])
       #'(let* ([s (let loop ([k 0] [s (+ s 0.5)])
                     (if (< k 3) (loop (+ k 1) (if (= k 1) (here (+ s i)) (+ s 1.0))) s))] ...)
           s))]))

(define-syntax (many-parameters stx)
  (syntax-case stx ()
    [(_ n)
     (with-syntax ([(p ...) (names stx 'p (count-of #'n))] [(i ...) (numbers (count-of #'n))])
       #'(let ([f (lambda (p ... . rest) (let ([s (here 0)]) (list (+ s p ...) (here rest))))])
           (f (begin (if (zero? (modulo i 50)) (here i) i)) ... (here 'a) 'b)))]))

;; A loop whose body is large
(define-syntax (loop-with-large-body stx)
  (syntax-case stx ()
    [(_ n)
     (with-syntax ([(i ...) (numbers (count-of #'n))])
       #'(let loop ([k 0] [x 1.5] [s 0])
           (if (< k 3)
               (let ([s (+ s (if (= i k) (here i) 1) ...)])
                 (loop (+ k (here 1)) (* x 2.0) s))
               (list k x s))))]))

(define (variables x) (sum-of-variables 300 x))
(define (row b) (row-of-calls 1200 b))
(define (nest x) (nest-of-calls 400 x))
(define (calls x) (list-of-calls 300 x))
(define (tests x) (chain-of-tests 300 x))
(define (loops s) (row-of-loops 60 s))

(site/once many-variables (variables 5))
(site/once many-variables-of-other-kinds (list (variables 0.5) (variables 1/2) (variables (expt 2 70))))
(site/once row-of-calls (row (box 0)))
(site/once nested-calls (nest 0))
(site/once long-list (apply + (calls 1)))
(site/once chain-of-tests (list (tests 0) (tests 150) (tests 299) (tests 300)))
(site/once loops (loops 0.0))
(site/once parameters (many-parameters 260))
(site/once loop-with-large-body (loop-with-large-body 300))

;; Entered again in the middle
(define (some-of n) (lambda (i) (if (zero? (modulo i n)) (here i) i)))
(define-syntax (sparse stx)
  (syntax-case stx ()
    [(_ n x f)
     (with-syntax ([(v ...) (names stx 'v (count-of #'n))] [(i ...) (numbers (count-of #'n))])
       #'(let* ([v (+ x (f i))] ...) (list (+ v ...) v ...)))]))
(define (sparsely x f) (car (sparse 400 x f)))
(site entered-again (sparsely 1 (some-of 40)))
(site entered-again-with-flonums (sparsely 1.0 (some-of 40)))
(site entered-again-in-closure (((lambda (x) (lambda (f) (sparsely x f))) (here 3)) (some-of 100)))
