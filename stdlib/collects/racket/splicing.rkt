#lang racket/base
;; racket/splicing: binding forms whose bodies may hold definitions for the context around.

(require racket/stxparam (for-syntax racket/base))
(provide splicing-let splicing-let-values splicing-letrec splicing-letrec-values
         splicing-let-syntax splicing-let-syntaxes splicing-letrec-syntax
         splicing-letrec-syntaxes splicing-letrec-syntaxes+values
         splicing-local splicing-parameterize splicing-syntax-parameterize)

(begin-for-syntax
  ;; The forms of a body with the scope of introduce, without it on what they define
  (define (scoped-body introduce body)
    (for/list ([form (in-list (syntax->list body))])
      #`(exporting #,(introduce #'here) here #,(introduce form))))

  ;; The form that make gives, for the identifiers, expressions and body of
  ;; (form ([id e] ...) body ...)
  (define (single-names stx make)
    (syntax-case stx ()
      [(_ ([id e] ...) body ...)
       (let ([ids (syntax->list #'(id ...))])
         (for ([id (in-list ids)])
           (unless (identifier? id)
             (raise-syntax-error #f "not an identifier" stx id)))
         (check-names ids stx)
         (make ids (syntax->list #'(e ...)) (syntax->list #'(body ...))))]
      [_ (raise-syntax-error #f "bad syntax" stx)]))

  (define (check-names ids stx)
    (define duplicate (check-duplicate-identifier ids))
    (when duplicate
      (raise-syntax-error #f "duplicate binding" stx duplicate)))

  ;; Complains about lists of anything but distinct identifiers.
  (define (names-checked? lists stx)
    (for ([ids (in-list lists)])
      (unless (and (syntax->list ids) (andmap identifier? (syntax->list ids)))
        (raise-syntax-error #f "expected a parenthesized sequence of identifiers" stx ids)))
    (check-names (apply append (map syntax->list lists)) stx)
    #t)

  ;; Where partial expansion of a body form stops
  (define definition-words (list #'begin #'define-values #'define-syntaxes))

  (define (partly-expanded form)
    (local-expand form (syntax-local-context) definition-words)))

;; A form with the names that it defines changed; wrap: what stands for a part of a begin
(define-for-syntax (with-changed-names form wrap change)
  (define (changed ids) (map change (syntax->list ids)))
  (let ([expanded (partly-expanded form)])
    (syntax-case expanded (begin define-values define-syntaxes)
      [(begin part ...) #`(begin #,@(map wrap (syntax->list #'(part ...))))]
      [(define-values ids e) #`(define-values #,(changed #'ids) e)]
      [(define-syntaxes ids e) #`(define-syntaxes #,(changed #'ids) e)]
      [_ expanded])))

;; Names that a form around the splicing form must not take for definitions of its body
(define-for-syntax (as-local id) (syntax-property id 'definition-intended-as-local #t))
(define-for-syntax (all-as-local ids) (map as-local (syntax->list ids)))

(define-syntax (local-definition stx)
  (syntax-case stx ()
    [(_ form)
     (with-changed-names #'form (lambda (part) #`(local-definition #,part)) as-local)]))

;; Takes the scope by which the first identifier differs from the second off the names that the
;; form defines.
(define-syntax (exporting stx)
  (syntax-case stx ()
    [(_ in out form)
     (let ([scope (make-syntax-delta-introducer #'in #'out)])
       (with-changed-names
        #'form
        (lambda (part) #`(exporting in out #,part))
        (lambda (id)
          (if (syntax-property id 'definition-intended-as-local) id (scope id 'remove)))))]))

;; In an expression the plain form does; elsewhere there are definitions with a scope that only the
;; body has.  Here the right-hand sides are outside of it.
(define-syntax (splicing-let-values stx)
  (syntax-case stx ()
    [(_ ([ids e] ...) body ...)
     (names-checked? (syntax->list #'(ids ...)) stx)
     (if (eq? (syntax-local-context) 'expression)
         #'(let-values ([ids e] ...) (let-values () body ...))
         (let ([introduce (make-syntax-introducer #t)])
           (with-syntax ([(new-ids ...)
                          (for/list ([names (in-list (syntax->list #'(ids ...)))])
                            (introduce #`#,(all-as-local names)))]
                         [(new-body ...) (scoped-body introduce #'(body ...))])
             #'(begin (define-values new-ids e) ... new-body ...))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

;; At the top level, where definitions are evaluated one by one: what makes the names known before.
(define-for-syntax (forward idss)
  (if (eq? (syntax-local-context) 'top-level)
      (map (lambda (ids) #`(define-syntaxes #,ids (values))) (syntax->list idss))
      '()))

(define-syntax (splicing-letrec-values stx)
  (syntax-case stx ()
    [(_ ([ids e] ...) body ...)
     (names-checked? (syntax->list #'(ids ...)) stx)
     (if (eq? (syntax-local-context) 'expression)
         #'(letrec-values ([ids e] ...) (let-values () body ...))
         (let ([introduce (make-syntax-introducer #t)])
           (with-syntax ([(definition ...)
                          (map introduce (append (forward #'(ids ...))
                                                 (syntax->list #'((local-definition (define-values ids e)) ...))))]
                         [(new-body ...) (scoped-body introduce #'(body ...))])
             #'(begin definition ... new-body ...))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (splicing-let stx)
  (single-names stx (lambda (ids es body) #`(splicing-let-values (#,@(map list (map list ids) es)) #,@body))))

(define-syntax (splicing-letrec stx)
  (single-names stx (lambda (ids es body) #`(splicing-letrec-values (#,@(map list (map list ids) es)) #,@body))))

(define-syntax (splicing-let-syntaxes stx)
  (syntax-case stx ()
    [(_ ([ids e] ...) body ...)
     (names-checked? (syntax->list #'(ids ...)) stx)
     (if (eq? (syntax-local-context) 'expression)
         #'(let-syntaxes ([ids e] ...) body ...)
         (let ([introduce (make-syntax-introducer #t)])
           (with-syntax ([(new-ids ...)
                          (for/list ([names (in-list (syntax->list #'(ids ...)))])
                            (introduce #`#,(all-as-local names)))]
                         [(new-body ...) (scoped-body introduce #'(body ...))])
             #'(begin (define-syntaxes new-ids e) ... new-body ...))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (splicing-letrec-syntaxes+values stx)
  (syntax-case stx ()
    [(_ ([syntax-ids s] ...) ([ids e] ...) body ...)
     (if (eq? (syntax-local-context) 'expression)
         #'(letrec-syntaxes+values ([syntax-ids s] ...) ([ids e] ...) (let-values () body ...))
         (let ([introduce (make-syntax-introducer #t)])
           (with-syntax ([(definition ...)
                          (map introduce
                               (append
                                (forward #'(ids ...))
                                (syntax->list #'((local-definition (define-syntaxes syntax-ids s)) ...
                                                 (local-definition (define-values ids e)) ...))))]
                         [(new-body ...) (scoped-body introduce #'(body ...))])
             #'(begin definition ... new-body ...))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (splicing-let-syntax stx)
  (single-names stx (lambda (ids es body) #`(splicing-let-syntaxes (#,@(map list (map list ids) es)) #,@body))))

(define-syntax-rule (splicing-letrec-syntaxes ([ids e] ...) body ...)
  (splicing-letrec-syntaxes+values ([ids e] ...) () body ...))

(define-syntax (splicing-letrec-syntax stx)
  (single-names stx (lambda (ids es body) #`(splicing-letrec-syntaxes+values (#,@(map list (map list ids) es)) () #,@body))))

;; The identifiers that forms define as variables, in lists
(define-for-syntax (defined-variables forms)
  (for/fold ([all '()]) ([form (in-list forms)])
    (syntax-case (partly-expanded form) (begin define-values)
      [(begin part ...) (append (defined-variables (syntax->list #'(part ...))) all)]
      [(define-values ids e) (cons #'ids all)]
      [_ all])))

(define-syntax (splicing-local stx)
  (syntax-case stx ()
    [(_ (definition ...) body ...)
     (if (eq? (syntax-local-context) 'expression)
         #'(let () definition ... (let () body ...))
         (let* ([introduce (make-syntax-introducer #t)]
                [definitions (map introduce (syntax->list #'((local-definition definition) ...)))])
           (with-syntax ([(new-definition ...)
                          (if (eq? (syntax-local-context) 'top-level)
                              (append (forward #`(#,@(defined-variables definitions))) definitions)
                              definitions)]
                         [(new-body ...) (scoped-body introduce #'(body ...))])
             #'(begin new-definition ... new-body ...))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

;; The values of definitions and expressions are computed with the parameters set.
(define-syntax (splicing-parameterize stx)
  (syntax-case stx ()
    [(_ ([p e] ...) body ...)
     (if (eq? (syntax-local-context) 'expression)
         #'(parameterize ([p e] ...) body ...)
         (with-syntax ([(parameter ...) (generate-temporaries #'(p ...))]
                       [(value ...) (generate-temporaries #'(e ...))]
                       [(new-body ...) (scoped-body (make-syntax-introducer #t) #'(body ...))])
           #'(begin
               (define parameter p) ...
               (define value e) ...
               (with-parameters ([parameter value] ...) new-body) ...)))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (with-parameters stx)
  (syntax-case stx ()
    [(_ bindings form)
     (let ([expanded (partly-expanded #'form)])
       (syntax-case expanded (begin define-values define-syntaxes)
         [(begin form ...) #'(begin (with-parameters bindings form) ...)]
         [(define-values ids e) #'(define-values ids (parameterize bindings e))]
         [(define-syntaxes . _) expanded]
         [(head . _)
          (and (identifier? #'head)
               (memq (syntax-e #'head) '(#%require #%provide module module* #%declare
                                                   begin-for-syntax)))
          expanded]
         [e #'(parameterize bindings e)]))]))

(define-syntax (splicing-syntax-parameterize stx)
  (syntax-case stx ()
    [(_ ([id value] ...) body ...)
     (if (eq? (syntax-local-context) 'expression)
         #'(syntax-parameterize ([id value] ...) body ...)
         #'(begin (with-syntax-parameters ([id value] ...) body) ...))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (with-syntax-parameters stx)
  (syntax-case stx ()
    [(_ bindings form)
     (let ([expanded (partly-expanded #'form)])
       (syntax-case expanded (begin define-values define-syntaxes)
         [(begin form ...) #'(begin (with-syntax-parameters bindings form) ...)]
         [(define-values ids e) #'(define-values ids (syntax-parameterize bindings e))]
         [(define-syntaxes . _) expanded]
         [e #'(syntax-parameterize bindings e)]))]))
