#lang racket/base
;; The order in which loops compute their parts, #:final with guards, spliced clauses, in-combinations.
(require racket/list (for-syntax racket/base))
(define-syntax-rule (show e) (begin (write e) (newline)))
(show (let ([x 7]) (for/fold ([x (begin (display "init ") 1)]) ([w (begin (display "rhs ") (list x))] #:when #t [y (list x)]) (list x y w))))
(show (let ([x 7]) (for*/fold ([x 1]) ([w (list x)] [y (list x)]) (list x y w))))
(show (let ([x 7]) (for/fold ([x 1]) (#:do [(define z x)] [y (list x)]) (+ x y z))))
(show (for*/list ([i 4] [j 2] #:final (= i 2) #:unless (= j 0)) (list i j)))
(show (for*/list ([i 4] #:final (= i 2) [j (if (= i 2) '() '(1))]) (list i j)))
(show (for/sum ([i 4] #:final (= i 2) #:unless (= i 2)) i))
(show (for/foldr ([l '()]) ([i 4] #:final (= i 2) #:unless (= i 2)) (cons i l)))
(define-splicing-for-clause-syntax par3
  (lambda (stx) (syntax-case stx () [(_ n m) #'([n (in-range 3)] [m (in-range 3)])])))
(define-splicing-for-clause-syntax none (lambda (stx) #'()))
(define-splicing-for-clause-syntax nest
  (lambda (stx) (syntax-case stx () [(_ n m o) #'([n (in-range 3)] #:splice (par3 m o))])))
(show (for/list ([a 3] #:splice (par3 b c) [d 2]) (list a b c d)))
(show (for*/list ([a 2] #:splice (par3 b c) [d 2]) (list a b c d)))
(show (for*/list (#:splice (nest a b c) [d 2]) (list a b c d)))
(show (for/list ([a 3] [b 3] #:splice (none) [c 2] [d 2]) (list a b c d)))
(show (for/list ([c (in-combinations '(1 2 3) #f)]) c))
