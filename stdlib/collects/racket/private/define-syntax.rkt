;; define-syntax and define-for-syntax whose functions may have optional and keyword parameters.
(module define-syntax "small.rkt"
  (#%require "lambda.rkt" (for-syntax "lambda.rkt" "definition-header.rkt"))
  (#%provide (rename new-define-syntax define-syntax)
             (rename new-define-for-syntax define-for-syntax))

  ;; The form that wrap makes of the defined identifier and its expression, a phase higher
  (define-for-syntax (expand-definition stx wrap)
    (when (eq? (syntax-local-context) 'expression)
      (raise-syntax-error #f "not allowed in an expression context" stx))
    (let-values ([(id rhs) (split-definition stx (quote-syntax lambda) check-formals)])
      (rebuild (quote-syntax here) (wrap id rhs) stx)))

  (define-syntax (new-define-syntax stx)
    (expand-definition stx (lambda (id rhs) (list (quote-syntax define-syntaxes) (list id) rhs))))

  (define-syntax (new-define-for-syntax stx)
    (expand-definition
     stx
     (lambda (id rhs)
       (list (quote-syntax begin-for-syntax)
             (list (quote-syntax define-values) (list id) rhs))))))
