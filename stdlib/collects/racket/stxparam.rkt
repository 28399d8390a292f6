#lang racket/base
;; racket/stxparam

(require (for-syntax racket/base "private/syntax-parameter.rkt"))

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

;; Expands the body while the parameters have the values to which the holders are bound.
(define-syntax (expand-with stx)
  (syntax-case stx ()
    [(_ ([id holder] ...) body)
     (parameterize ([current-bindings
                     (for/fold ([bindings (current-bindings)])
                               ([id (in-list (syntax->list #'(id ...)))]
                                [holder (in-list (syntax->list #'(holder ...)))])
                       (define-values (value target) (syntax-local-value/immediate holder))
                       (define parameter (parameter-of id stx))
                       (hash-set bindings parameter (parameter-value parameter value)))])
       (define-values (expanded opaque) (syntax-local-expand-expression #'body))
       opaque)]))
