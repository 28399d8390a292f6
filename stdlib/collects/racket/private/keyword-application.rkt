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
        (let* ([f (quote-syntax f)]
               [arg-ids (temporaries "arg" (length (cdr args)))]
               [keyword-ids (temporaries "key" (length keywords))]
               [sorted (sort-pairs (map cons (map car keywords) keyword-ids))]
               [names `(,(quote-syntax quote) ,(map car sorted))]
               [values-list (cons (quote-syntax list) (map cdr sorted))])
          (rebuild
           (quote-syntax here)
           `(,(quote-syntax let-values)
             ([(,f) ,(nameless (car args))]
              ,@(clauses-in-order (cdr (stx->list operands)) arg-ids keyword-ids))
             (,(quote-syntax let-values)
              ([(core) (,(quote-syntax keyword-core) ,f ,names ,(length arg-ids))])
              (,(quote-syntax if) core
                (core ,names ,values-list ,@arg-ids)
                (,(quote-syntax call-with-keywords-failed)
                 ,f ,names ,values-list (,(quote-syntax list) ,@arg-ids)))))
           stx))))

    ;; An expression for a function, which gets no name here
    (define (nameless e)
      (if (identifier? e) e (list (quote-syntax values) e)))

    (define (temporaries purpose n)
      (if (= n 0)
          '()
          (cons (datum->syntax (quote-syntax here)
                               (string->symbol (string-append purpose (number->string n))))
                (temporaries purpose (sub1 n)))))

    (define (clauses-in-order operands arg-ids keyword-ids)
      (cond
        [(null? operands) '()]
        [(keyword? (syntax-e (car operands)))
         (cons (list (list (car keyword-ids)) (cadr operands))
               (clauses-in-order (cddr operands) arg-ids (cdr keyword-ids)))]
        [else
         (cons (list (list (car arg-ids)) (car operands))
               (clauses-in-order (cdr operands) (cdr arg-ids) keyword-ids))]))

    (define (sort-pairs pairs)
      (if (null? pairs) '() (insert (car pairs) (sort-pairs (cdr pairs)))))

    (define (insert p sorted)
      (cond
        [(or (null? sorted) (keyword<? (car p) (car (car sorted)))) (cons p sorted)]
        [else (cons (car sorted) (insert p (cdr sorted)))])))

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
