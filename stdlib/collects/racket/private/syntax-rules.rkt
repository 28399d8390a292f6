;; syntax-rules, syntax-id-rules, define-syntax-rule and quote-syntax/prune.
(module syntax-rules "tiny.rkt"
  (#%require "syntax-case.rkt" (for-syntax "tiny.rkt" "stx.rkt" "syntax-case.rkt"))
  (#%provide syntax-rules syntax-id-rules define-syntax-rule quote-syntax/prune)

  (begin-for-syntax
    ;; (pattern template) clauses as clauses of syntax-case, or #f
    (define (rule->clause rule convert)
      (let ([parts (stx->list rule)])
        (and parts
             (= (length parts) 2)
             (let ([pattern (convert (car parts))])
               (and pattern
                    (list pattern
                          (list (quote-syntax syntax/loc) (quote-syntax x) (cadr parts))))))))

    (define (without-keyword pattern)
      (and (stx-pair? pattern)
           (datum->syntax pattern (cons (quote-syntax _) (stx-cdr pattern)) pattern)))

    ;; The transformer expression of the rules in stx, a form called who.
    (define (rules->transformer who stx convert)
      (let* ([parts (stx->list stx)]
             [literals (and parts (pair? (cdr parts)) (stx->list (cadr parts)))]
             [clauses (and literals
                           (andmap identifier? literals)
                           (map (lambda (rule) (rule->clause rule convert)) (cddr parts)))])
        (unless (and clauses (andmap values clauses))
          (raise-syntax-error #f "bad syntax" stx))
        `(,(quote-syntax lambda) (,(quote-syntax x))
           ,(rebuild (quote-syntax here)
                     `(,(quote-syntax syntax-case-for) ,who ,(quote-syntax x) ,(cadr parts)
                                                       ,@clauses)
                     stx)))))

  (define-syntax (syntax-rules stx)
    (rebuild (quote-syntax here) (rules->transformer 'syntax-rules stx without-keyword) stx))

  (define-syntax (syntax-id-rules stx)
    (rebuild (quote-syntax here)
             (list (quote-syntax make-set!-transformer) (rules->transformer 'syntax-id-rules stx values))
             stx))

  (define-syntax (define-syntax-rule stx)
    (let ([parts (or (stx->list stx) '())])
      (unless (and (pair? parts) (pair? (cdr parts)))
        (raise-syntax-error #f "bad syntax" stx))
      (let ([header (cadr parts)])
        (unless (stx-pair? header)
          (raise-syntax-error #f "invalid pattern" stx header))
        (unless (identifier? (stx-car header))
          (raise-syntax-error #f "expected an identifier" stx (stx-car header)))
        (when (null? (cddr parts))
          (raise-syntax-error #f "missing template" stx))
        (when (pair? (cdddr parts))
          (raise-syntax-error #f "too many forms" stx (cadddr parts)))
        (rebuild (quote-syntax here)
                 `(,(quote-syntax define-syntaxes) (,(stx-car header))
                    (,(quote-syntax lambda) (,(quote-syntax stx))
                      (,(quote-syntax syntax-case-for) define-syntax-rule ,(quote-syntax stx) ()
                        ,(list (without-keyword header)
                               (list (quote-syntax syntax/loc)
                                     (quote-syntax stx)
                                     (caddr parts)))
                        [,(quote-syntax _)
                         (,(quote-syntax raise-rule-mismatch)
                          ,(quote-syntax stx)
                          (,(quote-syntax quote) ,(stx-cdr header)))])))
                 stx))))

  (begin-for-syntax
    ;; The pattern is shown with the name by which it was used.
    (define (raise-rule-mismatch stx operands)
      (let ([head (if (identifier? stx) stx (stx-car stx))])
        (raise-syntax-error #f
                            (format "use does not match pattern: ~s" (cons (syntax-e head) operands))
                            stx))))

  (define-syntax (quote-syntax/prune stx)
    (let ([parts (stx->list stx)])
      (unless (and parts (= (length parts) 2) (identifier? (cadr parts)))
        (raise-syntax-error #f "expected an identifier" stx))
      (rebuild (quote-syntax here)
               (list (quote-syntax quote-syntax)
                     (identifier-prune-lexical-context (cadr parts) (list (syntax-e (cadr parts)))))
               stx))))
