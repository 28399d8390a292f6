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
         (let* ([forms (or (stx->list #'definitions)
                           (raise-syntax-error 'struct "bad syntax for method definitions"
                                               #'definitions))]
                [ids (map (lambda (id) (datum->syntax #'definitions (syntax-e id) id))
                          (generic-info-methods info))])
           (with-syntax ([property (generic-info-property info)]
                         [build (generic-info-builder info)]
                         [(method ...) ids]
                         [(outer ...) (map (lambda (id) (datum->syntax #f (outer-binding id))) ids)]
                         [(form ...) forms])
             #'(cons property
                     (let-values ()
                       form ...
                       (build (generic-method method outer) ...))))))]))

  (begin-for-syntax
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
