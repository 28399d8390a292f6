;; The conditionals and, or, when, unless and cond, with the literals else and =>.
(module conditional '#%kernel
  (#%require (for-syntax '#%kernel "stx.rkt"))
  (#%provide and or when unless cond else =>)

  (define-syntaxes (else)
    (lambda (stx) (raise-syntax-error 'else "not allowed as an expression" stx)))

  (define-syntaxes (=>)
    (lambda (stx) (raise-syntax-error '=> "arrow not allowed as an expression" stx)))

  (begin-for-syntax
    ;; The forms behind the keyword of stx; an error if stx is not a list.
    (define-values (operands)
      (lambda (stx)
        (let-values ([(forms) (if (stx-pair? stx) (stx->list stx) #f)])
          (if forms (cdr forms) (raise-syntax-error #f "bad syntax" stx)))))

    ;; An expression for a body that may contain definitions.
    (define-values (body-expression)
      (lambda (forms stx)
        (rebuild (quote-syntax here) (list* (quote-syntax let-values) '() forms) stx)))

    (define-values (one-sided)
      (lambda (stx make)
        (let-values ([(forms) (operands stx)])
          (if (if (pair? forms) (pair? (cdr forms)) #f)
              (rebuild (quote-syntax here) (make (car forms) (body-expression (cdr forms) stx)) stx)
              (raise-syntax-error #f "bad syntax" stx))))))

  (define-syntaxes (when)
    (lambda (stx)
      (one-sided stx
                 (lambda (test body)
                   (list (quote-syntax if) test body (list (quote-syntax void)))))))

  (define-syntaxes (unless)
    (lambda (stx)
      (one-sided stx
                 (lambda (test body)
                   (list (quote-syntax if) test (list (quote-syntax void)) body)))))

  (define-syntaxes (and)
    (lambda (stx)
      (let-values ([(forms) (operands stx)])
        (letrec-values ([(conjoin)
                         (lambda (forms)
                           (if (null? (cdr forms))
                               (car forms)
                               (list (quote-syntax if) (car forms) (conjoin (cdr forms)) #f)))])
          (if (null? forms)
              (rebuild (quote-syntax here) (list (quote-syntax quote) #t) stx)
              (rebuild (quote-syntax here)
                       (if (null? (cdr forms))
                           (list (quote-syntax #%expression) (car forms))
                           (conjoin forms))
                       stx))))))

  (define-syntaxes (or)
    (lambda (stx)
      (let-values ([(forms) (operands stx)])
        (letrec-values ([(disjoin)
                         (lambda (forms)
                           (if (null? (cdr forms))
                               (car forms)
                               (list (quote-syntax let-values)
                                     (list (list (list (quote-syntax t)) (car forms)))
                                     (list (quote-syntax if)
                                           (quote-syntax t)
                                           (quote-syntax t)
                                           (disjoin (cdr forms))))))])
          (if (null? forms)
              (rebuild (quote-syntax here) (list (quote-syntax quote) #f) stx)
              (rebuild (quote-syntax here)
                       (if (null? (cdr forms))
                           (list (quote-syntax #%expression) (car forms))
                           (disjoin forms))
                       stx))))))

  (begin-for-syntax
    ;; The expansion of one cond clause in front of those in rest.
    (define-values (expand-clause)
      (lambda (clause rest stx)
        (let-values ([(parts) (if (stx-pair? clause) (stx->list clause) #f)])
          (if parts
              (void)
              (raise-syntax-error #f "bad syntax (clause is not a test-value pair)" stx clause))
          (let-values ([(test) (car parts)])
            (if (else? test)
                (else-clause parts rest clause stx)
                (if (null? (cdr parts))
                    (expand-test-only test rest stx)
                    (if (arrow? (cadr parts))
                        (expand-arrow test (cddr parts) rest clause stx)
                        (list (quote-syntax if)
                              test
                              (body-expression (cdr parts) clause)
                              (rest-expression rest stx)))))))))

    (define-values (else?)
      (lambda (v) (if (identifier? v) (free-identifier=? v (quote-syntax else)) #f)))

    (define-values (arrow?)
      (lambda (v) (if (identifier? v) (free-identifier=? v (quote-syntax =>)) #f)))

    (define-values (else-clause)
      (lambda (parts rest clause stx)
        (if (pair? rest)
            (raise-syntax-error #f "bad syntax (`else' clause must be last)" stx clause)
            (void))
        (if (null? (cdr parts))
            (raise-syntax-error #f "missing expressions in `else' clause" stx clause)
            (void))
        (list* (quote-syntax let-values) '() (cdr parts))))

    (define-values (expand-test-only)
      (lambda (test rest stx)
        (bind-test test (quote-syntax t) rest stx)))

    (define-values (expand-arrow)
      (lambda (test receivers rest clause stx)
        (if (if (pair? receivers) (null? (cdr receivers)) #f)
            (bind-test test (list (car receivers) (quote-syntax t)) rest stx)
            (raise-syntax-error #f "bad syntax (bad clause form with =>)" stx clause))))

    (define-values (bind-test)
      (lambda (test then rest stx)
        (list (quote-syntax let-values)
              (list (list (list (quote-syntax t)) test))
              (list (quote-syntax if) (quote-syntax t) then (rest-expression rest stx)))))

    ;; The uses of else and => in well-formed clauses
    (define-values (literals)
      (lambda (clauses)
        (if (null? clauses)
            '()
            (let-values ([(parts) (stx->list (car clauses))])
              (if (else? (car parts))
                  (list (car parts))
                  (if (if (pair? (cdr parts)) (arrow? (cadr parts)) #f)
                      (cons (cadr parts) (literals (cdr clauses)))
                      (literals (cdr clauses))))))))

    ;; What stands behind the dot of an improper form
    (define-values (improper-tail)
      (lambda (v) (if (stx-pair? v) (improper-tail (stx-cdr v)) v)))

    (define-values (rest-expression)
      (lambda (rest stx)
        (if (null? rest)
            (list (quote-syntax void))
            (expand-clause (car rest) (cdr rest) stx)))))

  (define-syntaxes (cond)
    (lambda (stx)
      (let-values ([(clauses) (if (stx-pair? stx) (stx->list stx) #f)])
        (if clauses
            (with-used (rebuild (quote-syntax here) (rest-expression (cdr clauses) stx) stx)
                       (literals (cdr clauses)))
            (raise-syntax-error #f
                                "bad syntax (body must contain a list of pairs)"
                                stx
                                (improper-tail stx)))))))
