#lang racket/base
;; racket/stxparam

(require "private/expand-with.rkt" (for-syntax racket/base "private/syntax-parameter.rkt"))

(provide define-syntax-parameter define-rename-transformer-parameter syntax-parameterize
         (for-syntax syntax-parameter-value make-parameter-rename-transformer))

(define-syntax (define-syntax-parameter stx)
  (syntax-case stx ()
    [(_ id default) #'(define-syntax id (make-syntax-parameter default))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (define-rename-transformer-parameter stx)
  (syntax-case stx ()
    [(_ id default)
     (identifier? #'id)
     #'(define-syntax id (make-rename-parameter default))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (syntax-parameterize stx)
  (syntax-case stx ()
    [(_ ([id value] ...) body0 body ...)
     (let ([ids (syntax->list #'(id ...))])
       (for ([id (in-list ids)])
         (unless (identifier? id)
           (raise-syntax-error #f "not an identifier" stx id))
         (parameter-of id stx))
       (let ([duplicate (check-duplicate-identifier ids)])
         (when duplicate
           (raise-syntax-error #f "duplicate binding" stx duplicate)))
       (with-syntax ([(holder ...) (generate-temporaries ids)])
         #'(letrec-syntaxes+values ([(holder) value] ...) ()
             (expand-with ([id holder] ...) (let-values () body0 body ...)))))]
    [(_ ([id value] ...)) (raise-syntax-error #f "missing body expression(s)" stx)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))
