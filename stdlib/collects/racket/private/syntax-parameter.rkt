#lang racket/base
;; Syntax parameters at compile time.

(provide make-syntax-parameter make-rename-parameter syntax-parameter? syntax-parameter-value
         current-bindings extended-bindings parameter-of parameter-value make-parameter-rename-transformer)

;; The values that enclosing syntax-parameterize forms give, by parameter
(define current-bindings (make-parameter (hasheq)))

(define (value-of parameter)
  (hash-ref (current-bindings) parameter (lambda () (syntax-parameter-default parameter))))

(define (expand-use self stx) (apply-transformer (value-of self) stx))

(struct syntax-parameter (default)
  #:property prop:set!-transformer expand-use
  #:property prop:procedure expand-use)

;; One that is a rename transformer itself, so that syntax-local-value sees the current target;
;; it is not free-identifier=? to that
(struct rename-parameter syntax-parameter ()
  #:property prop:rename-transformer
  (lambda (self)
    (syntax-property (rename-transformer-target (value-of self)) 'not-free-identifier=? #t)))

(define make-syntax-parameter syntax-parameter)

(define (make-rename-parameter default)
  (rename-parameter (renaming 'define-rename-transformer-parameter default)))

;; What syntax-parameterize may give a parameter
(define (parameter-value parameter v)
  (if (rename-parameter? parameter) (renaming 'syntax-parameterize v) v))

(define (renaming who v)
  (unless (rename-transformer? v)
    (raise-argument-error who "rename-transformer?" v))
  v)

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

(define (meaning-of id)
  (define-values (v target) (syntax-local-value/immediate id (lambda () (values #f #f))))
  (if (and target (not (rename-parameter? v)))
      (meaning-of target)
      v))

(define (parameter-of id form)
  (define v (and (identifier? id) (meaning-of id)))
  (unless (syntax-parameter? v)
    (raise-syntax-error #f "not bound as a syntax parameter" form id))
  v)

;; The current values with those, for the parameters with the ids, that the holders are bound to
(define (extended-bindings ids holders form)
  (for/fold ([bindings (current-bindings)])
            ([id (in-list ids)] [holder (in-list holders)])
    (define-values (value target) (syntax-local-value/immediate holder))
    (define parameter (parameter-of id form))
    (hash-set bindings parameter (parameter-value parameter value))))

(define (syntax-parameter-value id)
  (unless (identifier? id)
    (raise-argument-error 'syntax-parameter-value "syntax-parameter?" id))
  (define v (syntax-local-value id (lambda () #f)))
  (unless (syntax-parameter? v)
    (raise-argument-error 'syntax-parameter-value "syntax-parameter?" id))
  (value-of v))

(define (make-parameter-rename-transformer id) (make-rename-transformer id))

(require (for-template racket/base))
