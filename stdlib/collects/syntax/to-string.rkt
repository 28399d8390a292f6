#lang racket/base
;; syntax/to-string: the elements of a list of syntax objects as text, set as in the source

(provide syntax->string)

(define (syntax->string stx)
  (define out (open-output-string))
  (define line #f)
  (define column 0)
  (define start-column 0)
  (define (emit text)
    (write-string text out)
    (set! column (+ column (string-length text))))
  ;; Goes to where s begins, if that is further on.
  (define (advance! s)
    (define l (syntax-line s))
    (define c (syntax-column s))
    (when (and l c)
      (unless line
        (set! line l)
        (set! start-column c)
        (set! column c))
      (when (> l line)
        (write-string (make-string (- l line) #\newline) out)
        (set! line l)
        (set! column start-column))
      (when (> c column)
        (write-string (make-string (- c column) #\space) out)
        (set! column c))))
  (define (show s)
    (advance! s)
    (define e (syntax-e s))
    (cond
      [(abbreviation s)
       => (lambda (mark)
            (emit mark)
            (show (cadr (syntax->list s))))]
      [(or (pair? e) (null? e))
       (define-values (open close)
         (case (syntax-property s 'paren-shape)
           [(#\[) (values "[" "]")]
           [(#\{) (values "{" "}")]
           [else (values "(" ")")]))
       (emit open)
       (show-parts e)
       (emit close)]
      [(vector? e) (emit "#(") (show-parts (vector->list e)) (emit ")")]
      [(box? e) (emit "#&") (show (unbox e))]
      [else (emit (format "~s" (syntax->datum s)))]))
  (define (show-parts parts)
    (let loop ([parts parts] [first? #t])
      (cond
        [(null? parts) (void)]
        [(pair? parts)
         (unless (or first? (located? (car parts))) (emit " "))
         (show (car parts))
         (loop (cdr parts) #f)]
        [(and (syntax? parts) (or (pair? (syntax-e parts)) (null? (syntax-e parts))))
         (loop (syntax-e parts) first?)]
        [else (emit " . ") (show parts)])))
  (show-parts (syntax-e stx))
  (get-output-string out))

(define (located? s) (and (syntax-line s) (syntax-column s) #t))

;; The mark of a form such as 'x that is written with one
(define (abbreviation s)
  (define parts (syntax->list s))
  (and parts
       (= 2 (length parts))
       (identifier? (car parts))
       (eqv? (syntax-span (car parts)) 1)
       (case (syntax-e (car parts))
         [(quote) "'"]
         [(quasiquote) "`"]
         [(unquote) ","]
         [else #f])))
