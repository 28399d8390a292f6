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
         #f "bad syntax;\n expected a parenthesized sequence of field descriptions" stx form))
      (let ([fields (map (lambda (spec) (parse-field spec all-mutable? stx)) specs)])
        (check-distinct fields stx)
        (check-auto-last fields stx)
        fields)))

  (define (parse-field spec all-mutable? stx)
    (let ([parts (if (identifier? spec) (list spec) (stx->list spec))])
      (unless (and parts (pair? parts) (identifier? (car parts)))
        (raise-syntax-error #f "bad syntax;\n expected a field identifier or a parenthesized identifier and field-specification sequence" stx spec))
      (let loop ([options (cdr parts)] [found '()])
        (if (null? options)
            (let ([mutable? (and (memq '#:mutable found) #t)])
              (when (and mutable? all-mutable?)
                (raise-syntax-error #f "redundant #:mutable specification in field" stx spec))
              (field (car parts) (or mutable? all-mutable?) (and (memq '#:auto found) #t)))
            (let ([key (syntax-e (car options))])
              (unless (memq key '(#:mutable #:auto))
                (raise-syntax-error #f (if (keyword? key)
                                           "unrecognized field-specification keyword"
                                           "expected a field-specification keyword")
                                    stx (car options)))
              (when (memq key found)
                (raise-syntax-error #f (format "redundant ~s specification for field" key)
                                    stx (car options)))
              (loop (cdr options) (cons key found)))))))

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
  ;; super is the supertype that stands before the fields, or #f.
  (define (parse-options forms super stx)
    (let loop ([forms forms] [found '()])
      (cond
        [(null? forms) found]
        [else
         (let* ([key-stx (car forms)]
                [key (syntax-e key-stx)]
                [kinds (hash-ref operand-kinds key #f)])
           (unless kinds
             (raise-syntax-error #f (if (keyword? key)
                                        "unrecognized struct-specification keyword"
                                        "expected a struct-specification keyword")
                                 stx key-stx))
           (check-operands kinds key-stx (cdr forms) stx)
           (check-combination key-stx found super stx)
           (loop (drop (cdr forms) (length kinds))
                 (cons (cons key (take (cdr forms) (length kinds))) found)))])))

  ;; What stands behind each keyword
  (define operand-kinds
    (hasheq '#:mutable '() '#:transparent '() '#:prefab '() '#:authentic '() '#:sealed '()
            '#:omit-define-values '() '#:omit-define-syntaxes '()
            '#:super '(expression) '#:inspector '(expression) '#:auto-value '(expression)
            '#:guard '(expression) '#:reflection-name '(expression)
            '#:property '(expression expression) '#:methods '(argument argument)
            '#:name '(identifier) '#:extra-name '(identifier)
            '#:constructor-name '(identifier) '#:extra-constructor-name '(identifier)))

  (define (check-operands kinds key-stx operands stx)
    (when (< (length operands) (length kinds))
      (raise-syntax-error
       #f
       (format "bad syntax;\n expected ~a ~a~a after keyword"
               (length kinds) (car kinds) (if (null? (cdr kinds)) "" "s"))
       stx key-stx))
    (when (and (pair? kinds) (eq? (car kinds) 'identifier) (not (identifier? (car operands))))
      (raise-syntax-error
       #f (format "need an identifier after ~s specification" (syntax-e key-stx))
       stx (car operands))))

  ;; Complains if the option cannot follow those found.
  (define (check-combination key-stx found super stx)
    (let ([key (syntax-e key-stx)]
          [complain (lambda (message) (raise-syntax-error #f message stx key-stx))]
          [found? (lambda (keys) (ormap (lambda (key) (assq key found)) keys))])
      (cond
        [(memq key '(#:mutable #:omit-define-values #:omit-define-syntaxes))
         (when (found? (list key))
           (complain (format "redundant ~s specification" key)))]
        [(memq key '(#:property #:methods)) (void)]
        [else
         (let ([group (or (ormap (lambda (group) (and (memq key group) group)) exclusive)
                          (list key))])
           (when (found? group)
             (complain (format "multiple ~a specifications" (alternatives group)))))])
      (when (and super (eq? key '#:super))
        (complain "bad syntax;\n #:super specification disallowed because a struct supertype id was\n supplied with the struct type id"))
      (cond
        [(eq? key '#:prefab)
         (when (found? '(#:guard))
           (complain "cannot use #:prefab specification for a structure type with a guard"))
         (when (found? '(#:property #:methods))
           (complain "cannot use #:prefab specification for a structure type with properties"))]
        [(found? '(#:prefab))
         (when (eq? key '#:guard)
           (complain "cannot provide #:guard specification for prefab structure type"))
         (when (memq key '(#:property #:methods))
           (complain "cannot use #:property specification for prefab structure type"))])))

  ;; Options of which there can be one only
  (define exclusive
    '((#:inspector #:transparent #:prefab)
      (#:constructor-name #:extra-constructor-name)
      (#:name #:extra-name)))

  (define (alternatives keys)
    (cond
      [(null? (cdr keys)) (format "~s" (car keys))]
      [(null? (cddr keys)) (format "~s or ~s" (car keys) (cadr keys))]
      [else (format "~s, ~s, or ~s" (car keys) (cadr keys) (caddr keys))]))

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
        (raise-syntax-error #f "parent struct type not defined" stx id))
      (extract-struct-info v))))
