;; Parses the fields and options of struct and define-struct.
(module struct-spec "small.rkt"
  (#%require "struct-info.rkt")
  (#%provide parse-options parse-fields option options
             field-id field-mutable? field-auto? super-info)

  (define (field id mutable? auto?) (vector id mutable? auto?))
  (define (field-id f) (vector-ref f 0))
  (define (field-mutable? f) (vector-ref f 1))
  (define (field-auto? f) (vector-ref f 2))

  ;; The fields in form; all are mutable if all-mutable? is true.
  (define (parse-fields form all-mutable? stx)
    (let ([specs (stx->list form)])
      (unless specs
        (raise-syntax-error
         #f "bad syntax; expected a parenthesized sequence of field descriptions" stx form))
      (let ([fields (map (lambda (spec) (parse-field spec all-mutable? stx)) specs)])
        (check-distinct fields stx)
        (check-auto-last fields stx)
        fields)))

  (define (parse-field spec all-mutable? stx)
    (let ([parts (if (identifier? spec) (list spec) (stx->list spec))])
      (unless (and parts (pair? parts) (identifier? (car parts)))
        (raise-syntax-error #f "expected a field identifier or a parenthesized sequence with a field identifier and options" stx spec))
      (let loop ([options (cdr parts)] [mutable? all-mutable?] [auto? #f])
        (cond
          [(null? options) (field (car parts) mutable? auto?)]
          [(eq? (syntax-e (car options)) '#:mutable) (loop (cdr options) #t auto?)]
          [(eq? (syntax-e (car options)) '#:auto) (loop (cdr options) mutable? #t)]
          [else
           (raise-syntax-error #f "unrecognized field option" stx (car options))]))))

  (define (check-distinct fields stx)
    (unless (null? fields)
      (let ([id (field-id (car fields))])
        (for-each (lambda (f)
                    (when (bound-identifier=? id (field-id f))
                      (raise-syntax-error #f "duplicate field identifier" stx (field-id f))))
                  (cdr fields))
        (check-distinct (cdr fields) stx))))

  (define (check-auto-last fields stx)
    (unless (or (null? fields) (null? (cdr fields)))
      (when (and (field-auto? (car fields)) (not (field-auto? (cadr fields))))
        (raise-syntax-error #f "non-auto field after an auto field disallowed" stx
                            (field-id (cadr fields))))
      (check-auto-last (cdr fields) stx)))

  ;; The options as an association list from keyword to a list of operands, in reverse order.
  (define (parse-options forms stx)
    (let loop ([forms forms] [found '()])
      (cond
        [(null? forms)
         (check-compatible found stx)
         found]
        [else
         (let ([n (hash-ref operand-counts (syntax-e (car forms)) #f)]
               [key (syntax-e (car forms))])
           (unless n
             (raise-syntax-error #f (if (keyword? key)
                                        "unrecognized struct-specification keyword"
                                        "expected a struct option or end of form")
                                 stx (car forms)))
           (when (and (assq key found) (not (memq key '(#:property #:methods))))
             (raise-syntax-error #f (string-append "redundant " (keyword-name key) " specification")
                                 stx (car forms)))
           (when (< (length (cdr forms)) n)
             (raise-syntax-error #f (string-append "missing expression after " (keyword-name key))
                                 stx (car forms)))
           (loop (drop (cdr forms) n)
                 (cons (cons key (take (cdr forms) n)) found)))])))

  (define operand-counts
    (hasheq '#:mutable 0 '#:transparent 0 '#:prefab 0 '#:authentic 0 '#:sealed 0
            '#:omit-define-values 0 '#:omit-define-syntaxes 0 '#:super 1 '#:inspector 1
            '#:auto-value 1 '#:guard 1 '#:property 2 '#:methods 2 '#:name 1 '#:extra-name 1
            '#:constructor-name 1 '#:extra-constructor-name 1 '#:reflection-name 1))

  (define (keyword-name key) (string-append "#:" (keyword->string key)))

  (define (check-compatible found stx)
    (let ([inspectors (filter-keys '(#:inspector #:transparent #:prefab) found)])
      (when (> (length inspectors) 1)
        (raise-syntax-error
         #f "multiple #:inspector, #:transparent, or #:prefab specifications" stx)))
    (when (and (assq '#:prefab found)
               (or (assq '#:property found) (assq '#:guard found) (assq '#:methods found)))
      (raise-syntax-error
       #f
       (cond
         [(assq '#:guard found) "cannot specify both #:guard and #:prefab"]
         [else "cannot specify #:property for a prefab structure type"])
       stx)))

  (define (filter-keys keys found)
    (cond
      [(null? found) '()]
      [(memq (car (car found)) keys) (cons (car found) (filter-keys keys (cdr found)))]
      [else (filter-keys keys (cdr found))]))

  (define (take l n) (if (= n 0) '() (cons (car l) (take (cdr l) (sub1 n)))))
  (define (drop l n) (if (= n 0) l (drop (cdr l) (sub1 n))))

  ;; The operands of option key, or #f if it was not given.
  (define (option key found)
    (let ([entry (assq key found)]) (and entry (cdr entry))))

  ;; The operands of all occurrences of key, in source order.
  (define (options key found)
    (let loop ([found found] [result '()])
      (cond
        [(null? found) result]
        [(eq? (car (car found)) key) (loop (cdr found) (cons (cdr (car found)) result))]
        [else (loop (cdr found) result)])))

  ;; What is known at compile time about the supertype that id names.
  (define (super-info id stx)
    (let ([v (syntax-local-value id (lambda () #f))])
      (unless (struct-info? v)
        (raise-syntax-error
         #f
         (if (identifier-binding id)
             "parent struct type not defined;\n identifier does not name struct type information"
             "parent struct type not defined")
         stx id))
      (extract-struct-info v))))
