;; define-sequence-syntax, define-splicing-for-clause-syntax and what their transformers use.
(module define-sequence "medium.rkt"
  (#%require (for-syntax "small.rkt" "for-clause.rkt"))
  (#%provide define-sequence-syntax define-splicing-for-clause-syntax
             (for-syntax for-clause-syntax-protect))

  (define-syntax (define-sequence-syntax stx)
    (syntax-case stx ()
      [(_ id expression clause)
       (identifier? #'id)
       (syntax/loc stx
         (define-syntaxes (id) (make-sequence-transformer expression clause)))]
      [_ (raise-syntax-error #f "bad syntax" stx)]))

  (define-syntax (define-splicing-for-clause-syntax stx)
    (syntax-case stx ()
      [(_ id transformer)
       (identifier? #'id)
       (syntax/loc stx
         (define-syntaxes (id) (make-splicing-transformer transformer)))]
      [_ (raise-syntax-error #f "bad syntax" stx)])))
