#lang racket/base
;; The words that only a class body understands, and the forms that stand for two of them.

(require racket/stxparam (for-syntax racket/base syntax/define racket/private/class/context))

(provide init init-field init-rest field inherit-field inspect
         public pubment public-final override overment override-final
         augment augride augment-final private abstract
         inherit inherit/super inherit/inner rename-super rename-inner
         define/public define/pubment define/public-final define/override define/overment
         define/override-final define/augment define/augride define/augment-final define/private
         public* pubment* public-final* override* overment* override-final*
         augment* augride* augment-final* private*
         this initialize-superclass)

(define-for-syntax (refuse where)
  (lambda (stx) (raise-syntax-error #f (string-append "use of a class keyword is not in " where) stx)))

(define-syntax-rule (define-words word ...)
  (begin
    (define-syntax (word stx)
      (syntax-case stx ()
        [(id . _) ((refuse "a class top-level") (datum->syntax #'id (syntax-e #'id) stx))]
        [_ ((refuse "a class top-level") stx)]))
    ...))

;; The words of which errors show the whole clause
(define-syntax-rule (define-clause-words word ...)
  (begin
    (define-syntax (word stx)
      (if (identifier? stx)
          (raise-syntax-error #f "illegal (unparenthesized) use of class keyword" stx)
          ((refuse "a class top-level") stx)))
    ...))

(define-clause-words init init-field init-rest field inspect)

(define-words inherit-field public pubment public-final override overment override-final
  augment augride augment-final private abstract
  inherit inherit/super inherit/inner rename-super rename-inner)

(define-syntax-parameter this (refuse "a class"))

;; The procedure that runs the initialisation of the superclass
(define-syntax-parameter initialize-superclass (refuse "a class"))

(define-for-syntax (check-in-class-body stx)
  (unless (in-class-body?)
    ((refuse "a class top-level") stx)))

(define-syntax-rule (define-definers [definer word] ...)
  (begin
    (define-syntax (definer stx)
      (check-in-class-body stx)
      (let-values ([(id procedure) (normalize-definition stx #'lambda #t #t)])
        (quasisyntax/loc stx (begin (word #,id) (define-values (#,id) #,procedure)))))
    ...))

(define-definers
  [define/public public] [define/pubment pubment] [define/public-final public-final]
  [define/override override] [define/overment overment] [define/override-final override-final]
  [define/augment augment] [define/augride augride] [define/augment-final augment-final]
  [define/private private])

(define-for-syntax (check-pairs parts stx)
  (for ([part (in-list parts)])
    (syntax-case part ()
      [(id e) (identifier? #'id) #t]
      [_ (raise-syntax-error #f "expected an identifier and expression" stx part)])))

(define-syntax-rule (define-starred [starred word] ...)
  (begin
    (define-syntax (starred stx)
      (check-in-class-body stx)
      (syntax-case stx ()
        [(_ part (... ...))
         (check-pairs (syntax->list #'(part (... ...))) stx)
         (with-syntax ([([id e] (... ...)) #'(part (... ...))])
           #'(begin (word id (... ...)) (define-values (id) e) (... ...)))]
        [_ (raise-syntax-error #f "bad syntax" stx)]))
    ...))

(define-starred
  [public* public] [pubment* pubment] [public-final* public-final]
  [override* override] [overment* overment] [override-final* override-final]
  [augment* augment] [augride* augride] [augment-final* augment-final] [private* private])
