;; The #:methods option of struct: the value of a generic interface's property.
(module generic-methods "small.rkt"
  (#%require "lambda.rkt" (for-syntax "generic-info.rkt"))
  (#%provide generic-property generic-method)

  ;; (generic-property interface-id (definition ...)) is a pair of property and value.
  (define-syntax (generic-property stx)
    (syntax-case stx ()
      [(_ interface definitions)
       (let ([info (and (identifier? #'interface)
                        (syntax-local-value #'interface (lambda () #f)))])
         (unless (generic-info? info)
           (raise-syntax-error 'struct "not a name for a generics group" #'interface))
         (let* ([all-forms (or (stx->list #'definitions)
                               (raise-syntax-error 'struct "bad syntax for method definitions"
                                                   #'definitions))]
                [forms (select (lambda (form) (not (outer-use? form))) all-forms)]
                [outer-uses (select outer-use? all-forms)]
                [ids (map (lambda (id) (datum->syntax #'definitions (syntax-e id) id))
                          (generic-info-methods info))])
           (with-syntax ([property (generic-info-property info)]
                         [build (generic-info-builder info)]
                         [(method ...) ids]
                         [(outer ...) (map (lambda (id) (datum->syntax #f (outer-binding id))) ids)]
                         [(form ...) forms]
                         [((keyword local generic) ...) outer-uses])
             #'(cons property
                     (let-values ([(local) generic] ...)
                       form ...
                       (build (generic-method method outer) ...))))))]))

  (begin-for-syntax
    ;; Is form a (define/generic local-id method-id), which means the method outside of the definitions?
    (define (outer-use? form)
      (and (stx-pair? form)
           (identifier? (stx-car form))
           (eq? (syntax-e (stx-car form)) 'define/generic)))

    (define (select keep? l)
      (cond
        [(null? l) '()]
        [(keep? (car l)) (cons (car l) (select keep? (cdr l)))]
        [else (select keep? (cdr l))]))

    (define (outer-binding id)
      (let ([b (identifier-binding id)])
        (cond
          [(list? b) (cadr b)]
          [else b]))))

  ;; The method that the definitions around gave id, #f if they gave none; outer says what it was
  ;; bound to outside of them.
  (define-syntax (generic-method stx)
    (syntax-case stx ()
      [(_ id outer)
       (let ([b (identifier-binding #'id)])
         (if (and (eq? b 'lexical) (not (eq? (syntax-e #'outer) 'lexical)))
             #'id
             #'(quote #f)))])))
