;; case: a chain of tests if there are few datums, a look-up in a table and a binary search if many.
(module case "small.rkt"
  (#%provide case)

  (define-syntax (case stx)
    (let ([parts (stx->list stx)])
      (unless parts
        (raise-syntax-error #f "bad syntax (illegal use of `.')" stx))
      (unless (pair? (cdr parts))
        (raise-syntax-error #f "bad syntax" stx))
      (let-values ([(clauses else-clause) (parse-clauses (cddr parts) stx)])
        (with-used
         (rebuild
          (quote-syntax here)
          (let ([else-body (and else-clause (cdr else-clause))])
            `(,#'let-values ([(v) ,(cadr parts)])
               ,(if (< (total-datums clauses) table-threshold)
                    (sequential clauses else-body)
                    (tabled clauses else-body))))
          stx)
         (if else-clause (list (car else-clause)) '())))))

  (begin-for-syntax
    (define table-threshold 10)

    ;; A list of (datums . body), and the parts of the else clause or #f.
    (define (parse-clauses clauses stx)
      (let loop ([clauses clauses] [parsed '()])
        (if (null? clauses)
            (values (reverse parsed) #f)
            (let* ([clause (car clauses)]
                   [parts (stx->list clause)]
                   [complain (lambda (text at)
                               (raise-syntax-error #f (string-append "bad syntax" text) stx at))])
              (unless (stx-pair? clause)
                (complain " (ill-formed clause)" clause))
              (cond
                [(and parts (pair? (cdr parts)) (null? (cdr clauses)) (else? (car parts)))
                 (values (reverse parsed) parts)]
                [else
                 (let ([datums (stx->list (stx-car clause))])
                   (unless datums
                     (complain (not-datums (stx-car clause)) (stx-car clause)))
                   (unless parts
                     (complain " (illegal use of `.' in clause)" clause))
                   (when (null? (cdr parts))
                     (complain " (missing expression after datum sequence)" clause))
                   (loop (cdr clauses)
                         (cons (cons (map syntax->datum datums) (cdr parts)) parsed)))])))))

    (define (else? v) (and (identifier? v) (free-identifier=? v #'else)))

    ;; What is wrong with v as datums: an identifier may be else with another meaning
    (define (not-datums v)
      (string-append
       " (not a datum sequence)"
       (if (identifier? v)
           (string-append
            "\n  expected: a datum sequence or the binding 'else' from racket/base\n  given: "
            (meaning v))
           "")))

    (define (meaning id)
      (let ([binding (identifier-binding id)])
        (cond
          [(not binding) "an unbound identifier"]
          [(symbol? binding) "a locally bound identifier"]
          [else
           (let-values ([(path base) (module-path-index-split (car binding))])
             (if path
                 (format "an identifier required from the module ~a"
                         (resolved-module-path-name (module-path-index-resolve (car binding))))
                 "an identifier bound by the current module"))])))

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

    ;; The same table, by eq? or eqv? if the keys allow it: a look-up then costs the same for every
    ;; value, however large.
    (define (specialized table)
      (let* ([pairs (hash-map table cons)]
             [all (lambda (kind?) (andmap (lambda (p) (kind? (car p))) pairs))])
        (cond
          [(all named?) (make-immutable-hasheq pairs)]
          [(all (lambda (key) (or (named? key) (number? key) (char? key))))
           (make-immutable-hasheqv pairs)]
          [else table])))

    (define (named? v)
      (or (symbol? v) (keyword? v) (boolean? v) (null? v)))

    (define (search bodies low high)
      (if (= (- high low) 1)
          (vector-ref bodies low)
          (let ([middle (quotient (+ low high) 2)])
            `(,#'if (,#'< index ,middle)
               ,(search bodies low middle)
               ,(search bodies middle high))))))

  (define zero (lambda () 0)))
