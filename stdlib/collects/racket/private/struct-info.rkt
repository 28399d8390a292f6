;; The compile-time information about a structure type that its name is bound to.
(module struct-info "small.rkt"
  (#%require (for-template (only '#%kernel set!)))
  (#%provide prop:struct-info struct-info? extract-struct-info make-struct-info
             prop:struct-auto-info struct-auto-info? struct-auto-info-lists
             prop:struct-field-info struct-field-info? struct-field-info-list
             make-structure-binding make-constructor-binding constructor-binding?
             checked-struct-info?)

  (define (check-info-property v type)
    (unless (or (exact-nonnegative-integer? v)
                (and (procedure? v) (procedure-arity-includes? v 1)))
      (raise-argument-error 'prop:struct-info
                            "(or/c exact-nonnegative-integer? (procedure-arity-includes/c 1))" v))
    (if (procedure? v)
        v
        (let ([ref (cadddr type)])
          (lambda (self) ((ref self v))))))

  (define-values (prop:struct-info has-struct-info? struct-info-getter)
    (make-struct-type-property 'struct-info check-info-property))

  (define-values (prop:struct-auto-info struct-auto-info? auto-info-getter)
    (make-struct-type-property 'struct-auto-info))
  (define (struct-auto-info-lists info) ((auto-info-getter info) info))

  (define-values (prop:struct-field-info struct-field-info? field-info-getter)
    (make-struct-type-property 'struct-field-info))
  (define (struct-field-info-list info) ((field-info-getter info) info))

  ;; Does v describe a structure type, as a list or by its property?
  (define (struct-info? v)
    (or (has-struct-info? v) (info-list? v)))

  (define (info-list? v)
    (and (list? v)
         (= (length v) 6)
         (andmap (lambda (x) (or (not x) (identifier? x))) (list (car v) (cadr v) (caddr v)))
         (list? (list-ref v 3))
         (list? (list-ref v 4))))

  ;; The list of: identifiers of the descriptor, constructor and predicate; the accessors, last
  ;; field first; the mutators likewise, with #f where there is none; the supertype, #t if there is
  ;; none, #f if it is unknown.
  (define (extract-struct-info v)
    (cond
      [(has-struct-info? v) ((struct-info-getter v) v)]
      [(info-list? v) v]
      [else (raise-argument-error 'extract-struct-info "struct-info?" v)]))

  (define-values (struct:plain-info make-struct-info plain-info? plain-ref plain-set)
    (make-struct-type 'struct-info #f 1 0 #f
                      (list (cons prop:struct-info (lambda (self) ((plain-ref self 0)))))))

  ;; What struct binds its name to: a thunk for the information, the names of the type's own
  ;; fields, last first, and what is known of automatic fields.
  (define-values (struct:structure-binding make-structure-binding structure-binding? ref set)
    (make-struct-type
     'structure-binding #f 3 0 #f
     (list (cons prop:struct-info (lambda (self) ((ref self 0))))
           (cons prop:struct-field-info (lambda (self) (ref self 1)))
           (cons prop:struct-auto-info (lambda (self) (ref self 2)))
           (cons prop:procedure (lambda (self stx) (refuse-expression stx))))))

  (define (refuse-expression stx)
    (raise-syntax-error
     #f
     "bad syntax;\n identifier for static struct-type information cannot be used as an expression"
     stx))

  (define (checked-struct-info? v) (structure-binding? v))

  ;; The same for a name that is the constructor's as well; it has the constructor's identifier.
  (define-values (struct:constructor-binding make-constructor-binding constructor-binding?
                  constructor-ref constructor-set)
    (make-struct-type
     'constructor-binding struct:structure-binding 1 0 #f
     (list (cons prop:set!-transformer (lambda (self stx) (expand-constructor self stx))))))

  (define (expand-constructor self stx)
    (let ([constructor (constructor-ref self 0)] [e (syntax-e stx)])
      (cond
        [(symbol? e) (datum->syntax constructor (syntax-e constructor) stx stx)]
        [(if (identifier? (car e)) (free-identifier=? (car e) (quote-syntax set!)) #f)
         (raise-syntax-error #f "cannot mutate syntax identifier" stx (stx-car (cdr e)))]
        [else
         (let ([id (datum->syntax constructor (syntax-e constructor) (car e) (car e))])
           (datum->syntax stx (cons id (cdr e)) stx stx))]))))
