#lang racket/base
;; syntax/define: definitions in the curried style taken apart

(require (for-template racket/base))
(provide normalize-definition normalize-definition/mk-rhs)

;; The identifier that a definition defines, and the expression for it.
(define (normalize-definition stx lambda-id [check-context? #t] [optional-and-keywords? #f])
  (define-values (id make-rhs body)
    (normalize-definition/mk-rhs stx lambda-id check-context? optional-and-keywords? #t))
  (values id (make-rhs body)))

;; The same with a procedure that makes the expression of the body.
(define (normalize-definition/mk-rhs stx lambda-id check-context? optional-and-keywords? err-no-body?)
  (when (and check-context? (eq? 'expression (syntax-local-context)))
    (raise-syntax-error #f "not allowed in an expression context" stx))
  (syntax-case stx ()
    [(_ id e)
     (identifier? #'id)
     (values #'id values #'e)]
    [(_ id . more)
     (identifier? #'id)
     (raise-syntax-error #f (if (null? (syntax-e #'more))
                                "bad syntax (missing expression after identifier)"
                                "bad syntax (multiple expressions after identifier)")
                         stx)]
    [(_ (head . formals) . body)
     (let ()
       (when (and err-no-body? (null? (syntax->list #'body)))
         (raise-syntax-error #f "bad syntax (no expressions for procedure body)" stx))
       (let loop ([header #'(head . formals)] [wrap values])
         (syntax-case header ()
           [id (identifier? #'id) (values #'id wrap #'body)]
           ;; the innermost procedure has the body, those around it have one expression
           [(inner . formals)
            (loop #'inner
                  (lambda (body)
                    (define inside (wrap body))
                    (datum->syntax #f
                                   (list* lambda-id #'formals
                                          (if (eq? inside body) body (list inside)))
                                   stx)))]
           [_
            (raise-syntax-error
             #f
             "bad syntax (not an identifier for procedure name, and not a nested procedure form)"
             stx header)])))]
    [(_ header . _) (raise-syntax-error #f "bad syntax" stx #'header)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))
