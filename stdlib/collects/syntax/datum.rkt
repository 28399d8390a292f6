#lang racket/base
;; syntax/datum: patterns and templates for plain data

(require racket/private/pattern-definition (for-syntax racket/base))
(provide datum datum-case with-datum quasidatum define/with-datum undatum undatum-splicing)

;; Data take the shape of syntax for matching, and lose it again in templates.
(define (as-syntax v) (if (syntax? v) v (datum->syntax #f v)))

(define-syntax-rule (datum template) (syntax->datum (syntax template)))

(define-syntax (datum-case stx)
  (syntax-case stx ()
    [(_ e (literal ...) clause ...)
     (with-syntax ([(new-clause ...)
                    (for/list ([c (in-list (syntax->list #'(clause ...)))])
                      (syntax-case c ()
                        [(pattern body) c]
                        [(pattern guard body) c]))])
       #'(syntax-case* (as-syntax e) (literal ...) same-name? new-clause ...))]))

(define (same-name? a b) (eq? (syntax-e a) (syntax-e b)))

(define-syntax-rule (with-datum ([pattern e] ...) body ...)
  (with-syntax ([pattern (as-syntax e)] ...) body ...))

(define-syntax-rule (define/with-datum pattern e)
  (define/with-syntax pattern (as-syntax e)))

(define-syntax (undatum stx) (raise-syntax-error #f "illegal outside of quasidatum" stx))
(define-syntax (undatum-splicing stx) (raise-syntax-error #f "illegal outside of quasidatum" stx))

;; The template with undatum for unsyntax
(define-for-syntax (unquoted template)
  (let loop ([v template])
    (syntax-case v (undatum undatum-splicing)
      [(undatum e) #'(unsyntax e)]
      [(undatum-splicing e) #'(unsyntax-splicing e)]
      [(a . b) (datum->syntax v (cons (loop #'a) (loop #'b)) v v)]
      [_ v])))

(define-syntax (quasidatum stx)
  (syntax-case stx ()
    [(_ template)
     (with-syntax ([new (unquoted #'template)]) #'(syntax->datum (quasisyntax new)))]))
