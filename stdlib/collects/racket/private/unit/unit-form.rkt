#lang racket/base
;; The unit form and the names that units are defined with.

(require (rename-in "values.rkt" [unit make-unit]) racket/unsafe/undefined racket/private/contract/attach
         (for-syntax racket/base syntax/name "signature.rkt" racket/private/contract/source-names))

(provide unit define-unit unit-from-context define-unit-from-context
         make-unit title contracted-value
         letrec-syntaxes
         (for-syntax named-unit import-supply member-clauses parse-tagged word? name-here))

;; The value of a member with a contract, which the box has with the party that gave it
(define (contracted-value b id c party place)
  (define content (check-not-unsafe-undefined (unbox b) id))
  (apply-contract c (car content) (cdr content) party id place))

(begin-for-syntax
  ;; The parts of a unit: specs of imports and exports, dependencies as pairs of a tag and an
  ;; identifier of a signature, and the body
  (struct unit-parts (imports exports dependencies body))

  ;; The name of a unit that the form makes, or syntax for #f
  (define (name-here stx) (datum->syntax #f (syntax-local-infer-name stx)))

  (define (word? stx name) (and (identifier? stx) (eq? name (syntax-e stx))))

  (define (parse-unit parts stx)
    (syntax-case parts ()
      [((i import ...) (e export ...) . body)
       (and (word? #'i 'import) (word? #'e 'export))
       (let-values ([(dependencies body)
                     (syntax-case #'body ()
                       [((d dep ...) . body) (word? #'d 'init-depend)
                        (values (map parse-tagged (syntax->list #'(dep ...))) #'body)]
                       [body (values '() #'body)])])
         (define (specs forms) (for/list ([f (in-list (syntax->list forms))]) (parse-spec f stx)))
         (unit-parts (specs #'(import ...)) (specs #'(export ...)) dependencies
                     (or (syntax->list body) (raise-syntax-error #f "bad syntax" stx))))]
      [_ (raise-syntax-error #f "import/export list is not a list" stx)]))

  (define (parse-tagged form)
    (syntax-case form ()
      [id (identifier? #'id) (cons #f #'id)]
      [(t name id) (word? #'t 'tag) (cons (syntax-e #'name) #'id)]
      [_ (raise-syntax-error #f "bad tagged signature" form)]))

  ;; Bindings of syntax for the members of a signature, whose boxes are in the vector
  (define (member-clauses s vector party)
    (for/list ([id (in-list (spec-ids s))] [m (in-list (spec-members s))] [i (in-naturals)]
               #:when id)
      (define content #`(vector-ref #,vector #,i))
      (define use
        (if (entry-contract m)
            #`(contracted-value #,content '#,id #,(see-form s (entry-contract m)) #,party
                                (place-of #,(place-form (entry-id m))))
            #`(check-not-unsafe-undefined (unbox #,content) '#,id)))
      #`[(#,id) (member-transformer (quote-syntax #,use))]))

  (define (member-transformer use)
    (make-set!-transformer
     (lambda (stx)
       (syntax-case stx (set!)
         [(set! id e) (raise-syntax-error #f "cannot set! imported or exported variables" stx #'id)]
         [(id . rest) (datum->syntax stx (cons use #'rest) stx stx)]
         [id use]))))

  ;; The unit as an expression
  (define (unit-code name parts)
    (define imports (unit-parts-imports parts))
    (define exports (unit-parts-exports parts))
    (define party #`'(unit #,name))
    (define boxes
      (for/list ([s (in-list exports)]) (generate-temporaries (spec-members s))))
    (with-syntax ([name name]
                  [(import-port ...) (map spec-port imports)]
                  [(export-port ...) (map spec-port exports)]
                  [((dep-tag . dep-key) ...)
                   (for/list ([d (in-list (unit-parts-dependencies parts))])
                     (cons (car d) (signature-key (find-signature (cdr d) (cdr d)))))]
                  [(box-id ...) (apply append boxes)]
                  [((export-box ...) ...) boxes]
                  [(vector ...) (generate-temporaries imports)]
                  [(e ...) (unit-parts-body parts)])
      (with-syntax ([(clause ...)
                     (apply append
                            (for/list ([s (in-list imports)]
                                       [v (in-list (syntax->list #'(vector ...)))])
                              (member-clauses s v party)))]
                    [(form ...) (apply append (map seen-forms imports))]
                    [(export-entry ...)
                     (for*/list ([(s ids) (in-parallel (in-list exports) (in-list boxes))]
                                 [(id m b) (in-parallel (in-list (spec-ids s))
                                                        (in-list (spec-members s))
                                                        (in-list ids))])
                       (define source (and (entry-source m) (see-form s (datum->syntax id (syntax-e (entry-source m)) id))))
                       (list id b (or source id) (if (entry-contract m) party #'#f)))])
        #'(make-unit
           (title 'name)
           (list import-port ...) (list export-port ...) (list (cons 'dep-tag dep-key) ...)
           (lambda ()
             (let ([box-id (box unsafe-undefined)] ...)
               (values
                (list (vector* export-box ...) ...)
                (lambda (vectors)
                  (let-values ([(vector ...) (apply values vectors)])
                    (letrec-syntaxes (clause ...)
                      (let ()
                        form ...
                        (unit-body (export-entry ...) e ...))))))))))))

  ;; The definition of a name with static information about its unit
  (define (named-unit id unit-e imports exports dependencies)
    (define (quoted ports)
      #`(list #,@(for/list ([p (in-list ports)]) #`(cons '#,(car p) (quote-syntax #,(cdr p))))))
    (with-syntax ([(inner) (generate-temporaries (list id))])
      #`(begin
          (define inner #,unit-e)
          (define-syntax #,id
            (unit-info (quote-syntax inner) #,(quoted imports) #,(quoted exports)
                       #,(quoted dependencies))))))

  (define (spec-ports specs)
    (for/list ([s (in-list specs)]) (cons (spec-tag s) (signature-id (spec-signature s)))))
  (define (parts-definition id parts)
    (named-unit id (unit-code id parts)
                (spec-ports (unit-parts-imports parts)) (spec-ports (unit-parts-exports parts))
                (unit-parts-dependencies parts)))

  ;; Code for a pair of a port and a vector of boxes with the values of the import's names here
  (define (import-supply s)
    #`(cons #,(spec-port s)
            (vector
             #,@(for/list ([id (in-list (spec-ids s))] [m (in-list (spec-members s))])
                  (if (entry-contract m)
                      #`(box (cons #,id (module-party (#%variable-reference))))
                      #`(box #,id)))))))

(define vector* vector)

(define-syntax-rule (letrec-syntaxes ([ids e] ...) body)
  (letrec-syntaxes+values ([ids e] ...) () body))

;; The body, form by form: a variable that is exported is put into its box when it is defined.
;; entries: (id box source party); what is left of them is put at the end
(define-syntax (unit-body stx)
  (define stops
    (list #'begin #'define-values #'define-syntaxes #'lambda #'case-lambda #'if #'begin0
          #'let-values #'letrec-values #'set! #'quote #'quote-syntax #'with-continuation-mark
          #'#%app #'#%top #'#%datum #'#%expression #'#%variable-reference
          #'letrec-syntaxes+values #'#%plain-lambda))
  (define (filled entry)
    (syntax-case entry ()
      [(id b source #f) #'(set-box! b source)]
      [(id b source party) #'(set-box! b (cons source party))]))
  (syntax-case stx ()
    [(_ (entry ...))
     (with-syntax ([(fill ...) (map filled (syntax->list #'(entry ...)))])
       #'(begin fill ... (void)))]
    [(_ (entry ...) form rest ...)
     (let ([expanded (local-expand #'form (syntax-local-context) stops)]
           [last? (and (null? (syntax->list #'(rest ...))) (null? (syntax->list #'(entry ...))))])
       (syntax-case expanded (begin define-values define-syntaxes)
         [(begin inner ...) #'(unit-body (entry ...) inner ... rest ...)]
         [(define-syntaxes . _) #`(begin #,expanded (unit-body (entry ...) rest ...))]
         [(define-values (id ...) e)
          (let*-values ([(ids) (syntax->list #'(id ...))]
                        [(done left)
                         (for/fold ([done '()] [left '()])
                                   ([entry (in-list (reverse (syntax->list #'(entry ...))))])
                           (if (ormap (lambda (id) (bound-identifier=? id (caddr (syntax->list entry)))) ids)
                               (values (cons entry done) left)
                               (values done (cons entry left))))])
            (with-syntax ([(fill ...) (map filled done)] [(left ...) left])
              #`(begin
                  #,expanded
                  (define-values () (begin fill ... (values)))
                  (unit-body (left ...) rest ...))))]
         [e
          (if last?
              #'e
              (if (null? (syntax->list #'(rest ...)))
                  #'(call-with-values (lambda () e)
                                      (lambda results
                                        (unit-body (entry ...))
                                        (apply values results)))
                  #'(begin
                      (define-values () (begin e (values)))
                      (unit-body (entry ...) rest ...))))]))]))

(define-syntax (unit stx)
  (syntax-case stx ()
    [(_ . parts)
     (unit-code (name-here stx) (parse-unit #'parts stx))]))

(define-syntax (define-unit stx)
  (syntax-case stx ()
    [(_ id . parts)
     (begin
       (unless (identifier? #'id)
         (raise-syntax-error #f "expected an identifier" stx #'id))
       (parts-definition #'id (parse-unit #'parts stx)))]))

;; ---- units made of what is defined where they stand

(define-syntax (unit-from-context stx)
  (syntax-case stx ()
    [(_ form) (context-unit-code (name-here stx) (parse-spec #'form stx))]))

(define-syntax (define-unit-from-context stx)
  (syntax-case stx ()
    [(_ id form)
     (let ([s (parse-spec #'form stx)])
       (named-unit #'id (context-unit-code #'id s) '()
                   (list (cons (spec-tag s) (signature-id (spec-signature s)))) '()))]))

(begin-for-syntax
  (define (context-unit-code name s)
    (with-syntax ([name name] [port (spec-port s)]
                  [(value ...)
                   (for/list ([id (in-list (spec-ids s))] [m (in-list (spec-members s))])
                     (define v (if (entry-source m) (see-form s (datum->syntax id (syntax-e (entry-source m)) id)) id))
                     (if (entry-contract m) #`(cons #,v '(unit #,name)) v))])
      #'(make-unit (title 'name) '() (list port) '()
                   (lambda ()
                     (values (list (vector* (box value) ...))
                             (lambda (vectors) (void))))))))
