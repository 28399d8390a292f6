#lang racket/base
;; struct/contract and define-struct/contract: structure types whose fields have contracts.

(require "coerce.rkt" "flat.rkt" "attach.rkt" "arrow-forms.rkt" "region.rkt"
         (only-in racket/private/struct-info make-constructor-binding make-structure-binding)
         (for-syntax racket/base racket/struct-info "source-names.rkt" "structure-names.rkt"
                     (only-in racket/private/struct-info make-constructor-binding
                              make-structure-binding)))

(provide struct/contract define-struct/contract)

(define-syntax (define-struct/contract stx)
  (syntax-case stx ()
    [(_ name ([field c] ...) option ...)
     (syntax-case #'name ()
       [(id super) (structure-code stx #'id #'super #'(field ...) #'(c ...) #'(option ...) #t)]
       [id (structure-code stx #'id #f #'(field ...) #'(c ...) #'(option ...) #t)])]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (struct/contract stx)
  (syntax-case stx ()
    [(_ id super ([field c] ...) option ...)
     (identifier? #'super)
     (structure-code stx #'id #'super #'(field ...) #'(c ...) #'(option ...) #f)]
    [(_ id ([field c] ...) option ...)
     (structure-code stx #'id #f #'(field ...) #'(c ...) #'(option ...) #f)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(begin-for-syntax
  ;; The type is defined under a hidden name, with a guard that has a contract; its parts get
  ;; contracts under the names that the program sees.  make?: does the constructor begin with make-?
  (define (structure-code stx id super field-forms contracts option-forms make?)
    (unless (identifier? id)
      (raise-syntax-error #f "expected a structure name" stx id))
    (define options (syntax->list option-forms))
    (define super-info (and super (extract-struct-info (syntax-local-value super))))
    (define super-accessors (if super (reverse (list-ref super-info 3)) '()))
    (define super-mutators (if super (reverse (list-ref super-info 4)) '()))
    (define fields
      (for/list ([f (in-list (syntax->list field-forms))])
        (syntax-case f () [(id . _) #'id] [id #'id])))
    (define all-mutable? (memq '#:mutable (map syntax-e options)))
    (define mutable?
      (for/list ([f (in-list (syntax->list field-forms))])
        (or all-mutable?
            (syntax-case f ()
              [(_ option ...) (memq '#:mutable (map syntax-e (syntax->list #'(option ...))))]
              [_ #f]))))
    (define inner (hidden id))
    (define constructor (if make? (joined id 'make- id) id))
    (define accessors (for/list ([f (in-list fields)]) (joined id id '- f)))
    (define mutators
      (for/list ([f (in-list fields)] [m (in-list mutable?)]) (and m (joined id 'set- id '- f '!))))
    (define constructor-id (if make? constructor (hidden id)))
    (with-syntax ([id id]
                  [inner inner]
                  [(super ...) (if super (list super) '())]
                  [field-forms field-forms]
                  [(field ...) fields]
                  [(c ...) contracts]
                  [(checked-c ...) (generate-temporaries contracts)]
                  [(super-field ...) (generate-temporaries super-accessors)]
                  [(any-c ...) (map (lambda (a) #'any/c) super-accessors)]
                  [(option ...) options]
                  [(guard make-inner) (generate-temporaries '(guard make))]
                  [constructor constructor]
                  [constructor-id constructor-id]
                  [predicate (joined id id '?)]
                  [inner-predicate (joined inner inner '?)]
                  [descriptor (joined id 'struct: id)]
                  [inner-descriptor (joined inner 'struct: inner)]
                  [(accessor ...) accessors]
                  [(inner-accessor ...)
                   (for/list ([f (in-list fields)]) (joined inner inner '- f))]
                  [((mutator inner-mutator mutator-c) ...)
                   (for/list ([f (in-list fields)] [m (in-list mutators)]
                              [c (in-list (generate-temporaries contracts))]
                              #:when m)
                     (list m (joined inner 'set- inner '- f '!) f))]
                  [place (source-form id)]
                  [information
                   (information-code (joined id 'struct: id) constructor-id (joined id id '?)
                                     (append super-accessors accessors)
                                     (append super-mutators mutators)
                                     (or super #t) (map syntax-e fields) (not make?))])
      (with-syntax ([((m-field m-checked) ...)
                     (for/list ([f (in-list fields)]
                                [c (in-list (syntax->list #'(checked-c ...)))]
                                [m (in-list mutators)]
                                #:when m)
                       (list f c))])
        #'(begin
            ;; At the top level names are defined before they are used
            (define checked-c (coerce-contract 'struct/contract c)) ...
            (define-syntax-rule (in-party contract v name)
              (apply-contract contract v '(struct id) current-contract-region 'name (place-of place)))
            (define guard
              (in-party (-> any-c ... checked-c ... symbol? any)
                        (lambda (super-field ... field ... name) (values super-field ... field ...))
                        constructor))
            (struct inner super ... field-forms option ...
              #:constructor-name make-inner
              #:reflection-name 'id
              #:guard (lambda (super-field ... field ... name)
                        (guard super-field ... field ... name)))
            (define-syntax id information)
            (define-values (descriptor constructor-id predicate)
              (values inner-descriptor
                      (let ([constructor (lambda (super-field ... field ...)
                                           (make-inner super-field ... field ...))])
                        constructor)
                      inner-predicate))
            (define accessor (in-party (-> predicate checked-c) inner-accessor accessor)) ...
            (define mutator
              (in-party (-> predicate m-checked void?) inner-mutator mutator)) ...)))))
