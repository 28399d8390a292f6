#lang racket/base
;; racket/contract/base: a subset.  Contracts of mutable data check when they are applied; ->i, ->d and
;; contracts for objects are missing.

(require "../private/contract-core.rkt" "../private/contract-data.rkt"
         "../private/contract-arrow.rkt"
         (for-syntax racket/base racket/provide-transform))

(provide (all-from-out "../private/contract-data.rkt")
         -> ->* case-> any procedure-arity-includes/c
         contract? flat-contract? contract-name contract-first-order-passes? contract-stronger?
         (rename-out [blame? blame?]) raise-blame-error
         exn:fail:contract:blame? exn:fail:contract:blame-object
         contract contract-out define/contract with-contract provide/contract
         invariant-assertion)

(define (raise-blame-error b v message . args)
  (raise-blame-error* b v (if (string? message) (apply format message args) (format "~s" message))))

(define (apply-contract c v positive negative name location)
  (define contract (coerce-contract 'contract c))
  ((projection contract (make-blame name (contract-value-name contract) positive negative location))
   v))

(begin-for-syntax
  (define (location-text stx)
    (define source (syntax-source stx))
    (and source
         (format "~a:~a:~a" source (syntax-line stx) (syntax-column stx)))))

(define-syntax (contract stx)
  (syntax-case stx ()
    [(_ c v positive negative)
     (with-syntax ([place (location-text stx)])
       #'(apply-contract c v positive negative 'place #f))]
    [(_ c v positive negative name location)
     #'(apply-contract c v positive negative name #f)]))

(define-syntax-rule (invariant-assertion c v) (apply-contract c v 'invariant 'invariant 'v #f))

;; The name of the module that has the reference
(define (module-name reference)
  (define path (variable-reference->resolved-module-path reference))
  (if path (resolved-module-path-name path) 'top-level))

(define-syntax (define/contract stx)
  (syntax-case stx ()
    [(_ (head . formals) c body0 body ...)
     (let loop ([rest #'head])
       (syntax-case rest ()
         [(inner . _) (loop #'inner)]
         [id
          (with-syntax ([c-location (location-text #'c)])
            #'(define id
                (let ([id (let () (define (head . formals) body0 body ...) id)])
                  (apply-contract c id '(function id) (module-name (#%variable-reference)) 'id
                                  'c-location))))]))]
    [(_ id c expr)
     (with-syntax ([c-location (location-text #'c)])
       #'(define id
           (apply-contract c (let ([id expr]) id) '(definition id)
                           (module-name (#%variable-reference)) 'id 'c-location)))]))

(define-syntax-rule (with-contract region ([id c] ...) body ...)
  (define-values (id ...)
    (let ()
      body ...
      (values (apply-contract c id '(region region) 'context 'id #f) ...))))

(begin-for-syntax
  ;; What a contracted name is exported as: each use gets the value with its module as the other
  ;; party, made once.
  (define (contracted maker)
    (make-set!-transformer
     (lambda (stx)
       (syntax-case stx (set!)
         [(set! id e) (raise-syntax-error #f "cannot mutate module-required identifier" stx #'id)]
         [(id . operands)
          (datum->syntax stx (cons (use maker) #'operands) stx stx)]
         [id (use maker)]))))

  (define (use maker)
    (if (syntax-transforming-module-expression?)
        (syntax-local-lift-expression #`(#,maker (module-name (#%variable-reference))))
        #`(#,maker (module-name (#%variable-reference)))))

  ;; Declares the export of id with a contract under another name at the end of the module, and
  ;; gives the provide spec for it.
  (define (contracted-export id out-id c)
    (define maker (car (generate-temporaries (list id))))
    (define exported (car (generate-temporaries (list id))))
    (syntax-local-lift-module-end-declaration
     #`(begin
         (define #,maker
           (let ([c #,c] [positive (module-name (#%variable-reference))])
             (lambda (negative)
               (apply-contract c #,id positive negative '#,out-id '#,(location-text out-id)))))
         (define-syntax #,exported (contracted #'#,maker))))
    #`(rename-out [#,exported #,out-id]))

  ;; A structure is exported with its accessors contracted.  Its definition may still be to come, so
  ;; that its names are made here.
  (define (structure-exports id fields)
    (define name (if (identifier? id) id (car (syntax->list id))))
    (define (joined . parts)
      (datum->syntax name (string->symbol (apply string-append (map symbol->string parts))) name))
    (define field-specs (map syntax->list (syntax->list fields)))
    (define accessors
      (for/list ([spec (in-list field-specs)])
        (joined (syntax-e name) '- (syntax-e (car spec)))))
    (cons #`(except-out (struct-out #,name) #,@accessors)
          (for/list ([accessor (in-list accessors)] [spec (in-list field-specs)])
            (contracted-export accessor accessor
                               #`(-> #,(joined (syntax-e name) '?) #,(cadr spec)))))))

(define-syntax contract-out
  (make-provide-pre-transformer
   (lambda (stx modes)
     (syntax-case stx ()
       [(_ clause ...)
        #`(combine-out
           #,@(apply append
                     (for/list ([clause (in-list (syntax->list #'(clause ...)))])
                       (syntax-case clause ()
                         [(kind old new c)
                          (eq? (syntax-e #'kind) 'rename)
                          (list (contracted-export #'old #'new #'c))]
                         [(kind id fields . options)
                          (eq? (syntax-e #'kind) 'struct)
                          (structure-exports #'id #'fields)]
                         [(id c) (list (contracted-export #'id #'id #'c))]
                         [_ (raise-syntax-error #f "bad clause" stx clause)]))))]))))

(define-syntax-rule (provide/contract clause ...)
  (provide (contract-out clause ...)))
