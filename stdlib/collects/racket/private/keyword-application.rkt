;; #%app with keywords, and apply with keywords.
(module keyword-application "small.rkt"
  (#%require "keyword-procedure.rkt" (for-syntax "keyword-arguments.rkt"))
  (#%provide keyword-#%app keyword-apply-form)

  (define-syntax (keyword-#%app stx)
    (let ([operands (if (stx-pair? stx)
                        (stx-cdr stx)
                        (raise-syntax-error '#%app "illegal use" stx))])
      (cond
        [(stx-null? operands)
         (raise-syntax-error
          '#%app
          "missing procedure expression;\n probably originally (), which is an illegal empty application"
          (rebuild (quote-syntax here) (list (quote-syntax #%app)) stx))]
        [(any-keyword? operands) (expand-application operands stx)]
        [else
         (datum->syntax (quote-syntax here) (cons (quote-syntax #%app) operands) stx)])))

  (begin-for-syntax
    (define (expand-application operands stx)
      (when (keyword? (syntax-e (stx-car operands)))
        (raise-syntax-error '#%app "missing procedure expression" stx))
      (let-values ([(args keywords) (split-arguments operands stx)])
        (let ([f (temporary "f" 0)]
              [arg-ids (temporaries "arg" (cdr args))]
              [keyword-ids (temporaries "key" keywords)])
          (rebuild
           (quote-syntax here)
           `(,(quote-syntax let-values)
             ([(,f) ,(car args)]
              ,@(operand-clauses (cdr (stx->list operands)) arg-ids keyword-ids))
             ,(keyword-call f (cdr args) arg-ids keywords keyword-ids))
           stx)))))

  ;; apply, where a use with keywords is a keyword-apply
  (define-syntax keyword-apply-form
    (make-set!-transformer
     (lambda (stx)
       (syntax-case stx (set!)
         [(set! id e) (raise-syntax-error #f "cannot mutate module-required identifier" stx (syntax id))]
         [(_ . operands)
          (any-keyword? (syntax operands))
          (syntax/loc stx (apply-with-keywords . operands))]
         [(_ . operands) (datum->syntax (quote-syntax here) (cons (quote-syntax apply) (syntax operands)) stx stx)]
         [_ (datum->syntax (quote-syntax apply) 'apply stx stx)]))))

  (define-syntax (apply-with-keywords stx)
    (syntax-case stx ()
      [(_ . operands) (syntax/loc stx (keyword-#%app keyword-applier . operands))]))

  (define keyword-applier
    (make-keyword-procedure
     (lambda (keywords vals f . args) (keyword-apply f keywords vals (apply list* args)))
     apply)))
