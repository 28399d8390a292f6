;; Takes apart the operands of applications that may have keywords.
(module keyword-arguments "small.rkt"
  (#%provide split-arguments any-keyword?)

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
        [else (loop (cdr operands) (cons (car operands) args) keywords)]))))
