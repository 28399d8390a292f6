;; define without optional and keyword arguments, for the modules below those that provide them;
;; define-syntax and define-for-syntax.
(module define-plain '#%kernel
  (#%require "conditional.rkt" "let.rkt"
             (for-syntax '#%kernel "stx.rkt" "conditional.rkt" "let.rkt" "definition-header.rkt"))
  (#%provide define define-syntax define-for-syntax define-values-for-syntax)

  (begin-for-syntax
    (define-values (definer)
      (lambda (wrap)
        (lambda (stx)
          (when (memq (syntax-local-context) '(expression))
            (raise-syntax-error #f "not allowed in an expression context" stx))
          (let-values ([(id rhs) (split-definition stx (quote-syntax lambda) void)])
            (rebuild (quote-syntax here) (wrap id rhs) stx))))))

  (define-syntaxes (define)
    (definer (lambda (id rhs) (list (quote-syntax define-values) (list id) rhs))))

  (define-syntaxes (define-syntax)
    (definer (lambda (id rhs) (list (quote-syntax define-syntaxes) (list id) rhs))))

  (define-syntaxes (define-for-syntax)
    (definer
      (lambda (id rhs)
        (list (quote-syntax begin-for-syntax)
              (list (quote-syntax define-values) (list id) rhs)))))

  (define-syntaxes (define-values-for-syntax)
    (lambda (stx)
      (let ([parts (and (stx-pair? stx) (stx->list stx))])
        (unless (and parts (= (length parts) 3))
          (raise-syntax-error #f "bad syntax" stx))
        (rebuild (quote-syntax here)
                 (list (quote-syntax begin-for-syntax)
                       (list (quote-syntax define-values) (cadr parts) (caddr parts)))
                 stx)))))
