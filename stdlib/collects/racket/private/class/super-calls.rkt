#lang racket/base
;; The expressions of a class body that reach the superclass or a subclass, and this%.

(require "values.rkt" "keywords.rkt" "member-names.rkt"
         (for-syntax racket/base racket/private/class/member-syntax))

(provide super-new super-make-object super-instantiate super inner this%)

(define-syntax (super-new stx)
  (syntax-case stx ()
    [(_ [id e] ...) #'(super-instantiate () [id e] ...)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (super-make-object stx)
  (syntax-case stx ()
    [(_ e ...) #'(super-instantiate (e ...))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (super-instantiate stx)
  (syntax-case stx ()
    [(_ (by-position ...) [id e] ...)
     (with-syntax ([(name ...) (map member-name-expression (syntax->list #'(id ...)))])
       (syntax/loc stx
         (initialize-superclass (list by-position ...) (list (cons name e) ...))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (this% stx)
  (syntax-case stx ()
    [(_ . arguments) (datum->syntax stx (list* #'#%app #'(class-of this) #'arguments) stx stx)]
    [_ #'(class-of this)]))

(begin-for-syntax
  (define (method-of id stx)
    (define m (and (identifier? id) (syntax-local-value id (lambda () #f))))
    (unless (method-syntax? m)
      (raise-syntax-error #f "identifier for call is not a method of the class" stx id))
    m))

(define-syntax (super stx)
  (syntax-case stx ()
    [(_ id . arguments)
     (let ([procedure (method-syntax-super (method-of #'id stx))])
       (unless procedure
         (raise-syntax-error #f "identifier for super call does not have an override" stx #'id))
       (quasisyntax/loc stx (#,procedure this . arguments)))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (inner stx)
  (syntax-case stx ()
    [(_ default id . arguments)
     (let ([m (method-of #'id stx)])
       (quasisyntax/loc stx
         (let ([procedure (inner-method this #,(method-syntax-index m) #,(method-syntax-level m))])
           (if procedure (procedure this . arguments) default))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))
