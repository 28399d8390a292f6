;; case: a chain of tests if there are few datums, a look-up in a table and a binary search if many.
(module case "small.rkt"
  (#%provide case)

  (define-syntax (case stx)
    (let ([parts (stx->list stx)])
      (unless parts
        (raise-syntax-error #f "bad syntax (illegal use of `.')" stx))
      (unless (pair? (cdr parts))
        (raise-syntax-error #f "bad syntax" stx))
      (let-values ([(clauses else-body) (parse-clauses (cddr parts) stx)])
        (rebuild
         (quote-syntax here)
         `(,#'let-values ([(v) ,(cadr parts)])
            ,(if (< (total-datums clauses) table-threshold)
                 (sequential clauses else-body)
                 (tabled clauses else-body)))
         stx))))

  (begin-for-syntax
    (define table-threshold 10)

    ;; A list of (datums . body), and the else body or #f.
    (define (parse-clauses clauses stx)
      (let loop ([clauses clauses] [parsed '()])
        (if (null? clauses)
            (values (reverse parsed) #f)
            (let ([parts (stx->list (car clauses))])
              (unless (and parts (pair? parts))
                (raise-syntax-error #f "bad syntax (not a datum sequence clause)" stx (car clauses)))
              (let ([datums (stx->list (car parts))])
                (cond
                  [datums
                   (when (null? (cdr parts))
                     (raise-syntax-error
                      #f "bad syntax (missing expression after datum sequence)" stx (car clauses)))
                   (loop (cdr clauses)
                         (cons (cons (map syntax->datum datums) (cdr parts)) parsed))]
                  [(and (else? (car parts)) (null? (cdr clauses)) (pair? (cdr parts)))
                   (values (reverse parsed) (cdr parts))]
                  [else
                   (raise-syntax-error #f "bad syntax (not a datum sequence)" stx (car parts))]))))))

    (define (else? v) (and (identifier? v) (free-identifier=? v #'else)))

    (define (total-datums clauses)
      (apply + (map (lambda (clause) (length (car clause))) clauses)))

    (define (body-code body) `(,#'let-values () ,@body))
    (define (else-code body) (if body (body-code body) (list #'void)))

    (define (sequential clauses else-body)
      (if (null? clauses)
          (else-code else-body)
          `(,#'if ,(any-of (car (car clauses)))
             ,(body-code (cdr (car clauses)))
             ,(sequential (cdr clauses) else-body))))

    (define (any-of datums)
      (cond
        [(null? datums) #f]
        [(null? (cdr datums)) (test-of (car datums))]
        [else `(,#'if ,(test-of (car datums)) #t ,(any-of (cdr datums)))]))

    (define (test-of datum)
      `(,(cond
           [(or (symbol? datum) (keyword? datum) (null? datum) (boolean? datum) (fixnum? datum))
            #'eq?]
           [(or (number? datum) (char? datum)) #'eqv?]
           [else #'equal?])
        v
        (,#'quote ,datum)))

    ;; Clause n is chosen by index n, no clause by 0.
    (define (tabled clauses else-body)
      (let* ([table (let loop ([clauses clauses] [n 1] [table (hash)])
                      (if (null? clauses)
                          table
                          (loop (cdr clauses)
                                (add1 n)
                                (add-datums (car (car clauses)) n table))))]
             [bodies (list->vector (cons (else-code else-body)
                                         (map (lambda (clause) (body-code (cdr clause))) clauses)))])
        `(,#'let-values ([(index) (,#'hash-ref (,#'quote ,(specialized table)) v ,#'zero)])
           ,(search bodies 0 (vector-length bodies)))))

    (define (add-datums datums n table)
      (cond
        [(null? datums) table]
        [else
         (add-datums (cdr datums)
                     n
                     (if (hash-ref table (car datums) #f)
                         table
                         (hash-set table (car datums) n)))]))

    ;; The same table, by eq? if the keys allow it.
    (define (specialized table)
      (let ([pairs (hash-map table cons)])
        (if (andmap (lambda (p) (or (symbol? (car p)) (keyword? (car p)))) pairs)
            (make-immutable-hasheq pairs)
            table)))

    (define (search bodies low high)
      (if (= (- high low) 1)
          (vector-ref bodies low)
          (let ([middle (quotient (+ low high) 2)])
            `(,#'if (,#'< index ,middle)
               ,(search bodies low middle)
               ,(search bodies middle high))))))

  (define zero (lambda () 0)))
