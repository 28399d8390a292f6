#lang racket/base
;; contract-out, recontract-out and provide/contract: contracts at the border of a module.

(require "blame.rkt" "coerce.rkt" "flat.rkt" "attach.rkt" "arrow-forms.rkt" "parametric.rkt"
         (for-syntax racket/base racket/provide-transform racket/struct-info
                     "source-names.rkt" "structure-names.rkt" "contracted-export.rkt"
                     (only-in racket/private/struct-info make-constructor-binding
                              make-structure-binding constructor-binding?)))

(provide contract-out recontract-out provide/contract define-module-boundary-contract)

;; At the end of the module, when all its structure types are known, the clauses become definitions
;; and a provide form.
(define-syntax contract-out
  (make-provide-pre-transformer
   (lambda (stx modes)
     (syntax-case stx ()
       [(_ clause ...)
        (begin
          (syntax-local-lift-module-end-declaration #`(contracted-exports #,stx clause ...))
          #'(combine-out))]))))

(define-syntax-rule (provide/contract clause ...)
  (provide (contract-out clause ...)))

;; Names that were imported with contracts, exported with the same contracts of this module
(define-syntax recontract-out
  (make-provide-pre-transformer
   (lambda (stx modes)
     (syntax-case stx ()
       [(_ id ...)
        (begin
          (for ([id (in-list (syntax->list #'(id ...)))])
            (unless (and (identifier? id)
                         (contracted-export? (syntax-local-value id (lambda () #f))))
              (raise-syntax-error #f "expected an identifier with a contract" stx id)))
          (syntax-local-lift-module-end-declaration #'(renewed-exports id ...))
          #'(combine-out))]))))

;; (maker) of a name gives, for the party of the module that uses it, the value with its contract.
(define (export-maker c v name positive place)
  (define contract (coerce-contract 'contract-out c))
  (define values-by-party (make-hash))
  (lambda (negative)
    (hash-ref! values-by-party negative
               (lambda () (apply-contract contract v positive negative name place)))))

;; The definitions of exported, which stands for id with the contract c
(define-syntax (define-contracted stx)
  (syntax-case stx ()
    [(_ exported id c name place)
     (with-syntax ([(contract maker) (generate-temporaries '(contract maker))])
       #'(begin
           (define contract c)
           (define maker
             (let ([made #f])
               (lambda (negative)
                 (unless made
                   (set! made (export-maker contract id 'name (module-party (#%variable-reference))
                                            (place-of place))))
                 (made negative))))
           (define-syntax exported
             (contracted-export (quote-syntax maker) (quote-syntax id) (quote-syntax contract)
                                (quote-syntax module-party)))))]))

(define-syntax (define-module-boundary-contract stx)
  (syntax-case stx ()
    [(_ id v c . options)
     (with-syntax ([inner (hidden #'id)]
                   [place (place-form #'id)])
       #'(begin
           (define inner (let ([id v]) id))
           (define-contracted id inner c id place)))]))

(define-syntax (renewed-exports stx)
  (syntax-case stx ()
    [(_ id ...)
     #`(begin
         #,@(for/list ([id (in-list (syntax->list #'(id ...)))])
              (define e (syntax-local-value id))
              (define exported (hidden id))
              #`(begin
                  (define-contracted #,exported #,(contracted-export-value e)
                    #,(contracted-export-contract e) #,id #,(place-form id))
                  (provide (rename-out [#,exported #,id])))))]))

(define-syntax (contracted-exports stx)
  (syntax-case stx ()
    [(_ form . clauses) (exports-code #'form (syntax->list #'clauses))]))

(begin-for-syntax
  (define (exports-code form clauses)
    (let loop ([clauses clauses] [code '()])
      (syntax-case clauses ()
        [() #`(begin #,@(reverse code))]
        [(key names . more)
         (memq (syntax-e #'key) '(#:∃ #:exists #:∀ #:forall))
         (let ([ids (if (identifier? #'names) (list #'names) (syntax->list #'names))]
               [maker (if (memq (syntax-e #'key) '(#:∃ #:exists)) #'new-∃/c #'new-∀/c)])
           (with-syntax ([(temp ...) (generate-temporaries ids)] [(id ...) ids] [maker maker])
             ;; the names mean the contracts in the clauses behind
             #`(begin
                 #,@(reverse code)
                 (define temp (maker 'id)) ...
                 #,(substitute (loop (syntax->list #'more) '()) ids
                               (syntax->list #'(temp ...))))))]
        [(key name . more)
         (eq? (syntax-e #'key) '#:unprotected-submodule)
         (loop (syntax->list #'more) code)]
        [(clause . more)
         (loop (syntax->list #'more) (cons (export-code #'clause form) code))])))

  ;; code with the identifiers replaced
  (define (substitute code ids temps)
    (let replace ([v code])
      (cond
        [(identifier? v)
         (or (for/first ([id (in-list ids)] [temp (in-list temps)] #:when (bound-identifier=? id v))
               temp)
             v)]
        [(syntax? v)
         (define e (syntax-e v))
         (if (pair? e) (datum->syntax v (replace e) v v) v)]
        [(pair? v) (cons (replace (car v)) (replace (cdr v)))]
        [else v])))

  (define (export-code clause form)
    (syntax-case clause ()
      [(kind old new c)
       (eq? (syntax-e #'kind) 'rename)
       (value-code #'old #'new #'c)]
      [(kind id (field ...) option ...)
       (eq? (syntax-e #'kind) 'struct)
       (structure-code #'id (syntax->list #'(field ...)) (map syntax-e (syntax->list #'(option ...)))
                       form clause)]
      [(id c) (identifier? #'id) (value-code #'id #'id #'c)]
      [_ (raise-syntax-error #f "expected a contract-out clause" form clause)]))

  (define (value-code id name c)
    (with-syntax ([exported (hidden name)] [id id] [name name] [c c] [place (place-form name)])
      #'(begin
          (define-contracted exported id c name place)
          (provide (rename-out [exported name])))))

  ;; Parts of a structure type, all with contracts; fields: those of supertypes come first.
  (define (structure-code name fields options form clause)
    (define id (if (identifier? name) name (car (syntax->list name))))
    (define v (syntax-local-value id (lambda () #f)))
    (unless (struct-info? v)
      (raise-syntax-error #f "no binding for structure type" form id))
    (define info (extract-struct-info v))
    (define accessors (reverse (list-ref info 3)))
    (define mutators (reverse (list-ref info 4)))
    (unless (= (length accessors) (length fields))
      (raise-syntax-error
       #f (format "found ~a field~a in struct, but ~a contract~a"
                  (length accessors) (if (= 1 (length accessors)) "" "s")
                  (length fields) (if (= 1 (length fields)) "" "s"))
       form clause))
    (define contracts
      (for/list ([f (in-list fields)])
        (syntax-case f () [(_ c) #'c] [_ (raise-syntax-error #f "expected a field and a contract" form f)])))
    (define names
      (for/list ([f (in-list fields)]) (syntax-case f () [(id _) #'id])))
    (define temps (generate-temporaries contracts))
    (define inherited (- (length accessors) (own-fields info)))
    (define predicate-id (caddr info))
    (define constructor? (and (cadr info) (not (memq '#:omit-constructor options))))
    (define constructor-name (if (constructor-is-name? v) id (cadr info)))
    ;; For each own field: exported accessor, exported mutator or #f
    (define own
      (for/list ([a (in-list accessors)] [m (in-list mutators)] [i (in-naturals)])
        (if (< i inherited) (list a m) (list (hidden a) (and m (hidden m))))))
    (define exported-constructor (hidden constructor-name))
    (define exported-id (hidden id))
    (define (exported? i) (>= i inherited))
    (with-syntax ([predicate predicate-id]
                  [(temp ...) temps]
                  [(c ...) contracts])
      #`(begin
          (define temp (coerce-contract 'contract-out c)) ...
          #,@(if constructor?
                 (list #`(define-contracted #,exported-constructor #,(cadr info)
                           (-> temp ... predicate) #,constructor-name #,(place-form id)))
                 '())
          #,@(for/list ([a (in-list accessors)] [e (in-list own)] [t (in-list temps)]
                        [i (in-naturals)] #:when (exported? i))
               #`(begin
                   (define-contracted #,(car e) #,a (-> predicate #,t) #,a #,(place-form id))
                   (provide (rename-out [#,(car e) #,a]))))
          #,@(for/list ([m (in-list mutators)] [e (in-list own)] [t (in-list temps)]
                        [i (in-naturals)] #:when (and m (exported? i)))
               #`(begin
                   (define-contracted #,(cadr e) #,m (-> predicate #,t void?) #,m #,(place-form id))
                   (provide (rename-out [#,(cadr e) #,m]))))
          (define-syntax #,exported-id
            #,(information-code (car info) (and constructor? exported-constructor) predicate-id
                                (map car own) (map cadr own) (list-ref info 5)
                                (map syntax-e (list-tail names inherited))
                                (and constructor? (constructor-is-name? v))))
          (provide (rename-out [#,exported-id #,id])
                   predicate
                   #,(car info)
                   #,@(if (and constructor? (not (constructor-is-name? v)))
                          (list #`(rename-out [#,exported-constructor #,constructor-name]))
                          '())))))

  ;; Does the name of a structure type stand for its constructor?
  (define (constructor-is-name? v)
    (constructor-binding? v)))
