#lang racket/base
;; The words that only a class body understands, and the forms that stand for two of them.

(require racket/stxparam (for-syntax racket/base))

(provide init init-field init-rest field inherit-field inspect
         public pubment public-final override overment override-final
         augment augride augment-final private abstract
         inherit inherit/super inherit/inner rename-super rename-inner
         define/public define/pubment define/public-final define/override define/overment
         define/override-final define/augment define/augride define/augment-final define/private
         public* pubment* public-final* override* overment* override-final*
         augment* augride* augment-final* private*
         this initialize-superclass)

(define-syntax-rule (define-words word ...)
  (begin
    (define-syntax (word stx)
      (raise-syntax-error #f "use of a class keyword is not in a class top-level" stx))
    ...))

(define-words init init-field init-rest field inherit-field inspect
  public pubment public-final override overment override-final
  augment augride augment-final private abstract
  inherit inherit/super inherit/inner rename-super rename-inner)

(define-syntax-parameter this
  (lambda (stx) (raise-syntax-error #f "use of a class keyword is not in a class" stx)))

;; The procedure that runs the initialisation of the superclass
(define-syntax-parameter initialize-superclass
  (lambda (stx) (raise-syntax-error #f "use of a class keyword is not in a class" stx)))

(begin-for-syntax
  ;; The name that a header defines, and an expression for the procedure
  (define (method-definition header body stx)
    (let loop ([header header] [body body])
      (syntax-case header ()
        [(inner . formals)
         (loop #'inner (list (quasisyntax/loc stx (lambda formals #,@body))))]
        [id (identifier? #'id) (values #'id (car body))]
        [_ (raise-syntax-error #f "bad syntax" stx)]))))

(define-syntax-rule (define-definers [definer word] ...)
  (begin
    (define-syntax (definer stx)
      (syntax-case stx ()
        [(_ header body0 body (... ...))
         (let-values ([(id procedure)
                       (method-definition #'header (syntax->list #'(body0 body (... ...))) stx)])
           (quasisyntax/loc stx (begin (word #,id) (define-values (#,id) #,procedure))))]
        [_ (raise-syntax-error #f "bad syntax" stx)]))
    ...))

(define-definers
  [define/public public] [define/pubment pubment] [define/public-final public-final]
  [define/override override] [define/overment overment] [define/override-final override-final]
  [define/augment augment] [define/augride augride] [define/augment-final augment-final]
  [define/private private])

(define-syntax-rule (define-starred [starred word] ...)
  (begin
    (define-syntax-rule (starred [id e] (... ...))
      (begin (word id (... ...)) (define-values (id) e) (... ...)))
    ...))

(define-starred
  [public* public] [pubment* pubment] [public-final* public-final]
  [override* override] [overment* overment] [override-final* override-final]
  [augment* augment] [augride* augride] [augment-final* augment-final] [private* private])
