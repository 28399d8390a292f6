;; Takes apart the headers of definitions: (define ((f a) b) body ...) is f and nested lambdas.
(module definition-header '#%kernel
  (#%require "stx.rkt" "conditional.rkt" "let.rkt" (for-template '#%kernel))
  (#%provide split-definition)

  ;; The defined identifier and its expression, as two values; functions are made with the form
  ;; that the identifier lambda-id names, and check-formals looks at their formals first.
  (define-values (split-definition)
    (lambda (stx lambda-id check-formals)
      (let ([parts (and (stx-pair? stx) (stx->list stx))])
        (unless parts
          (raise-syntax-error
           #f
           (if (and (stx-pair? stx) (stx-pair? (stx-cdr stx)))
               "bad syntax (illegal use of `.')"
               "bad syntax")
           stx))
        (unless (pair? (cdr parts))
          (raise-syntax-error #f "bad syntax" stx))
        (let ([head (cadr parts)] [body (cddr parts)])
          (cond
            [(identifier? head) (values head (variable-expression body stx))]
            [else
             (check-head head #f stx)
             (when (null? body)
               (raise-syntax-error #f "bad syntax (no expressions for procedure body)" stx))
             (split-head head body stx lambda-id check-formals)])))))

  (define-values (variable-expression)
    (lambda (body stx)
      (cond
        [(null? body)
         (raise-syntax-error #f "bad syntax (missing expression after identifier)" stx)]
        [(pair? (cdr body))
         (raise-syntax-error #f "bad syntax (multiple expressions after identifier)" stx)]
        [else (car body)])))

  ;; inside?: is part the first of a header?
  (define-values (check-head)
    (lambda (part inside? stx)
      (cond
        [(identifier? part) (void)]
        [(stx-pair? part) (check-head (stx-car part) #t stx)]
        [else
         (raise-syntax-error
          #f
          (if inside?
              "bad syntax (not an identifier for procedure name, and not a nested procedure form)"
              "bad syntax")
          stx part)])))

  (define-values (split-head)
    (lambda (head body stx lambda-id check-formals)
      (check-formals (stx-cdr head) stx)
      (let ([function (datum->syntax (quote-syntax here)
                                     (list* lambda-id (stx-cdr head) body)
                                     stx)])
        (if (identifier? (stx-car head))
            (values (stx-car head) function)
            (split-head (stx-car head) (list function) stx lambda-id check-formals))))))
