#lang racket/base
;; The forms of a class body, expanded as far as it takes to tell what they are, at compile time.

(require racket/private/class/parts
         (for-template racket/base racket/private/class/keywords))

(provide parse-class-body expression-stops)

;; Identifiers at which partial expansion stops
(define expression-stops
  (list #'lambda #'λ #'case-lambda #'#%plain-lambda #'let-values #'letrec-values #'#%app
        #'begin #'define #'define-values #'define-syntaxes #'quote #'if #'set!))

(define method-words
  (list #'public #'pubment #'public-final #'override #'overment #'override-final
        #'augment #'augride #'augment-final #'private #'abstract
        #'inherit #'inherit/super #'inherit/inner #'rename-super #'rename-inner))

(define stops
  (append method-words
          (list #'init #'init-field #'init-rest #'field #'inherit-field #'inspect
                #'this #'initialize-superclass)
          expression-stops))

(define (word=? id words) (ormap (lambda (w) (and (free-identifier=? id w) (syntax-e w))) words))

;; Gives the parts of the body.
(define (parse-class-body forms context stx)
  (define expansion-context (list (string->uninterned-symbol "class")))
  (define parts (new-parts))
  (for ([form (in-list forms)])
    (let parse ([form (internal-definition-context-introduce context form 'add)])
      (define expanded (local-expand form expansion-context stops context))
      (define head
        (syntax-case expanded ()
          [(head . _) (identifier? #'head) (word=? #'head stops)]
          [_ #f]))
      (case head
        [(begin)
         (syntax-case expanded ()
           [(_ e ...) (for-each parse (syntax->list #'(e ...)))])]
        [(define)
         (define-values (id e) (plain-definition expanded))
         (add-definition! parts (list id) e context)]
        [(define-values)
         (syntax-case expanded ()
           [(_ ids e) (add-definition! parts (syntax->list #'ids) #'e context)])]
        [(define-syntaxes)
         (syntax-case expanded ()
           [(_ ids e)
            (let ([ids (syntax->list #'ids)])
              (syntax-local-bind-syntaxes ids #'e context)
              (add-syntax! parts ids #'e))])]
        [(init init-field init-rest field inherit-field inspect)
         (parse-field-clause parts head expanded context stx)]
        [else
         (if (and head (memq head (map syntax-e method-words)))
             (parse-method-clause parts head expanded context)
             (add-step! parts (list 'expression form)))])))
  (finish-parts! parts)
  parts)

;; The identifier and the expression of a define form, which may be curried
(define (plain-definition form)
  (syntax-case form ()
    [(_ header body0 body ...)
     (let loop ([header #'header] [body (syntax->list #'(body0 body ...))])
       (syntax-case header ()
         [(inner . formals)
          (loop #'inner (list (quasisyntax/loc form (lambda formals #,@body))))]
         [id (values #'id (car body))]))]
    [_ (raise-syntax-error #f "bad syntax" form)]))

(define (add-definition! parts ids e context)
  (syntax-local-bind-syntaxes ids #f context)
  (add-step! parts (list 'define ids e)))

;; ---- clauses

;; The inner and the outer identifier of a name in a clause
(define (inner+outer name context)
  (define (outside id) (internal-definition-context-introduce context id 'remove))
  (syntax-case name ()
    [id (identifier? #'id) (values #'id (outside #'id))]
    [(inner outer)
     (and (identifier? #'inner) (identifier? #'outer))
     (values #'inner (outside #'outer))]
    [_ (raise-syntax-error #f "bad name in a class clause" name)]))

(define (parse-method-clause parts kind clause context)
  (syntax-case clause ()
    [(_ name ...)
     (for ([name (in-list (syntax->list #'(name ...)))])
       (define-values (inner outer) (inner+outer name context))
       (add-method! parts inner outer kind))]
    [_ (raise-syntax-error #f "bad syntax" clause)]))

(define (parse-field-clause parts kind clause context stx)
  (syntax-case clause ()
    [(_ part ...)
     (for ([part (in-list (syntax->list #'(part ...)))])
       (case kind
         [(inspect) (set-parts-inspector! parts part)]
         [(inherit-field)
          (let-values ([(inner outer) (inner+outer part context)])
            (add-field! parts inner outer 'inherited))]
         [(init-rest)
          (set-parts-rest-mode! parts 'rest)
          (add-step! parts (list 'init-rest part))]
         [else
          (when (and (memq kind '(init init-field)) (parts-rest-mode parts))
            (raise-syntax-error #f "init clause follows init-rest clause" stx clause))
          (parse-field-part parts kind part context)]))
     (when (and (eq? kind 'init-rest) (null? (syntax->list #'(part ...))))
       (set-parts-rest-mode! parts 'none))]
    [_ (raise-syntax-error #f "bad syntax" clause)]))

;; One name of an init, init-field or field clause, with its default or value
(define (parse-field-part parts kind part context)
  (define-values (name default)
    (syntax-case part ()
      [id (identifier? #'id) (values #'id #f)]
      [(name) (values #'name #f)]
      [(name e) (values #'name #'e)]
      [_ (raise-syntax-error #f "bad syntax" part)]))
  (define-values (inner outer) (inner+outer name context))
  (case kind
    [(field) (add-field! parts inner outer 'public)
             (add-step! parts (list 'define (list inner) default))]
    [(init-field) (add-field! parts inner outer 'public)
                  (add-init! parts inner outer)
                  (add-step! parts (list 'init-field inner outer default))]
    [(init) (add-init! parts inner outer)
            (add-step! parts (list 'init inner outer default))]))
