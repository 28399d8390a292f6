#lang racket/base
;; What the names of methods and fields are bound to inside a class body, at compile time.

(require racket/private/class/local-name
         (for-template racket/base racket/private/class/values racket/private/class/make-class
                       racket/private/class/keywords))

(provide (struct-out method-syntax) field-syntax)

;; index: variable with the index, or #f for a private method; procedure: variable with the
;; procedure of a private one; super: variable with the procedure that super calls, or #f;
;; level: variable with the level, or #f if there is nothing that inner could call;
;; member: variable with the symbol that the class knows the method by, or #f.
(struct method-syntax (index procedure super level member)
  #:property prop:member-variable (lambda (self) (method-syntax-member self))
  #:property prop:set!-transformer
  (lambda (self stx)
    (syntax-case stx (set!)
      [(set! . _) (raise-syntax-error 'class "cannot mutate method" stx)]
      [_ (expand-method-use self stx)])))

(define (expand-method-use m stx)
  (syntax-case stx ()
    [(_ . arguments)
     (method-syntax-index m)
     (call stx #`(virtual-method o #,(method-syntax-index m))
           #'arguments)]
    [(_ . arguments)
     (method-syntax-procedure m)
     (call stx (method-syntax-procedure m) #'arguments)]
    [(_ . arguments)
     (call stx (method-syntax-super m) #'arguments)]
    [_ (raise-syntax-error 'class "misuse of method (not in application)" stx)]))

(define (call stx procedure arguments)
  (if (syntax->list arguments)
      (quasisyntax/loc stx (let ([o this]) (#,procedure o . #,arguments)))
      (quasisyntax/loc stx (let ([o this]) (apply #,procedure o . #,(listed arguments))))))

;; Arguments of apply, whose last one is the end of an improper list of arguments
(define (listed arguments)
  (syntax-case arguments ()
    [(first . more) #`(first . #,(listed #'more))]
    [last #'(last)]))

;; get, set: variables with the accessor and mutator; name: what errors call it
(define (field-syntax get set name)
  (make-set!-transformer
   (lambda (stx)
     (syntax-case stx (set!)
       [(set! _ e) (quasisyntax/loc stx (#,set this e))]
       [(id . arguments)
        (with-syntax ([reference (reference get name)] [app (datum->syntax stx '#%app stx)])
          (syntax/loc stx (app reference . arguments)))]
       [_ (reference get name)]))))

(define (reference get name) #`(checked-field-value (#,get this) '#,name))
