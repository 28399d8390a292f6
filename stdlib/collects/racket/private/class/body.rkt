#lang racket/base
;; The forms of a class body, expanded as far as it takes to tell what they are, at compile time.

(require racket/private/class/parts racket/private/class/context syntax/define
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
  (define expansion-context (class-body-context))
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
         (define-values (id e) (normalize-definition expanded #'lambda #f #t))
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
             (parse-method-clause parts head expanded context stx)
             (add-step! parts (list 'expression form)))])))
  (finish-parts! parts stx)
  parts)

(define (add-definition! parts ids e context)
  (add-step! parts (list 'define (syntax-local-bind-syntaxes ids #f context) e)))

;; ---- clauses

;; The inner and the outer identifier of a name in a clause; refuse complains
(define (inner+outer name context refuse)
  (define (inside id) (syntax-local-identifier-as-binding id context))
  (define (outside id) (internal-definition-context-introduce context (inside id) 'remove))
  (syntax-case name ()
    [id (identifier? #'id) (values (inside #'id) (outside #'id))]
    [(inner outer)
     (and (identifier? #'inner) (identifier? #'outer))
     (values (inside #'inner) (outside #'outer))]
    [_ (refuse)]))

(define (parse-method-clause parts kind clause context stx)
  (syntax-case clause ()
    [(_ name ...)
     (for ([name (in-list (syntax->list #'(name ...)))])
       (check-method-name name kind stx)
       (define-values (inner outer) (inner+outer name context (lambda () (refuse-name name kind stx))))
       (add-method! parts inner outer kind))]
    [_ (raise-syntax-error #f "bad syntax" clause)]))

;; Private and abstract methods have one name, those for rename-super and rename-inner two.
(define (check-method-name name kind stx)
  (case kind
    [(private abstract)
     (unless (identifier? name)
       (raise-syntax-error #f (format "~a element is not an identifier" kind) stx name))]
    [(rename-super rename-inner)
     (when (identifier? name)
       (refuse-name name kind stx))]))

(define (refuse-name name kind stx)
  (raise-syntax-error
   #f
   (format (if (memq kind '(rename-super rename-inner))
               "-~a element is not a pair of identifiers"
               "-~a element is not an identifier or pair of identifiers")
           kind)
   stx name))

(define (ill-formed kind clause stx [words "ill-formed ~a clause"])
  (raise-syntax-error #f (format words kind) stx
                      (if (memq kind '(inspect init-rest))
                          (datum->syntax clause (cons (dashed kind) (cdr (syntax-e clause))) clause)
                          clause)))

(define (dashed kind) (string->symbol (format "-~a" kind)))

(define (parse-field-clause parts kind clause context stx)
  (define elements (syntax->list clause))
  (unless elements
    (if (memq kind '(inspect init-rest))
        (raise-syntax-error #f "bad syntax" clause)
        (ill-formed kind clause stx)))
  (for ([part (in-list (cdr elements))])
    (case kind
      [(inspect)
       (when (parts-inspector parts)
         (ill-formed kind clause stx "multiple ~a clauses"))
       (set-parts-inspector! parts part)]
      [(inherit-field)
       (let-values ([(inner outer)
                     (inner+outer part context (lambda () (refuse-name part kind stx)))])
         (add-field! parts inner outer 'inherited))]
      [(init-rest) (void)]
      [else
       (when (and (memq kind '(init init-field)) (parts-rest-mode parts))
         (raise-syntax-error #f "init clause follows init-rest clause" stx clause))
       (parse-field-part parts kind part context stx)]))
  (case kind
    [(inspect)
     (unless (= 2 (length elements))
       (ill-formed kind clause stx))]
    [(init-rest) (parse-rest parts elements clause stx)]))

(define (parse-rest parts elements clause stx)
  (when (parts-rest-mode parts)
    (ill-formed 'init-rest clause stx "multiple ~a clauses"))
  (cond
    [(null? (cdr elements)) (set-parts-rest-mode! parts 'none)]
    [(and (null? (cddr elements)) (identifier? (cadr elements)))
     (set-parts-rest-mode! parts 'rest)
     (add-step! parts (list 'init-rest (cadr elements)))]
    [else (ill-formed 'init-rest clause stx)]))

;; One name of an init, init-field or field clause, with its default or value
(define (parse-field-part parts kind part context stx)
  (define (refuse)
    (raise-syntax-error
     #f
     (if (eq? kind 'field)
         "field element is not an optionally renamed identifier-expression pair"
         (format "~a element is not an optionally renamed identifier or identifier-expression pair"
                 kind))
     stx part))
  (define-values (name default)
    (syntax-case part ()
      [id (and (identifier? #'id) (not (eq? kind 'field))) (values #'id #f)]
      [(name) (not (or (identifier? #'name) (eq? kind 'field))) (values #'name #f)]
      [(name e) (values #'name #'e)]
      [_ (refuse)]))
  (define-values (inner outer) (inner+outer name context refuse))
  (case kind
    [(field) (add-field! parts inner outer 'public)
             (add-step! parts (list 'define (list inner) default))]
    [(init-field) (add-field! parts inner outer 'public)
                  (add-init! parts inner outer)
                  (add-step! parts (list 'init-field inner outer default))]
    [(init) (add-init! parts inner outer)
            (add-step! parts (list 'init inner outer default))]))
