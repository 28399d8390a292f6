#lang racket/base
;; Attributes of syntax patterns as pattern variables.

(require (for-syntax racket/base racket/private/pattern-variable))
(provide with-attributes attribute)

;; The body with attributes bound to what a hash table has for their keys.
(define-syntax (with-attributes stx)
  (syntax-case stx ()
    [(_ () env body) #'body]
    [(_ ([id depth key] ...) env body)
     (with-syntax ([(holder ...) (generate-temporaries #'(id ...))])
       #'(let-values ([(holder) (hash-ref env 'key #f)] ...)
           (letrec-syntaxes+values
               ([(id) (make-pattern-variable depth (quote-syntax holder))] ...)
               ()
             body)))]))

(define-syntax (attribute stx)
  (syntax-case stx ()
    [(_ id)
     (identifier? #'id)
     (let ([variable (lookup-pattern-variable #'id)])
       (unless variable
         (raise-syntax-error #f "not bound as an attribute" stx #'id))
       (datum->syntax #'id (syntax-e (pattern-variable-holder variable)) #'id)
       (pattern-variable-holder variable))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))
