#lang racket/base
;; racket/splicing: binding forms whose bodies may hold definitions for the context around.

(require (only-in '#%paramz extend-parameterization parameterization-key)
         racket/stxparam
         "private/expand-with.rkt"
         "private/splicing-body.rkt"
         (for-syntax racket/base "private/splicing-body.rkt" "private/expand-with.rkt"
                     "private/syntax-parameter.rkt"))
(provide splicing-let splicing-let-values splicing-letrec splicing-letrec-values
         splicing-let-syntax splicing-let-syntaxes splicing-letrec-syntax
         splicing-letrec-syntaxes splicing-letrec-syntaxes+values
         splicing-local splicing-parameterize splicing-syntax-parameterize)

(begin-for-syntax
  ;; The forms of a body of which the names that they define alone are seen outside
  (define (inner-body introduce body) (scoped-body #'exporting introduce body))

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
    #t))

;; A body without bindings
(define-for-syntax (body-alone stx body)
  (if (eq? (syntax-local-context) 'expression)
      #`(let-values () #,@body)
      (same-place #`(begin #,@body) stx)))

;; Names that a form around the splicing form must not take for definitions of its body
(define-for-syntax (all-as-local ids) (map as-local (syntax->list ids)))

;; In an expression the plain form does; elsewhere there are definitions with a scope that only the
;; body has; the body alone if nothing is bound.  Here the right-hand sides are outside of the scope.
(define-syntax (splicing-let-values stx)
  (syntax-case stx ()
    [(_ () body ...) (body-alone stx #'(body ...))]
    [(_ ([ids e] ...) body ...)
     (names-checked? (syntax->list #'(ids ...)) stx)
     (if (eq? (syntax-local-context) 'expression)
         #'(let-values ([ids e] ...) (let-values () body ...))
         (let ([introduce (make-syntax-introducer #t)])
           (with-syntax ([(new-ids ...)
                          (for/list ([names (in-list (syntax->list #'(ids ...)))])
                            (introduce #`#,(all-as-local names)))]
                         [(new-body ...) (inner-body introduce #'(body ...))])
             #'(begin (define-values new-ids e) ... new-body ...))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

;; At the top level, where definitions are evaluated one by one: what makes the names known before.
(define-for-syntax (forward idss)
  (if (eq? (syntax-local-context) 'top-level)
      (map (lambda (ids) #`(define-syntaxes #,ids (values))) (syntax->list idss))
      '()))

(define-syntax (splicing-letrec-values stx)
  (syntax-case stx ()
    [(_ () body ...) (body-alone stx #'(body ...))]
    [(_ ([ids e] ...) body ...)
     (names-checked? (syntax->list #'(ids ...)) stx)
     (if (eq? (syntax-local-context) 'expression)
         #'(letrec-values ([ids e] ...) (let-values () body ...))
         (let ([introduce (make-syntax-introducer #t)])
           (with-syntax ([(definition ...)
                          (map introduce (append (forward #'(ids ...))
                                                 (syntax->list #'((local-definition (define-values ids e)) ...))))]
                         [(new-body ...) (inner-body introduce #'(body ...))])
             #'(begin definition ... new-body ...))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (splicing-let stx)
  (single-names stx (lambda (ids es body) #`(splicing-let-values (#,@(map list (map list ids) es)) #,@body))))

(define-syntax (splicing-letrec stx)
  (single-names stx (lambda (ids es body) #`(splicing-letrec-values (#,@(map list (map list ids) es)) #,@body))))

(define-syntax (splicing-let-syntaxes stx)
  (syntax-case stx ()
    [(_ () body ...) (body-alone stx #'(body ...))]
    [(_ ([ids e] ...) body ...)
     (names-checked? (syntax->list #'(ids ...)) stx)
     (if (eq? (syntax-local-context) 'expression)
         #'(let-syntaxes ([ids e] ...) body ...)
         (let ([introduce (make-syntax-introducer #t)])
           (with-syntax ([(new-ids ...)
                          (for/list ([names (in-list (syntax->list #'(ids ...)))])
                            (introduce #`#,(all-as-local names)))]
                         [(new-body ...) (inner-body introduce #'(body ...))])
             #'(begin (define-syntaxes new-ids e) ... new-body ...))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (splicing-letrec-syntaxes+values stx)
  (syntax-case stx ()
    [(_ () () body ...) (body-alone stx #'(body ...))]
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
                         [(new-body ...) (inner-body introduce #'(body ...))])
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
    [(_ () body ...) (body-alone stx #'(body ...))]
    [(_ (definition ...) body ...)
     (if (eq? (syntax-local-context) 'expression)
         #'(let () definition ... (let () body ...))
         (let* ([introduce (make-syntax-introducer #t)]
                [definitions (map introduce (syntax->list #'((local-definition definition) ...)))])
           (with-syntax ([(new-definition ...)
                          (if (eq? (syntax-local-context) 'top-level)
                              (append (forward #`(#,@(defined-variables definitions))) definitions)
                              definitions)]
                         [(new-body ...) (inner-body introduce #'(body ...))])
             #'(begin new-definition ... new-body ...))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

;; The values of definitions and expressions are computed with the parameters set: in one
;; parameterization, so that what sets a parameter is seen by the forms below.
(define-syntax (splicing-parameterize stx)
  (syntax-case stx ()
    [(_ () body ...) (body-alone stx #'(body ...))]
    [(_ ([p e] ...) body ...)
     (if (eq? (syntax-local-context) 'expression)
         #'(parameterize ([p e] ...) body ...)
         (with-syntax ([(operand ...) (apply append (map list (syntax->list #'(p ...)) (syntax->list #'(e ...))))]
                       [(new-body ...) (inner-body (make-syntax-introducer #t) #'(body ...))])
           #'(begin
               (define parameters
                 (extend-parameterization (continuation-mark-set-first #f parameterization-key)
                                          operand ...))
               (with-parameters parameters new-body) ...)))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (with-parameters stx)
  (syntax-case stx ()
    [(_ parameters form)
     (let* ([expanded (partly-expanded #'form)]
            [make (lambda (form) (same-place form expanded))])
       (syntax-case expanded (begin define-values define-syntaxes begin-for-syntax
                                    module module* #%require #%provide #%declare)
         [(begin form ...) (make #'(begin (with-parameters parameters form) ...))]
         [(define-values ids e)
          (make #'(define-values ids
                    (with-continuation-mark parameterization-key parameters e)))]
         [(define-syntaxes . _) expanded]
         [(begin-for-syntax . _) expanded]
         [(module . _) expanded]
         [(module* . _) expanded]
         [(#%require . _) expanded]
         [(#%provide . _) expanded]
         [(#%declare . _) expanded]
         [e #'(with-continuation-mark parameterization-key parameters e)]))]))

(define-syntax (splicing-syntax-parameterize stx)
  (syntax-case stx ()
    [(_ ([id value] ...) body ...)
     (if (eq? (syntax-local-context) 'expression)
         #'(syntax-parameterize ([id value] ...) body ...)
         (with-syntax ([(holder ...) (generate-temporaries #'(id ...))])
           #'(begin (define-syntaxes (holder) value) ...
                    (with-syntax-parameters ([id holder] ...) body) ...)))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

;; A form of the body, whose parts are expanded while the parameters have the values of the holders
(define-syntax (with-syntax-parameters stx)
  (syntax-case stx ()
    [(_ ([id holder] ...) form)
     (let ([expanded
            (parameterize ([current-bindings
                            (extended-bindings (syntax->list #'(id ...))
                                               (syntax->list #'(holder ...)) stx)])
              (partly-expanded #'form))])
       (define (make form) (same-place form expanded))
       (syntax-case expanded (begin define-values define-syntaxes begin-for-syntax
                                    module module* #%require #%provide #%declare)
         [(begin part ...)
          (make #'(begin (with-syntax-parameters ([id holder] ...) part) ...))]
         [(define-values ids e) (make #'(define-values ids (expand-with ([id holder] ...) e)))]
         [(define-syntaxes ids e)
          (make #'(define-syntaxes ids (with-values-of ([id holder] ...) e)))]
         [(begin-for-syntax part ...)
          (make #'(begin-for-syntax (define-with ([id holder] ...) part) ...))]
         [(module* name language part ...)
          (not (syntax-e #'language))
          (make #'(module* name language (with-syntax-parameters ([id holder] ...) part) ...))]
         [(module . _) expanded]
         [(module* . _) expanded]
         [(#%require . _) expanded]
         [(#%provide . _) expanded]
         [(#%declare . _) expanded]
         [e #'(expand-with ([id holder] ...) e)]))]))
