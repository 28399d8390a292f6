#lang racket/base
;; Prints a module of about as many lines as the command line says: structures, functions, macros,
;; loops and matches that refer to each other, in the proportions of hand-written programs.
(require racket/string)

;; One block; n makes its names different from those of the other blocks, which it uses.
(define (block n)
  (define previous (max 0 (sub1 n)))
  (define text
    #<<END
;; Block @n: an account book
(struct entry@n (name amount tags) #:transparent)
(struct transfer@n entry@n (target) #:mutable)

(define limit@n (+ 100 @n))
(define-syntax-rule (swap@n! a b)
  (let ([old a]) (set! a b) (set! b old)))
(define-syntax (unless-over@n stx)
  (syntax-case stx ()
    [(_ limit amount body ...)
     #'(if (> amount limit) (values #f 'over) (values #t (begin body ...)))]))

(define (describe@n v)
  (match v
    [(transfer@n name amount _ target) (format "~a -> ~a: ~a" name target amount)]
    [(entry@n name (? number? amount) (list tag _ ...)) (format "~a [~a] ~a" name tag amount)]
    [(list first rest ...) (string-append (describe@n first) "+" (number->string (length rest)))]
    [(cons a b) (cons (describe@n a) b)]
    [_ "nothing"]))

(define (total@n entries #:from [start 0] #:scale [scale 1])
  (for/fold ([sum start]) ([e (in-list entries)] #:when (entry@n? e))
    (+ sum (* scale (entry@n-amount e)))))

(define (classify@n entries)
  (define table (make-hash))
  (for* ([e (in-list entries)] [tag (in-list (entry@n-tags e))])
    (hash-update! table tag (lambda (old) (cons e old)) '()))
  (for/list ([(tag es) (in-hash table)])
    (cons tag (total@n es #:scale (if (eq? tag 'debit) -1 1)))))

(define (search@n vec key)
  (let loop ([low 0] [high (vector-length vec)])
    (define middle (quotient (+ low high) 2))
    (cond
      [(>= low high) #f]
      [(= (vector-ref vec middle) key) middle]
      [(< (vector-ref vec middle) key) (loop (add1 middle) high)]
      [else (loop low middle)])))

(define (run@n)
  (define-values (ok what) (unless-over@n limit@n (search@n (vector 1 2 3) 2) 'done))
  (let ([a 1] [b 2])
    (swap@n! a b)
    (let*-values ([(q r) (quotient/remainder (* a 17) (add1 b))]
                  [(all) (list (entry@n "x" q '(debit)) (transfer@n "y" r '(credit debit) "z"))])
      (when (and ok (not (eq? what 'over)))
        (for-each (lambda (e) (describe@n e)) all))
      `(@n ,(total@n all) ,@(map car (classify@n all)) ,(describe@p all)))))

END
    )
  (string-replace (string-replace text "@n" (number->string n))
                  "@p" (number->string previous)))

(define lines (string->number (vector-ref (current-command-line-arguments) 0)))
(define blocks
  (let loop ([n 0] [written 0])
    (if (< written lines)
        (let ([text (block n)])
          (cons text (loop (add1 n) (+ written (length (string-split text "\n" #:trim? #f))))))
        '())))

(printf "#lang racket/base\n(require racket/match (for-syntax racket/base))\n(provide all)\n\n")
(for-each display blocks)
(printf "(define (all)\n  (list~a))\n"
        (apply string-append
               (for/list ([n (in-range (length blocks))])
                 (format " (length (run~a))" n))))
