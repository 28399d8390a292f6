;; The code of structure definitions.
(module struct-code "small.rkt"
  (#%require "struct-info.rkt" "struct-spec.rkt"
             (for-template "small.rkt" "generic-methods.rkt" "field-index.rkt"
                           "struct-operands.rkt"))
  (#%provide structure-definition)

  (define (join-name ctx . parts)
    (datum->syntax ctx
                   (string->symbol
                    (apply string-append
                           (map (lambda (p)
                                  (cond
                                    [(string? p) p]
                                    [(identifier? p) (symbol->string (syntax-e p))]
                                    [else (symbol->string p)]))
                                parts)))
                   ctx))

  ;; The definitions for a structure type; constructor? says that its name is the constructor's,
  ;; too; who complains of wrong operands.
  (define (structure-definition who id super field-forms option-forms constructor? stx)
    (let* ([opts (parse-options option-forms super stx)]
           [fields (parse-fields field-forms (and (option '#:mutable opts) #t) stx)]
           [super (super-of super opts stx)]
           [names (choose-names id fields constructor? opts)])
      (rebuild
       (quote-syntax here)
       `(,#'begin
         ,@(in-order (if (option '#:omit-define-values opts)
                         '()
                         (list (values-definition who id super fields names opts)))
                     (if (option '#:omit-define-syntaxes opts)
                         '()
                         (syntax-definitions id super fields names opts))
                     names)
         ,@(extra-constructor names opts))
       stx)))

  ;; The definitions of values and of syntax. At the top level the syntax comes first, so that
  ;; properties can refer to the constructor; what the syntax refers to is declared before.
  (define (in-order values-forms syntax-forms names)
    (if (and (eq? (syntax-local-context) 'top-level) (pair? values-forms) (pair? syntax-forms))
        (list* `(,#'define-syntaxes ,(value-ids names) (,#'values))
               (append syntax-forms values-forms))
        (append values-forms syntax-forms)))

  (define (value-ids names)
    (list* (vector-ref names 0) (vector-ref names 1) (vector-ref names 2)
           (append (vector-ref names 3) (keep (vector-ref names 4)))))

  ;; The supertype: #f, (cons descriptor-expression #f) or (cons descriptor-id info); the id itself
  ;; third.
  (define (super-of super opts stx)
    (let ([expr (option '#:super opts)])
      (cond
        [super
         (let ([info (super-info super stx)])
           (unless (car info)
             (raise-syntax-error #f "parent struct information does not include a type for subtyping" stx super))
           (vector (car info) info super))]
        [expr (vector (car expr) #f #f)]
        [else #f])))

  ;; vector of: descriptor, constructor, predicate, accessors, mutators (#f where none), the name
  ;; to bind to the information, does that name construct?, extra constructor or #f, reflected
  ;; constructor name.  A name that constructs stands for a constructor with a hidden name. The
  ;; constructor make-id of define-struct is an extra one, beside the name of the structure type.
  (define (choose-names id fields constructor? opts)
    (let* ([given (or (option '#:constructor-name opts) (option '#:extra-constructor-name opts))]
           [prefixed? (not (or given constructor? (option '#:omit-define-syntaxes opts)))]
           [given (cond
                    [given (car given)]
                    [prefixed? (join-name id "make-" id)]
                    [else #f])]
           [extra? (or prefixed? (and (option '#:extra-constructor-name opts) #t))]
           [name-id (cond
                      [(option '#:name opts) => car]
                      [else id])]
           [public (cond
                     [extra? name-id]
                     [given given]
                     [constructor? id]
                     [else (join-name id "make-" id)])]
           [constructs? (and (bound-identifier=? public name-id)
                             (or extra? (not (option '#:omit-define-syntaxes opts))))]
           [ctor (if constructs?
                     (datum->syntax (quote-syntax here) (syntax-e public) public)
                     public)])
      (vector (join-name id "struct:" id)
              ctor
              (join-name id id "?")
              (map (lambda (f) (join-name id id "-" (field-id f))) fields)
              (map (lambda (f)
                     (and (field-mutable? f) (join-name id "set-" id "-" (field-id f) "!")))
                   fields)
              name-id
              constructs?
              (and extra? given)
              (cond
                [(and given (not extra?)) (syntax-e given)]
                [else (syntax-e id)]))))

  (define (keep l) (let loop ([l l]) (cond [(null? l) '()] [(car l) (cons (car l) (loop (cdr l)))] [else (loop (cdr l))])))

  (define (values-definition who id super fields names opts)
    (let* ([auto (length (keep (map field-auto? fields)))]
           [plain (- (length fields) auto)]
           [accessors (vector-ref names 3)]
           [mutators (vector-ref names 4)])
      `(,#'define-values
        ,(value-ids names)
        (,#'let-values
         ([(type make is? ref set)
           (,#'make-struct-type
             ,(cond
                [(option '#:reflection-name opts)
                 => (lambda (e) `(,#'check-name (,#'quote ,who) ,(car e)))]
                [else `(,#'quote ,(syntax-e id))])
             ,(cond
                [(not super) #f]
                [(vector-ref super 2) (vector-ref super 0)]
                [else `(,#'check-super (,#'quote ,who) ,(vector-ref super 0))])
             ,plain
             ,auto
             ,(cond
                [(option '#:auto-value opts) => car]
                [else #f])
             ,(properties-code opts fields super)
             ,(cond
                [(option '#:inspector opts)
                 => (lambda (e) `(,#'check-inspector (,#'quote ,who) ,(car e)))]
                [(option '#:transparent opts) #f]
                [(option '#:prefab opts) `(,#'quote prefab)]
                [else (list #'current-inspector)])
             #f
             (,#'quote ,(immutable-indices fields 0))
             ,(cond
                [(option '#:guard opts) => car]
                [else #f])
             ,@(if (vector-ref names 8) `((,#'quote ,(vector-ref names 8))) '()))])
         (,#'values
          type make is?
          ,@(numbered fields (lambda (f i)
                               `(,#'make-struct-field-accessor ref ,i
                                                               (,#'quote ,(syntax-e (field-id f))))))
          ,@(keep
             (numbered fields
                       (lambda (f i)
                         (and (field-mutable? f)
                              `(,#'make-struct-field-mutator
                                set ,i (,#'quote ,(syntax-e (field-id f)))))))))))))

  (define (numbered items f)
    (let loop ([items items] [i 0])
      (if (null? items) '() (cons (f (car items) i) (loop (cdr items) (add1 i))))))

  (define (immutable-indices fields i)
    (cond
      [(null? fields) '()]
      [(or (field-mutable? (car fields)) (field-auto? (car fields)))
       (immutable-indices (cdr fields) (add1 i))]
      [else (cons i (immutable-indices (cdr fields) (add1 i)))]))

  (define (properties-code opts fields super)
    `(,#'list
      ,@(if (option '#:authentic opts) (list (list #'cons #'prop:authentic #t)) '())
      ,@(if (option '#:sealed opts) (list (list #'cons #'prop:sealed #t)) '())
      ,@(map (lambda (p) `(,#'cons ,(car p) ,(with-field-indices (cadr p) fields)))
             (options '#:property opts))
      ,@(map (lambda (m) `(,#'generic-property . ,m)) (options '#:methods opts))))

  ;; expr, in which (struct-field-index id) means the index of a field
  (define (with-field-indices expr fields)
    (let ([id (find-use expr)])
      (if id
          `(,#'let-syntax ([,id (,#'field-indexer
                                 (,#'quote ,(map (lambda (f) (syntax-e (field-id f))) fields)))])
             ,expr)
          expr)))

  ;; The first identifier that names struct-field-index in v
  (define (find-use v)
    (let ([e (stx-e v)])
      (cond
        [(pair? e) (or (find-use (car e)) (find-use (cdr e)))]
        [(identifier? v) (and (free-identifier=? v #'struct-field-index) v)]
        [else #f])))

  (define (quoted id) (and id `(,#'quote-syntax ,id)))

  (define (syntax-definitions id super fields names opts)
    (let* ([binding (info-expression super fields names)]
           [name-id (vector-ref names 5)]
           [extra-name (option '#:extra-name opts)])
      (append
       (list `(,#'define-syntaxes (,name-id)
               ,(if (vector-ref names 6)
                    `(,#'make-constructor-binding ,@binding ,(quoted (vector-ref names 1)))
                    `(,#'make-structure-binding ,@binding))))
       (if extra-name
           (list `(,#'define-syntaxes (,(car extra-name)) (,#'syntax-local-value (,#'quote-syntax ,name-id))))
           '()))))

  (define (info-expression super fields names)
    (let ([info (and super (vector-ref super 1))])
      (list
       `(,#'lambda ()
          (,#'list
           ,(quoted (vector-ref names 0))
           ,(quoted (or (vector-ref names 7) (vector-ref names 1)))
           ,(quoted (vector-ref names 2))
           ,(inherited-list (reverse (vector-ref names 3)) super (and info (list-ref info 3)))
           ,(inherited-list (reverse (vector-ref names 4)) super (and info (list-ref info 4)))
           ,(cond
              [(not super) #t]
              [(vector-ref super 2) (quoted (vector-ref super 2))]
              [else #f])))
       `(,#'quote ,(reverse (map (lambda (f) (syntax-e (field-id f))) fields)))
       (auto-code fields names (and super (vector-ref super 2))))))

  (define (inherited-list own super inherited)
    `(,#'list ,@(map quoted own)
              ,@(cond
                  [(not super) '()]
                  [inherited (map quoted inherited)]
                  [else (list #f)])))

  ;; The accessors and mutators of automatic fields, inherited ones included
  (define (auto-code fields names super-id)
    (define inherited
      (let ([v (and super-id (syntax-local-value super-id (lambda () #f)))])
        (if (struct-auto-info? v) (struct-auto-info-lists v) '(() ()))))
    (define (auto-of ids)
      (let loop ([fields fields] [ids ids] [result '()])
        (cond
          [(null? fields) result]
          [(and (field-auto? (car fields)) (car ids))
           (loop (cdr fields) (cdr ids) (cons (quoted (car ids)) result))]
          [else (loop (cdr fields) (cdr ids) result)])))
    (define (all ids inherited) `(,#'list ,@(auto-of ids) ,@(map quoted inherited)))
    (list #'list
          (all (vector-ref names 3) (car inherited))
          (all (vector-ref names 4) (cadr inherited))))

  (define (extra-constructor names opts)
    (if (vector-ref names 7)
        (list `(,#'define-values (,(vector-ref names 7)) ,(vector-ref names 1)))
        '())))
