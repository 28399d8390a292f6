;; struct-copy and struct-field-index.
(module struct-copy "small.rkt"
  (#%require (for-syntax "struct-info.rkt"))
  (#%provide struct-copy)

  (begin-for-syntax
    ;; The structure's information; an error if its constructor or fields are unknown.
    (define (info-of id stx)
      (unless (identifier? id)
        (raise-syntax-error #f "not an identifier for structure type" stx id))
      (let ([v (syntax-local-value id (lambda () #f))])
        (unless (struct-info? v)
          (raise-syntax-error #f "identifier is not bound to a structure type" stx id))
        (let ([info (extract-struct-info v)])
          (unless (cadr info)
            (raise-syntax-error #f "constructor not statically known for structure type" stx id))
          (when (and (pair? (list-ref info 3)) (memq #f (list-ref info 3)))
            (raise-syntax-error #f "accessor name not statically known for structure type" stx id))
          info)))

    ;; The index of the accessor that an update clause names.
    (define (accessor-index clause id accessors stx)
      (let* ([parts (stx->list clause)]
             [parent? (and parts (= (length parts) 4)
                           (eq? (syntax-e (cadr parts)) '#:parent))])
        (unless (and parts (or parent? (= (length parts) 2)) (identifier? (car parts)))
          (raise-syntax-error
           #f
           "bad syntax;\n expected a field update of the form (<field-id> <expr>)\n or (<field-id> #:parent <parent-id> <expr>)"
           stx clause))
        (when (and parent? (not (ancestor? (caddr parts) id)))
          (raise-syntax-error #f "identifier not bound to a parent struct" stx (caddr parts)))
        (let* ([owner (if parent? (caddr parts) id)]
               [name (string-append (symbol->string (syntax-e owner)) "-"
                                    (symbol->string (syntax-e (car parts))))]
               [accessor (datum->syntax (car parts) (string->symbol name) (car parts))])
          (let loop ([accessors accessors] [i 0])
            (cond
              [(null? accessors)
               (raise-syntax-error #f
                                   "field name not associated with the given structure type"
                                   stx (car parts))]
              [(or (free-identifier=? (car accessors) accessor)
                   (same-name-from-owner? (car accessors) owner accessor))
               i]
              [else (loop (cdr accessors) (add1 i))])))))

    ;; Does id name a supertype of what type-id names?
    (define (ancestor? id type-id)
      (let* ([v (syntax-local-value type-id (lambda () #f))]
             [super (and (struct-info? v) (list-ref (extract-struct-info v) 5))])
        (and (identifier? super)
             (identifier? id)
             (or (free-identifier=? super id) (ancestor? id super)))))

    ;; The accessor as the structure type itself names it, wherever the field's name comes from.
    (define (same-name-from-owner? known owner accessor)
      (let ([info (syntax-local-value owner (lambda () #f))])
        (and (struct-info? info)
             (eq? (syntax-e known) (syntax-e accessor))
             (ormap (lambda (id) (and id (free-identifier=? id known)))
                    (list-ref (extract-struct-info info) 3)))))

    (define (new-value clause)
      (let ([parts (stx->list clause)]) (car (reverse parts)))))

  (define-syntax (struct-copy stx)
    (syntax-case stx ()
      [(_ id expr clause ...)
       (let* ([info (info-of #'id stx)]
              [accessors (reverse (list-ref info 3))]
              [updates (map (lambda (clause)
                              (cons (accessor-index clause #'id accessors stx)
                                    (new-value clause)))
                            (syntax->list #'(clause ...)))])
         (check-distinct updates accessors stx)
         (with-syntax ([predicate (caddr info)]
                       [constructor (cadr info)]
                       [(argument ...)
                        (let loop ([accessors accessors] [i 0])
                          (cond
                            [(null? accessors) '()]
                            [(assv i updates)
                             => (lambda (u) (cons (cdr u) (loop (cdr accessors) (add1 i))))]
                            [else
                             (cons (list (car accessors) #'the-struct)
                                   (loop (cdr accessors) (add1 i)))]))])
           (syntax/loc stx
             (let-values ([(the-struct) expr])
               (if (predicate the-struct)
                   (constructor argument ...)
                   (raise-argument-error 'struct-copy
                                         (string-append (symbol->string 'id) "?")
                                         the-struct))))))]
      [_ (raise-syntax-error #f "bad syntax" stx)]))

  (begin-for-syntax
    (define (check-distinct updates accessors stx)
      (unless (null? updates)
        (when (assv (car (car updates)) (cdr updates))
          (raise-syntax-error #f "duplicate field assignment" stx (list-ref accessors (car (car updates)))))
        (check-distinct (cdr updates) accessors stx)))))
