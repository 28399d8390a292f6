#lang racket/base
(define-syntax-rule (try e ...) (begin (begin (printf "~s: " 'e) (with-handlers ([void (lambda (x) (displayln (if (exn? x) (exn-message x) x)))]) (call-with-values (lambda () (eval 'e (make-base-namespace))) (lambda vs (for-each println vs))))) ...))
(try (case 1 [(1 1.0) 'a] [else 'b]) (case 1.0 [(1) 'a] [(1.0) 'c] [else 'b]) (case "a" [("a") 1]) (case '(1 2) [((1 2)) 3]) (case #\a [(#\b #\a) 4]) (case 'x [(y) 1])
 (case 100000000000000000000 [(100000000000000000000) 'big]) (case +nan.0 [(+nan.0) 'nan]) (case -0.0 [(0.0) 'zero] [(-0.0) 'minus]) (case #f [(#f) 1]) (case (void) [(#t) 1] [else 2])
 (case '#:k [(#:k #:j) 1]) (case #"a" [(#"a") 1]) (case #rx"a" [(#rx"a") 1]) (case #(1 2) [(#(1 2)) 1]) (case #&1 [(#&1) 1]) (case #s(a 1) [(#s(a 1)) 'p]) (case '() [(()) 'n]) (case 1 [() 2] [else 3])
 (let ([x 5]) (case x [(1 2 3 4 5 6 7 8 9 10 11 12) 'low] [(13 14) (define y 4) y] [else 'no]))
 (case 14 [(1 2 3 4 5 6 7 8 9 10 11 12) 'low] [(13 14) (define y 4) y] [else 'no])
 (case "q" [("a" "b" "c" "d" "e" "f" "g" "h" "i" "j") 'low] [("p" q) 2] [("q" #\c) 4] [else 'no])
 (case #\c [("a" "b" "c" "d" "e" "f" "g" "h" "i" "j") 'low] [("p" q) 2] [("q" #\c 4.5 1/2) 4] [else 'no])
 (case 1/2 [("a" "b" "c" "d" "e" "f" "g" "h" "i" "j") 'low] [("p" q) 2] [("q" #\c 4.5 1/2) 4] [else 'no])
 (case 1 [(1 2 3 1) 'a] [(1 2) 'b] [(a b c d e f g h i j) 3])
 )
(try (case 1) (case) (case 1 . 2) (case 1 [1 2]) (case 1 [(1)]) (case 1 [(1) . 2]) (case 1 [(1 . 2) 2])
 (let ([else 1]) (case 1 [else 1])) (case 1 [else1 2] [else 2]) (case 1 [() 1] [foo 2]))

;; The longest way through the tests of a case with n alternatives
(define (tests n literal)
  (define form
    `(lambda (v) (case v ,@(for/list ([i (in-range n)]) `[(,(literal i)) ',i]) [else 'none])))
  (define code (parameterize ([current-namespace (make-base-namespace)]) (syntax->datum (expand form))))
  (let depth ([c code])
    (cond
      [(not (pair? c)) 0]
      [(eq? (car c) 'quote) 0]
      [(eq? (car c) 'if) (+ 1 (depth (cadr c)) (max (depth (caddr c)) (depth (cadddr c))))]
      [else (let loop ([c c]) (cond [(pair? c) (max (depth (car c)) (loop (cdr c)))] [else 0]))])))

(for ([literal (list values (lambda (i) (* i 1000003)) (lambda (i) (integer->char (+ 300 i)))
                     (lambda (i) (string->symbol (format "s~a" i))) number->string
                     (lambda (i) (if (even? i) i (format "~a" i))))])
  (printf "~a\n" (<= (tests 1000 literal) 30)))
