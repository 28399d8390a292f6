;; Takes apart the operands of applications that may have keywords, and makes code of them.
(module keyword-arguments "small.rkt"
  (#%require (for-template "small.rkt" "keyword-procedure.rkt"))
  (#%provide split-arguments any-keyword? temporary temporaries operand-clauses keyword-call)

  (define (any-keyword? operands)
    (let ([e (stx-e operands)])
      (and (pair? e) (or (keyword? (stx-e (car e))) (any-keyword? (cdr e))))))

  ;; The positional operands, and a list of (keyword operand) in source order; operands must be a
  ;; proper list.
  (define (split-arguments operands stx)
    (let loop ([operands (or (stx->list operands) (raise-syntax-error '#%app "bad syntax" stx))]
               [args '()]
               [keywords '()])
      (cond
        [(null? operands) (values (reverse args) (reverse keywords))]
        [(keyword? (syntax-e (car operands)))
         (let ([keyword (syntax-e (car operands))])
           (when (or (null? (cdr operands)) (keyword? (syntax-e (cadr operands))))
             (raise-syntax-error 'application "missing argument expression after keyword" stx
                                 (car operands)))
           (when (assq keyword keywords)
             (raise-syntax-error 'application "duplicate keyword in application" stx
                                 (car operands)))
           (loop (cddr operands) args (cons (list keyword (cadr operands)) keywords)))]
        [else (loop (cdr operands) (cons (car operands) args) keywords)])))

  ;; An identifier for the value of the n-th operand of a kind, which gives no name to procedures
  (define (temporary purpose n)
    (syntax-property
     (datum->syntax (quote-syntax here) (string->symbol (string-append purpose (number->string n))))
     'inferred-name
     (void)))

  ;; One for each operand
  (define (temporaries purpose operands)
    (let loop ([operands operands] [n 0])
      (if (null? operands)
          '()
          (cons (temporary purpose n) (loop (cdr operands) (add1 n))))))

  ;; let-values clauses in the order in which the operands stand
  (define (operand-clauses operands arg-ids keyword-ids)
    (cond
      [(null? operands) '()]
      [(keyword? (syntax-e (car operands)))
       (cons (list (list (car keyword-ids)) (cadr operands))
             (operand-clauses (cddr operands) arg-ids (cdr keyword-ids)))]
      [else
       (cons (list (list (car arg-ids)) (car operands))
             (operand-clauses (cdr operands) (cdr arg-ids) keyword-ids))]))

  ;; A call of f with operands that identifiers hold; args and keywords: from split-arguments
  (define (keyword-call f args arg-ids keywords keyword-ids)
    (let ([arguments (map in-place-of arg-ids args)])
      (if (null? keywords)
          `(,(quote-syntax #%app) ,f ,@arguments)
          (let* ([sorted (sort-pairs (map cons (map car keywords) keyword-ids))]
                 [names `(,(quote-syntax quote) ,(map car sorted))])
            `(,(quote-syntax #%app)
              (,(quote-syntax #%app) ,(quote-syntax keyword-target-core) ,f ,names ,(length args))
              ,names
              (,(quote-syntax #%app) ,(quote-syntax list) ,@(map cdr sorted))
              ,@arguments)))))

  ;; id with the properties of the operand that it holds
  (define (in-place-of id operand) (datum->syntax id (syntax-e id) id operand))

  (define (sort-pairs pairs)
    (if (null? pairs) '() (insert (car pairs) (sort-pairs (cdr pairs)))))

  (define (insert p sorted)
    (cond
      [(or (null? sorted) (keyword<? (car p) (car (car sorted)))) (cons p sorted)]
      [else (cons (car sorted) (insert p (cdr sorted)))])))
