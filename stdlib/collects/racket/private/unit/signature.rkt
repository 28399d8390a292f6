#lang racket/base
;; Signatures at compile time: their members, and what import and export specifications make of them.

(require (for-template racket/base "values.rkt"))

(provide (struct-out signature) (struct-out entry) (struct-out spec) (struct-out unit-info)
         find-signature parse-spec spec-port spec-members see-form seen-forms)

;; key: identifier of its key at run time; parent: a signature or #f; members: with those of the
;; parent first; own-forms: syntax and values that it defines where it is imported, as syntax
(struct signature (id key parent members own-forms)
  #:property prop:procedure
  (lambda (self stx) (raise-syntax-error #f "illegal use of signature name" stx)))

;; contract: syntax or #f; source: where a unit that exports the member takes its value from, an
;; identifier, #f for the member itself
(struct entry (id contract source))

;; A signature as a unit imports or exports it.  tag: a symbol or #f; ids: identifiers of the
;; members, in their order, as the unit names them; context: where its forms are to be seen
(struct spec (tag signature ids context))

;; What a name defined by define-unit is bound to.  id: the unit; imports, exports, dependencies:
;; lists of pairs of a tag (a symbol or #f) and an identifier of a signature
(struct unit-info (id imports exports dependencies)
  #:property prop:set!-transformer
  (lambda (self stx)
    (syntax-case stx (set!)
      [(set! id e) (raise-syntax-error #f "cannot set! a unit name" stx #'id)]
      [(id . rest) (datum->syntax stx (cons (unit-info-id self) #'rest) stx stx)]
      [id (unit-info-id self)])))

(define (spec-members s) (signature-members (spec-signature s)))

;; The member's contract, or another form of its signature, with names as the unit sees them
(define (see-form s form)
  (define sig (spec-signature s))
  (define names
    (for/list ([m (in-list (signature-members sig))] [id (in-list (spec-ids s))])
      (cons (entry-id m) id)))
  (define defined (defined-names sig))
  (let see ([v form])
    (cond
      [(identifier? v)
       (or (for/first ([n (in-list names)] #:when (same-name? (car n) v)) (cdr n))
           (and (ormap (lambda (id) (same-name? id v)) defined) (as-seen (spec-context s) v))
           v)]
      [(syntax? v)
       (define e (syntax-e v))
       (if (pair? e) (datum->syntax v (see e) v v) v)]
      [(pair? v) (cons (see (car v)) (see (cdr v)))]
      [else v])))

(define (same-name? a b) (and (eq? (syntax-e a) (syntax-e b)) (free-identifier=? a b)))

;; The forms that the signature defines, as the unit sees them
(define (seen-forms s)
  (for/list ([form (in-list (all-forms (spec-signature s)))]) (see-form s form)))

(define (all-forms sig)
  (append (if (signature-parent sig) (all-forms (signature-parent sig)) '())
          (signature-own-forms sig)))

(define (defined-names sig)
  (apply append
         (for/list ([form (in-list (all-forms sig))])
           (syntax-case form ()
             [(_ (id ...) e) (syntax->list #'(id ...))]
             [_ '()]))))

(define (find-signature id stx)
  (define v (and (identifier? id) (syntax-local-value id (lambda () #f))))
  (unless (signature? v)
    (raise-syntax-error #f "unknown signature" stx id))
  v)

;; An identifier of the name, seen where the specification stands
(define (as-seen context id) (datum->syntax context (syntax-e id) context))

;; sig-id, (tag t spec), (prefix id spec), (rename spec (id id) ...), (only spec id ...),
;; (except spec id ...)
(define (parse-spec form stx)
  (syntax-case form ()
    [id
     (identifier? #'id)
     (let ([s (find-signature #'id stx)])
       (spec #f s (for/list ([m (in-list (signature-members s))]) (as-seen #'id (entry-id m))) #'id))]
    [(key t inner)
     (eq? (syntax-e #'key) 'tag)
     (struct-copy spec (parse-spec #'inner stx) [tag (syntax-e #'t)])]
    [(key p inner)
     (eq? (syntax-e #'key) 'prefix)
     (let ([s (parse-spec #'inner stx)])
       (struct-copy spec s
                    [ids (for/list ([id (in-list (spec-ids s))])
                           (and id
                                (datum->syntax id (string->symbol (format "~a~a" (syntax-e #'p) (syntax-e id))) id)))]))]
    [(key inner (new old) ...)
     (eq? (syntax-e #'key) 'rename)
     (let ([s (parse-spec #'inner stx)]
           [olds (syntax->list #'(old ...))]
           [news (syntax->list #'(new ...))])
       (check-members olds s stx)
       (struct-copy spec s
                    [ids (for/list ([id (in-list (spec-ids s))])
                           (or (for/first ([o (in-list olds)] [n (in-list news)] #:when (same? id o)) n)
                               id))]))]
    [(key inner id ...)
     (memq (syntax-e #'key) '(only except))
     (let ([s (parse-spec #'inner stx)] [ids (syntax->list #'(id ...))])
       (check-members ids s stx)
       (define only? (eq? (syntax-e #'key) 'only))
       (struct-copy spec s
                    [ids (for/list ([known (in-list (spec-ids s))])
                           (define listed? (ormap (lambda (id) (same? known id)) ids))
                           (if (eq? only? listed?)
                               known
                               (and known (car (generate-temporaries (list known))))))]))]
    [_ (raise-syntax-error #f "bad import/export spec" stx form)]))

(define (same? a b) (and a (eq? (syntax-e a) (syntax-e b))))

(define (check-members ids s stx)
  (for ([id (in-list ids)])
    (unless (ormap (lambda (known) (same? known id)) (spec-ids s))
      (raise-syntax-error #f "identifier is not a member of the signature" stx id))))

;; An expression for the port
(define (spec-port s)
  #`(cons '#,(spec-tag s) #,(signature-key (spec-signature s))))
