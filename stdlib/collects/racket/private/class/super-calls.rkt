#lang racket/base
;; The expressions of a class body that reach the superclass or a subclass, and this%.

(require racket/stxparam "values.rkt" "keywords.rkt" "member-names.rkt"
         (for-syntax racket/base racket/private/class/member-syntax racket/private/class/context))

(provide super-new super-make-object super-instantiate super inner this%)

(define-syntax (super-new stx)
  (check-in-class stx)
  (syntax-case stx ()
    [(_ [id e] ...) #'(super-instantiate () [id e] ...)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (super-make-object stx)
  (check-in-class stx)
  (syntax-case stx ()
    [(_ e ...) #'(super-instantiate (e ...))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (super-instantiate stx)
  (check-in-class stx)
  (syntax-case stx ()
    [(_ (by-position ...) [id e] ...)
     (with-syntax ([(name ...) (map member-name-expression (syntax->list #'(id ...)))])
       (syntax/loc stx
         (initialize-superclass (list by-position ...) (list (cons name e) ...))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (this% stx)
  (check-in-class stx)
  (syntax-case stx ()
    [(_ . arguments) (datum->syntax stx (list* #'#%app #'(class-of this) #'arguments) stx stx)]
    [_ #'(class-of this)]))

(begin-for-syntax
  (define (check-in-class stx)
    (unless (or (rename-transformer? (syntax-parameter-value #'this)) (in-class-body?))
      (raise-syntax-error #f "use of a class keyword is not in a class" stx)))

  ;; What a method of the class is bound to, with the part that the call needs
  (define (method-of id stx part complaint)
    (define m (syntax-local-value id (lambda () #f)))
    (unless (and (method-syntax? m) (part m))
      (raise-syntax-error #f complaint stx id))
    m))

(define-syntax (super stx)
  (check-in-class stx)
  (syntax-case stx ()
    [(_ id . arguments)
     (identifier? #'id)
     (let ([m (method-of #'id stx method-syntax-super
                         (string-append "identifier for super call does not have an override, "
                                        "override-final, overment, or inherit/super declaration"))])
       (quasisyntax/loc stx (#,(method-syntax-super m) this . arguments)))]
    [_ (raise-syntax-error #f "expected an identifier after the keyword" stx)]))

(define-syntax (inner stx)
  (check-in-class stx)
  (syntax-case stx ()
    [(_ default id . arguments)
     (identifier? #'id)
     (let ([m (method-of #'id stx method-syntax-level
                         (string-append "identifier for inner call does not have a pubment, "
                                        "augment, overment, or inherit/inner declaration"))])
       (quasisyntax/loc stx
         (let ([procedure (inner-method this #,(method-syntax-index m) #,(method-syntax-level m))])
           (if procedure (procedure this . arguments) default))))]
    [_ (raise-syntax-error
        #f "expected an identifier after the keyword and default-value expression" stx)]))
