#lang racket/base
;; The class and class* forms.

(require racket/stxparam
         "values.rkt" "make-class.rkt" "instantiate.rkt" "keywords.rkt" "member-names.rkt"
         (for-syntax racket/base racket/private/class/body racket/private/class/parts
                     racket/private/class/member-syntax racket/private/class/method-code
                     racket/private/class/class-name))

(provide class class*)

(define-syntax (class stx)
  (syntax-case stx ()
    [(_ super form ...) (expand-class stx #'super #'() #'(form ...))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (class* stx)
  (syntax-case stx ()
    [(_ super (interface ...) form ...) (expand-class stx #'super #'(interface ...) #'(form ...))]
    [(_ super interfaces form ...)
     (raise-syntax-error #f "expected a sequence of interfaces" stx #'interfaces)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(begin-for-syntax
  (define (expand-class stx super interfaces body)
    (define name (class-name stx))
    (define context (syntax-local-make-definition-context))
    (define parts (parse-class-body (syntax->list body) context stx))
    (define methods (parts-methods parts))
    (define-values (private shared)
      (partition-list (lambda (m) (eq? (method-kind m) 'private)) methods))
    (define fields (parts-fields parts))
    (define inits (parts-inits parts))
    (define (method-names ms) (map method-inner ms))
    (define bodied (filter-list method-body shared))
    (with-syntax ([name name]
                  [(get ...) (generate-temporaries (map class-field-inner fields))]
                  [(set ...) (generate-temporaries (map class-field-inner fields))]
                  [(field-id ...) (map class-field-inner fields)]
                  [(index ...) (generate-temporaries (method-names shared))]
                  [(level ...) (generate-temporaries (method-names shared))]
                  [(super-procedure ...) (generate-temporaries (method-names shared))]
                  [(method-id ...) (method-names shared)]
                  [(private-id ...) (method-names private)]
                  [(private-procedure ...) (generate-temporaries (method-names private))]
                  [(private-code ...)
                   (for/list ([m (in-list private)])
                     (method-code (method-body m) (method-inner m) name context stx))]
                  [(procedure ...) (generate-temporaries (method-names bodied))]
                  [(code ...)
                   (for/list ([m (in-list bodied)])
                     (method-code (method-body m) (method-outer m) name context stx))]
                  [((syntax-ids syntax-e) ...) (parts-syntaxes parts)]
                  [(step ...) (map (lambda (step) (step-code step name)) (parts-steps parts))]
                  [(init-id ...) (init-variables (parts-steps parts))]
                  [method-list
                   #`(list #,@(for/list ([m (in-list shared)])
                                #`(cons #,(member-name-expression (method-outer m))
                                        '#,(method-kind m))))])
      (with-syntax ([((index-or-not called called-by-super level-or-not member) ...)
                     (for/list ([m (in-list shared)]
                                [i (in-list (syntax->list #'(index ...)))]
                                [s (in-list (syntax->list #'(super-procedure ...)))]
                                [l (in-list (syntax->list #'(level ...)))])
                       (define kind (method-kind m))
                       (if (eq? kind 'rename-super)
                           #`(#f #'#,s #f #f #f)
                           #`(#'#,i #f
                              #,(and (memq kind '(override overment override-final inherit/super))
                                     #`#'#,s)
                              #,(and (memq kind '(pubment overment augment inherit/inner
                                                          rename-inner))
                                     #`#'#,l)
                              #,(member-variable m))))])
        (quasisyntax/loc stx
          (make-class
           'name #,super (list #,@interfaces) method-list
           (list #,@(outer-names fields 'public)) #,(length (outer-names fields 'private))
           (list #,@(outer-names fields 'inherited))
           (list #,@(for/list ([i (in-list inits)]) (member-name-expression (cdr i))))
           '#,(parts-rest-mode parts)
           #,(or (parts-inspector parts) #'(current-inspector))
           (lambda (get ... set ... index ... level ... super-procedure ...)
             (letrec-syntaxes+values
                 ([(field-id) (field-syntax #'get #'set 'field-id)] ...
                  [(method-id)
                   (method-syntax index-or-not called called-by-super level-or-not member)] ...
                  [(private-id) (method-syntax #f #'private-procedure #f #f #f)] ...
                  [syntax-ids syntax-e] ...)
                 ([(private-procedure) private-code] ...
                  [(procedure) code] ...)
               (values
                (list procedure ...)
                (lambda (self initialize arguments)
                  (syntax-parameterize
                      ([this (make-rename-transformer #'self)]
                       [initialize-superclass (make-rename-transformer #'initialize)]
                       [current-arguments (make-rename-transformer #'arguments)])
                    (let-values ([(init-id) unsafe-undefined] ...)
                      step ...
                      (void))))))))))))

  ;; An expression for the identifier that has the method's symbol, or #f
  (define (member-variable m)
    (define variable (local-name-of (method-outer m)))
    (and variable #`#'#,variable))

  (define (filter-list keep? l) (for/list ([v (in-list l)] #:when (keep? v)) v))
  (define (partition-list keep? l)
    (values (filter-list keep? l) (filter-list (lambda (v) (not (keep? v))) l)))

  (define (outer-names fields kind)
    (for/list ([f (in-list fields)] #:when (eq? kind (class-field-kind f)))
      (member-name-expression (class-field-outer f))))

  ;; The variables that live during the initialisation only
  (define (init-variables steps)
    (for/list ([step (in-list steps)] #:when (memq (car step) '(init init-rest))) (cadr step)))

  (define (step-code step class-name)
    (define (extract outer default)
      #`(extract-init '#,class-name #,(member-name-expression outer) current-arguments
                      #,(if default #`(lambda () #,(named default outer)) #'#f)))
    (case (car step)
      [(expression) (cadr step)]
      [(define)
       (define ids (cadr step))
       (define e (caddr step))
       (if (= 1 (length ids))
           #`(set! #,(car ids) #,(named e (car ids)))
           (with-syntax ([(temporary ...) (generate-temporaries ids)] [(id ...) ids])
             #`(let-values ([(temporary ...) #,e]) (set! id temporary) ... (void))))]
      [(init init-field)
       #`(set! #,(cadr step) #,(extract (caddr step) (cadddr step)))]
      [(init-rest) #`(set! #,(cadr step) (extract-rest current-arguments))]))

  (define (named e id)
    (if (syntax-property e 'inferred-name)
        e
        (syntax-property e 'inferred-name (syntax-e id)))))

(define-syntax-parameter current-arguments
  (lambda (stx) (raise-syntax-error #f "used outside of an initialization" stx)))
