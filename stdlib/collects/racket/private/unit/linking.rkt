#lang racket/base
;; invoke-unit, compound-unit and their variants.

(require "values.rkt" racket/private/contract/attach
         (except-in "unit-form.rkt" unit)
         (for-syntax racket/base "signature.rkt"))

(provide invoke-unit invoke-unit/infer define-values/invoke-unit define-values/invoke-unit/infer
         compound-unit define-compound-unit compound-unit/infer define-compound-unit/infer
         define-unit-binding)

(begin-for-syntax
  (define (specs forms stx)
    (for/list ([f (in-list (syntax->list forms))]) (parse-spec f stx)))

  (define (unit-information id stx)
    (define v (and (identifier? id) (syntax-local-value id (lambda () #f))))
    (unless (unit-info? v)
      (raise-syntax-error #f "not a unit definition" stx id))
    v)

  ;; A spec for a tagged signature, seen where context stands
  (define (port-spec p context stx)
    (define id (datum->syntax context (syntax-e (cdr p)) context))
    (define s (find-signature (cdr p) stx))
    (spec (car p) s
          (for/list ([m (in-list (signature-members s))])
            (datum->syntax context (syntax-e (entry-id m)) context))
          context))

  ;; Definitions of the exports' names by invoking the unit
  (define (definitions-code unit-e imports exports)
    (define vectors (generate-temporaries exports))
    (define clauses
      (apply append
             (for/list ([s (in-list exports)] [v (in-list vectors)])
               (member-clauses s v #'(module-party (#%variable-reference))))))
    (with-syntax ([(clause ...) clauses]
                  [(id ...) (filter values (apply append (map spec-ids exports)))]
                  [(vector ...) vectors]
                  [(port ...) (map spec-port exports)]
                  [(supply ...) (map import-supply imports)]
                  [(form ...) (apply append (map seen-forms exports))]
                  [unit-e unit-e])
      #'(begin
          (define-values (vector ...)
            (apply values (invoke-for 'define-values/invoke-unit unit-e (list supply ...) (list port ...))))
          (define-values (id ...)
            (letrec-syntaxes (clause ...)
              (values id ...)))
          form ...))))

;; Invokes the unit and gives the vectors for the ports
(define (invoke-for who u supplied ports)
  (define vectors (car (invoke who u supplied)))
  (define offers (map cons (unit-exports u) vectors))
  (for/list ([p (in-list ports)])
    (or (find-offer p offers)
        (lacks-export who p))))

(define-syntax (invoke-unit stx)
  (syntax-case stx ()
    [(_ e) #'(apply values (cdr (invoke 'invoke-unit e '())))]
    [(_ e (i import ...))
     (word? #'i 'import)
     (with-syntax ([(supply ...) (map import-supply (specs #'(import ...) stx))])
       #'(apply values (cdr (invoke 'invoke-unit e (list supply ...)))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (invoke-unit/infer stx)
  (syntax-case stx ()
    [(_ (l unit-id ...))
     (word? #'l 'link)
     #'(let () (define-compound-unit/infer linked (import) (export) (link unit-id ...))
         (invoke-unit/infer linked))]
    [(_ id)
     (let ([info (unit-information #'id stx)])
       (with-syntax ([(supply ...)
                      (for/list ([p (in-list (unit-info-imports info))])
                        (import-supply (port-spec p #'id stx)))])
         #'(apply values (cdr (invoke 'invoke-unit/infer id (list supply ...))))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (define-values/invoke-unit stx)
  (syntax-case stx ()
    [(_ e (i import ...) (x export ...))
     (and (word? #'i 'import) (word? #'x 'export))
     (definitions-code #'e (specs #'(import ...) stx) (specs #'(export ...) stx))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (define-values/invoke-unit/infer stx)
  (define (inferred id exports)
    (define info (unit-information id stx))
    (definitions-code id
                      (for/list ([p (in-list (unit-info-imports info))]) (port-spec p id stx))
                      (or exports
                          (for/list ([p (in-list (unit-info-exports info))]) (port-spec p id stx)))))
  (define (linked ids exports)
    (define name (datum->syntax (car (syntax->list ids)) (syntax-e (car (generate-temporaries '(linked))))))
    #`(begin
        (define-compound-unit/infer #,name (import) (export #,@exports) (link #,@(syntax->list ids)))
        (define-values/invoke-unit/infer (export #,@exports) #,name)))
  (syntax-case stx ()
    [(_ (x export ...) (l unit-id ...))
     (and (word? #'x 'export) (word? #'l 'link))
     (linked #'(unit-id ...) (syntax->list #'(export ...)))]
    [(_ (l unit-id ...))
     (word? #'l 'link)
     (let ([ids (syntax->list #'(unit-id ...))])
       (linked #'(unit-id ...)
               (for*/list ([id (in-list ids)] [p (in-list (unit-info-exports (unit-information id stx)))])
                 (datum->syntax id (syntax-e (cdr p)) id))))]
    [(_ (x export ...) id)
     (word? #'x 'export)
     (inferred #'id (specs #'(export ...) stx))]
    [(_ id) (identifier? #'id) (inferred #'id #f)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

;; ---- compound units

(begin-for-syntax
  ;; A linking identifier and the port that it stands for: (id : tagged-sig)
  (define (parse-link-binding form stx)
    (syntax-case form ()
      [(id colon sig)
       (and (identifier? #'id) (eq? ': (syntax-e #'colon)))
       (cons #'id (parse-tagged #'sig))]
      [_ (raise-syntax-error #f "expected a link identifier and a signature" stx form)]))

  ;; A use of a linking identifier, perhaps with a tag of its own: a pair of tag and identifier
  (define (parse-link-use form) (parse-tagged form))

  (define (port-code p stx)
    #`(cons '#,(car p) #,(signature-key (find-signature (cdr p) stx))))

  (define (lookup id bindings stx)
    (or (for/first ([b (in-list bindings)] #:when (bound-identifier=? id (car b))) (cdr b))
        (raise-syntax-error #f "unknown linkage identifier" stx id)))

  ;; imports: link bindings; exports: link uses; links: lists of link bindings, a unit expression and
  ;; link uses
  (define (compound-code name imports exports links stx)
    (define all (append imports (apply append (map car links))))
    (define (use-code u)
      (define p (lookup (cdr u) all stx))
      #`(cons #,(port-code (cons (car u) (cdr p)) stx) '#,(syntax-e (cdr u))))
    #`(link-units
       '#,name
       (list #,@(for/list ([b (in-list imports)])
                  #`(cons #,(port-code (cdr b) stx) '#,(syntax-e (car b)))))
       (list #,@(map use-code exports))
       (list #,@(for/list ([l (in-list links)])
                  #`(link #,(cadr l)
                          (list #,@(for/list ([b (in-list (car l))]) (port-code (cdr b) stx)))
                          '#,(for/list ([b (in-list (car l))]) (syntax-e (car b)))
                          (list #,@(map use-code (caddr l))))))))

  (define (fail-here what form stx) (raise-syntax-error #f what stx form))

  (define (parts-of form stx)
    (or (syntax->list form)
        (fail-here (if (pair? (syntax-e form)) "bad syntax (illegal use of `.')" "bad syntax (not a list)")
                   form stx)))

  ;; The clauses of a compound unit, which stand in any order: what is in those for import, export
  ;; and link, as syntax
  (define (compound-clauses parts stx)
    (define clauses (parts-of parts stx))
    (for ([clause (in-list clauses)])
      (unless (pair? (syntax-e clause))
        (fail-here "expected import, export, or link clause" clause stx))
      (define key (car (parts-of clause stx)))
      (unless (ormap (lambda (w) (word? key w)) '(import export link))
        (fail-here "bad compound-unit clause keyword" key stx)))
    (for/list ([w (in-list '(import export link))])
      (define found (filter (lambda (clause) (word? (car (syntax-e clause)) w)) clauses))
      (when (null? found)
        (raise-syntax-error #f (format "missing ~a clause" w) stx))
      (unless (null? (cdr found))
        (fail-here (format (if (eq? w 'link) "duplicate ~a clauses" "multiple ~a clauses") w) (cadr found) stx))
      (cdr (syntax->list (car found)))))

  (define (parse-compound parts stx)
    (syntax-case (compound-clauses parts stx) ()
      [((import ...) (export ...) (link ...))
       (values
        (for/list ([f (in-list (syntax->list #'(import ...)))]) (parse-link-binding f stx))
        (map parse-link-use (syntax->list #'(export ...)))
        (for/list ([f (in-list (syntax->list #'(link ...)))])
          (syntax-case f ()
            [((binding ...) e use ...)
             (list (for/list ([b (in-list (syntax->list #'(binding ...)))]) (parse-link-binding b stx))
                   #'e
                   (map parse-link-use (syntax->list #'(use ...))))]
            [_ (raise-syntax-error #f "bad linking clause" stx f)])))]))

  ;; Does the offered port serve the wanted one, as signatures go?
  (define (serves? offered wanted stx)
    (and (eq? (car offered) (car wanted))
         (let loop ([s (find-signature (cdr offered) stx)])
           (and s
                (or (free-identifier=? (signature-key s)
                                       (signature-key (find-signature (cdr wanted) stx)))
                    (loop (signature-parent s)))))))

  ;; The same for links by name alone: what units want is looked for among all that is offered.
  (define (parse-inferred parts stx)
    (syntax-case (compound-clauses parts stx) ()
      [((import ...) (export ...) (link ...))
       (let ()
         (define (fresh p) (cons (car (generate-temporaries (list (cdr p)))) p))
         (define imports
           (for/list ([f (in-list (syntax->list #'(import ...)))])
             (syntax-case f ()
               [(id colon sig) (eq? ': (syntax-e #'colon)) (parse-link-binding f stx)]
               [_ (fresh (parse-tagged f))])))
         (define partial
           (for/list ([f (in-list (syntax->list #'(link ...)))])
             (define-values (bindings unit-id uses)
               (syntax-case f ()
                 [id (identifier? #'id) (values '() #'id '())]
                 [((binding ...) id use ...)
                  (values (for/list ([b (in-list (syntax->list #'(binding ...)))])
                            (parse-link-binding b stx))
                          #'id (map parse-link-use (syntax->list #'(use ...))))]
                 [_ (raise-syntax-error #f "bad linking clause" stx f)]))
             (define info (unit-information unit-id stx))
             (define unnamed
               (for/list ([p (in-list (unit-info-exports info))]
                          #:unless (for/or ([b (in-list bindings)]) (serves? p (cdr b) stx)))
                 (fresh p)))
             (list (append bindings unnamed) unit-id uses info)))
         (define all (append imports (apply append (map car partial))))
         (define (provider wanted what)
           (define found
             (filter (lambda (b) (serves? (cdr b) wanted stx)) all))
           (cond
             [(null? found)
              (raise-syntax-error #f (format "no linked unit exports a signature that ~a" what)
                                  stx (cdr wanted))]
             [(pair? (cdr found))
              (raise-syntax-error #f "specified linkages export multiple matching signatures" stx (cdr wanted))]
             [else (car found)]))
         (define links
           (for/list ([l (in-list partial)])
             (define uses (caddr l))
             (define missing
               (for/list ([p (in-list (unit-info-imports (cadddr l)))]
                          #:unless (for/or ([u (in-list uses)])
                                     (serves? (cons (car u) (cdr (lookup (cdr u) all stx))) p stx)))
                 (cons (car p) (car (provider p "is wanted")))))
             (list (car l) (cadr l) (append uses missing))))
         (define exports
           (for/list ([f (in-list (syntax->list #'(export ...)))])
             (define t (parse-tagged f))
             (if (for/or ([b (in-list all)]) (bound-identifier=? (cdr t) (car b)))
                 t
                 (cons (car t) (car (provider t "is to be exported"))))))
         (values imports exports links))]))

  (define (compound-definition id imports exports links stx)
    (unless (identifier? id) (fail-here "not an identifier" id stx))
    (define all (append imports (apply append (map car links))))
    (named-unit id (compound-code id imports exports links stx)
                (map cdr imports)
                (for/list ([u (in-list exports)])
                  (cons (car u) (cdr (lookup (cdr u) all stx))))
                '())))

(define-syntax (compound-unit stx)
  (syntax-case stx ()
    [(_ . parts)
     (let-values ([(imports exports links) (parse-compound #'parts stx)])
       (compound-code (name-here stx) imports exports links stx))]))

(define-syntax (define-compound-unit stx)
  (syntax-case stx ()
    [(_ id . parts)
     (let-values ([(imports exports links) (parse-compound #'parts stx)])
       (compound-definition #'id imports exports links stx))]))

(define-syntax (compound-unit/infer stx)
  (syntax-case stx ()
    [(_ . parts)
     (let-values ([(imports exports links) (parse-inferred #'parts stx)])
       (compound-code (name-here stx) imports exports links stx))]))

(define-syntax (define-compound-unit/infer stx)
  (syntax-case stx ()
    [(_ id . parts)
     (let-values ([(imports exports links) (parse-inferred #'parts stx)])
       (compound-definition #'id imports exports links stx))]))

;; A name with static information for a unit that an expression gives
(define-syntax (define-unit-binding stx)
  (syntax-case stx ()
    [(_ id e (i import ...) (x export ...) . more)
     (and (word? #'i 'import) (word? #'x 'export))
     (named-unit #'id #'(check-unit 'define-unit-binding e)
                 (map parse-tagged (syntax->list #'(import ...)))
                 (map parse-tagged (syntax->list #'(export ...)))
                 (syntax-case #'more ()
                   [((d dep ...)) (map parse-tagged (syntax->list #'(dep ...)))]
                   [() '()]))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))
