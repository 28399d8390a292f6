#lang racket/base
;; Syntax parameters at compile time.

(provide make-syntax-parameter syntax-parameter? syntax-parameter-value current-bindings
         parameter-of make-parameter-rename-transformer)

;; The values that enclosing syntax-parameterize forms give, by parameter
(define current-bindings (make-parameter (hasheq)))

(define (value-of parameter)
  (hash-ref (current-bindings) parameter (lambda () (syntax-parameter-default parameter))))

(struct syntax-parameter (default)
  #:property prop:set!-transformer
  (lambda (self stx) (apply-transformer (value-of self) stx)))

(define make-syntax-parameter syntax-parameter)

(define (apply-transformer v stx)
  (cond
    [(rename-transformer? v)
     (define target (rename-transformer-target v))
     (syntax-case stx ()
       [id
        (identifier? #'id)
        (datum->syntax target (syntax-e target) stx stx)]
       [(head id . rest)
        (and (identifier? #'head) (free-identifier=? #'head #'set!))
        (datum->syntax stx (list* #'head target #'rest) stx stx)]
       [(head . rest)
        (datum->syntax stx
                       (cons (datum->syntax target (syntax-e target) #'head #'head) #'rest)
                       stx stx)])]
    [(set!-transformer? v) ((set!-transformer-procedure v) stx)]
    [(procedure? v)
     (syntax-case stx ()
       [(head . _)
        (and (identifier? #'head) (free-identifier=? #'head #'set!))
        (raise-syntax-error #f "cannot mutate syntax identifier" stx)]
       [_ (v stx)])]
    [else (raise-syntax-error #f "illegal use of syntax" stx)]))

(define (parameter-of id form)
  (define v (and (identifier? id) (syntax-local-value id (lambda () #f))))
  (unless (syntax-parameter? v)
    (raise-syntax-error #f "not bound as a syntax parameter" form id))
  v)

(define (syntax-parameter-value id)
  (unless (identifier? id)
    (raise-argument-error 'syntax-parameter-value "syntax-parameter?" id))
  (define v (syntax-local-value id (lambda () #f)))
  (unless (syntax-parameter? v)
    (raise-argument-error 'syntax-parameter-value "syntax-parameter?" id))
  (value-of v))

(define (make-parameter-rename-transformer id) (make-rename-transformer id))

(require (for-template racket/base))
