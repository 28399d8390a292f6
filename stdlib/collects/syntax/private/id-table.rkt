#lang racket/base
;; Tables with identifiers as keys, compared by bound-identifier=? or free-identifier=?.

(require racket/dict (for-syntax racket/base))

;; table: from symbols to lists of pairs of identifiers and values
(struct id-table (phase [table #:mutable]))

(define (entries t) (apply append (hash-values (id-table-table t))))

(define no-value (string->uninterned-symbol "none"))

;; key: the symbol of an identifier at a phase; same?: of two identifiers and a phase
(define ((finder key same?) t id)
  (define phase (id-table-phase t))
  (for/first ([entry (in-list (hash-ref (id-table-table t) (key id phase) '()))]
              #:when (same? (car entry) id phase))
    entry))

(define (with-entry table symbol id same? entry)
  (define others
    (for/list ([e (in-list (hash-ref table symbol '()))] #:unless (same? (car e) id)) e))
  (define all (if entry (cons entry others) others))
  (if (null? all) (hash-remove table symbol) (hash-set table symbol all)))

(define-syntax (define-id-tables stx)
  (syntax-case stx ()
    [(_ kind key same?)
     (let ()
       (define (name pattern)
         (datum->syntax stx (string->symbol (format pattern (syntax-e #'kind)))))
       (with-syntax ([make (name "make-~a-id-table")]
                     [make-immutable (name "make-immutable-~a-id-table")]
                     [table? (name "~a-id-table?")]
                     [is-mutable? (name "mutable-~a-id-table?")]
                     [is-immutable? (name "immutable-~a-id-table?")]
                     [ref (name "~a-id-table-ref")]
                     [ref! (name "~a-id-table-ref!")]
                     [put (name "~a-id-table-set")]
                     [put! (name "~a-id-table-set!")]
                     [set*-fn (name "~a-id-table-set*")]
                     [set*! (name "~a-id-table-set*!")]
                     [drop (name "~a-id-table-remove")]
                     [drop! (name "~a-id-table-remove!")]
                     [update (name "~a-id-table-update")]
                     [update! (name "~a-id-table-update!")]
                     [table-map (name "~a-id-table-map")]
                     [table-for-each (name "~a-id-table-for-each")]
                     [count (name "~a-id-table-count")]
                     [table-keys (name "~a-id-table-keys")]
                     [table-values (name "~a-id-table-values")]
                     [in-table (name "in-~a-id-table")]
                     [first (name "~a-id-table-iterate-first")]
                     [next (name "~a-id-table-iterate-next")]
                     [iterate-key (name "~a-id-table-iterate-key")]
                     [iterate-value (name "~a-id-table-iterate-value")])
         #'(begin
             (provide make make-immutable table? is-mutable? is-immutable? ref ref! put put! set*-fn set*!
                      drop drop! update update! table-map table-for-each count table-keys
                      table-values in-table first next iterate-key iterate-value)

             (struct mutable id-table ()
               #:methods gen:dict
               [(define (dict-ref t id [fail no-value]) (ref* 'dict-ref t id fail))
                (define (dict-set! t id v) (put! t id v))
                (define (dict-remove! t id) (drop! t id))
                (define (dict-count t) (count t))
                (define (dict-iterate-first t) (first t))
                (define (dict-iterate-next t i) (next t i))
                (define (dict-iterate-key t i) (iterate-key t i))
                (define (dict-iterate-value t i) (iterate-value t i))])
             (struct immutable id-table ()
               #:methods gen:dict
               [(define (dict-ref t id [fail no-value]) (ref* 'dict-ref t id fail))
                (define (dict-set t id v) (put t id v))
                (define (dict-remove t id) (drop t id))
                (define (dict-count t) (count t))
                (define (dict-iterate-first t) (first t))
                (define (dict-iterate-next t i) (next t i))
                (define (dict-iterate-key t i) (iterate-key t i))
                (define (dict-iterate-value t i) (iterate-value t i))])

             (define (is-mutable? v) (mutable? v))
             (define (is-immutable? v) (immutable? v))
             (define (table? v) (or (mutable? v) (immutable? v)))
             (define find (finder key same?))

             (define (check who t id ok? expected)
               (unless (ok? t) (raise-argument-error who expected t))
               (unless (identifier? id) (raise-argument-error who "identifier?" id)))
             (define table-name (format "~a-id-table?" 'kind))

             (define (make [initial #f] #:phase [phase (syntax-local-phase-level)])
               (define t (mutable phase (hasheq)))
               (when initial
                 (for ([(id v) (in-dict initial)]) (put! t id v)))
               t)
             (define (make-immutable [initial #f] #:phase [phase (syntax-local-phase-level)])
               (define t (immutable phase (hasheq)))
               (if initial
                   (for/fold ([t t]) ([(id v) (in-dict initial)]) (put t id v))
                   t))

             (define (ref* who t id fail)
               (check who t id table? table-name)
               (define entry (find t id))
               (cond
                 [entry (cdr entry)]
                 [(eq? fail no-value)
                  (raise (exn:fail:contract
                          (format "~a: no mapping for ~e" who id) (current-continuation-marks)))]
                 [(procedure? fail) (fail)]
                 [else fail]))
             (define (ref t id [fail no-value]) (ref* 'ref t id fail))
             (define (ref! t id default)
               (ref t id (lambda ()
                           (define v (if (procedure? default) (default) default))
                           (put! t id v)
                           v)))

             (define (changed t id entry)
               (define phase (id-table-phase t))
               (with-entry (id-table-table t) (key id phase) id
                 (lambda (a b) (same? a b phase)) entry))

             (define (put t id v)
               (check 'set t id immutable? (format "immutable-~a" table-name))
               (immutable (id-table-phase t) (changed t id (cons id v))))
             (define (put! t id v)
               (check 'put! t id mutable? (format "mutable-~a" table-name))
               (set-id-table-table! t (changed t id (cons id v))))
             (define (set*-fn t . more)
               (if (null? more) t (apply set*-fn (put t (car more) (cadr more)) (cddr more))))
             (define (set*! t . more)
               (unless (null? more)
                 (put! t (car more) (cadr more))
                 (apply set*! t (cddr more))))
             (define (drop t id)
               (check 'remove t id immutable? (format "immutable-~a" table-name))
               (immutable (id-table-phase t) (changed t id #f)))
             (define (drop! t id)
               (check 'remove! t id mutable? (format "mutable-~a" table-name))
               (set-id-table-table! t (changed t id #f)))
             (define (update t id f [fail no-value]) (put t id (f (ref t id fail))))
             (define (update! t id f [fail no-value]) (put! t id (f (ref t id fail))))

             (define (table-map t f) (for/list ([e (in-list (entries t))]) (f (car e) (cdr e))))
             (define (table-for-each t f)
               (for ([e (in-list (entries t))]) (f (car e) (cdr e))))
             (define (count t) (length (entries t)))
             (define (table-keys t [order? #f]) (map car (entries t)))
             (define (table-values t [order? #f]) (map cdr (entries t)))
             (define (in-table t)
               (define all (entries t))
               (in-parallel (map car all) (map cdr all)))
             (define (first t) (if (null? (entries t)) #f 0))
             (define (next t i) (and (< (add1 i) (count t)) (add1 i)))
             (define (iterate-key t i) (car (list-ref (entries t) i)))
             (define (iterate-value t i) (cdr (list-ref (entries t) i))))))]))

(define-id-tables bound
  (lambda (id phase) (syntax-e id))
  bound-identifier=?)

(define-id-tables free
  (lambda (id phase) (identifier-binding-symbol id phase))
  free-identifier=?)
