#lang racket/base
;; curry, conjoin, disjoin and their arities.
(require racket/function)

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
(define (three a b c) (list a b c)) (define (opt a [b 2]) (list a b)) (define (kw #:k k a) (list k a)) (define (rest a . r) (list* a r))
(t ((curry list 1)) (((curry list))) (((curry list)) 1) ((curry three)) (((curry three)) 1) (((curry three 1)) 2) ((((curry three 1)) 2) 3) ((curry three 1 2 3)) (curry three 1 2 3) ((curry three) 1 2 3 4) ((curry three 1) 2 3 4) (curry three 1 2 3 4)
 ((curry opt) 1) ((curry opt 1)) ((curry opt 1) 2) ((curry rest) 1) ((curry rest)) (((curry rest)) 1 2) ((curry kw) 1) (((curry kw) 1) #:k 2) ((curry kw #:k 1) 2) ((curry kw) #:k 2) ((curry kw) 1 #:k 3) ((curry kw 1) #:k 2)
 (procedure-arity (curry three)) (procedure-arity (curry three 1)) (procedure-arity (curry list)) (procedure-arity (curry opt)) (procedure-arity (curry opt 1)) (procedure-arity curry) (curry 1) (object-name curry) (object-name (curry three)) (curryr three) ((curryr three 1) 2 3) (((curryr three 1) 2) 3) ((curryr -) 1 2) ((curryr - 1) 2) ((curry void) ) ((curry (lambda () 1))) (curry (lambda () 1)) ((curry +)) ((curry + 1 2))
 ((conjoin (lambda (x) (values 1 2))) 0) ((disjoin (lambda (x) (values 1 2))) 0) ((conjoin) 1) ((disjoin) 1) ((conjoin number? (lambda (x) (values 1 2))) 0) ((disjoin string? (lambda (x) (values 1 2))) 0) (conjoin number?) (procedure-arity (conjoin number?)) ((conjoin number? positive?) -1) (conjoin 1) (object-name (disjoin)) (procedure-keywords (conjoin kw)) ((conjoin kw) 1 #:k 2) (procedure-arity (conjoin car cons)) (procedure-arity (conjoin list three)) ((conjoin car) 1 2)
 (map (curry map add1) '((1 2) (3))) (filter (conjoin integer? even?) '(1 2 3 4)) ((const 1) 2 #:k 3) (negate 1) ((negate even?) 1) ((thunk 1)) ((thunk* 1) 2 3))
