#lang racket/base
;; syntax/transformer: transformers for names that stand for expressions

(require (for-template racket/base))
(provide make-variable-like-transformer make-expression-transformer)

;; reference: syntax or a procedure of the identifier; setter: syntax of a procedure, a procedure
;; of a set! form, or #f to forbid assignment
(define (make-variable-like-transformer reference [setter #f])
  (unless (or (syntax? reference) (procedure? reference))
    (raise-argument-error 'make-variable-like-transformer "(or/c syntax? (-> identifier? syntax?))"
                          reference))
  (unless (or (not setter) (syntax? setter) (procedure? setter))
    (raise-argument-error 'make-variable-like-transformer "(or/c syntax? (-> syntax? syntax?) #f)"
                          setter))
  (define (referring id) (if (procedure? reference) (reference id) reference))
  (make-set!-transformer
   (lambda (stx)
     (syntax-case stx (set!)
       [(set! id e)
        (cond
          [(procedure? setter) (setter stx)]
          [setter (quasisyntax/loc stx (#,setter e))]
          [else (raise-syntax-error #f "cannot mutate identifier" stx #'id)])]
       [id (identifier? #'id) (referring #'id)]
       [(id . arguments)
        (let ([application (datum->syntax stx '#%app stx)])
          (datum->syntax stx (list* application (referring #'id) #'arguments) stx stx))]))))

;; In other places than expressions the use is put into #%expression.
(define (make-expression-transformer transformer)
  (lambda (stx)
    (if (eq? (syntax-local-context) 'expression)
        (transformer stx)
        (datum->syntax #'here (list #'#%expression stx) stx))))
