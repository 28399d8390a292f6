;; impersonate-hash and chaperone-hash, and what operations on hash tables do with their results.
(module hash-impersonators "medium.rkt"
  (#%require '#%unsafe "map.rkt")
  (#%provide impersonate-hash chaperone-hash)

  ;; ---- layers ----

  ;; procedures: those that are interposed, called with the table one layer further in.  ref: key;
  ;; returns a key and a procedure of key and value.  set: key, value; returns both.  remove, key: a
  ;; key; return a key.  clear: nothing; or #f.  equal-key: a key, returns what is compared; or #f.
  (define-values (struct:procedures make-procedures procedures? procedures-get procedures-set!)
    (make-struct-type 'procedures #f 6 0))
  (define ref-of (make-struct-field-accessor procedures-get 0))
  (define set-of (make-struct-field-accessor procedures-get 1))
  (define remove-of (make-struct-field-accessor procedures-get 2))
  (define key-of (make-struct-field-accessor procedures-get 3))
  (define clear-of (make-struct-field-accessor procedures-get 4))
  (define equal-key-of (make-struct-field-accessor procedures-get 5))

  (define (impersonate-hash table ref set remove key . more)
    (layered 'impersonate-hash #f table ref set remove key more))

  (define (chaperone-hash table ref set remove key . more)
    (layered 'chaperone-hash #t table ref set remove key more))

  ;; more: perhaps a procedure for clearing or #f, perhaps one for keys or #f; then properties
  (define (layered who chaperone? table ref set remove key more)
    (unless (and (hash? table) (or chaperone? (not (immutable? table))))
      (raise-argument-error who (if chaperone? "hash?" "(and/c hash? (not/c immutable?))") table))
    (check-accepts who ref 2)
    (check-accepts who set 3)
    (check-accepts who remove 2)
    (check-accepts who key 2)
    (let*-values ([(clear more) (optional more)]
                  [(equal-key properties) (optional more)])
      (check-optional who clear 1)
      (check-optional who equal-key 2)
      (apply make-hash-impersonator who table chaperone?
             (make-procedures ref set remove key clear equal-key)
             operations
             properties)))

  (define (optional more)
    (if (or (null? more) (impersonator-property? (car more)))
        (values #f more)
        (values (car more) (cdr more))))

  (define (accepts? f n) (and (procedure? f) (procedure-arity-includes? f n)))

  (define (check-accepts who f n)
    (unless (accepts? f n)
      (raise-argument-error who (format "(procedure-arity-includes/c ~a)" n) f)))

  (define (check-optional who f n)
    (unless (or (not f) (accepts? f n))
      (raise-argument-error who
                            (if (impersonator-property-like? f)
                                "impersonator-property?"
                                (format "(or/c (procedure-arity-includes/c ~a) #f)" n))
                            f)))

  ;; What is no procedure is taken for a bad property.
  (define (impersonator-property-like? v) (not (procedure? v)))

  ;; ---- what procedures return ----

  (define (check-chaperone who layer what original received)
    (when (and (chaperone? layer) (not (chaperone-of? received original)))
      (raise-arguments-error
       who
       (string-append "non-chaperone result; received a " what
                      " that is not a chaperone of the original " what)
       "original" original
       "received" received)))

  ;; Calls f and goes on with the two values that it returns.
  (define-syntax-rule (two-values who (f arg ...) (a b) body ...)
    (call-with-values
     (lambda () (f arg ...))
     (case-lambda
       [(a b) body ...]
       [vals
        (raise-arguments-error who
                               "impersonator did not return 2 values"
                               "impersonator procedure" f
                               "number of returned values" (length vals))])))

  (define (interposed-key who layer procedure next key)
    (let ([new (procedure next key)])
      (check-chaperone who layer "key" key new)
      new))

  ;; ---- entries ----

  (define none (string->uninterned-symbol "none"))

  ;; The value of a key, or none; if key? is true, the key of the table instead.
  (define (look-up who table key key?)
    (if (hash-impersonator? table)
        (let ([procedures (hash-impersonator-procedures table)]
              [next (hash-impersonator-next table)])
          (if procedures
              (two-values
               who ((ref-of procedures) next key) (new-key change)
               (check-chaperone who table "key" key new-key)
               (unless (accepts? change 3)
                 (raise-arguments-error
                  who "impersonator did not return a procedure that accepts 3 arguments"
                  "second result" change))
               (let ([found (look-up who next new-key key?)])
                 (cond
                   [(eq? found none) none]
                   [key? (interposed-key who table (key-of procedures) next found)]
                   [else
                    (let ([new (change next new-key found)])
                      (check-chaperone who table "value" found new)
                      new)])))
              (look-up who next key key?)))
        (if key?
            (hash-ref-key table key none)
            (hash-ref table key none))))

  ;; The key of the plain table that counts as the given one where layers compare what they make of
  ;; keys; else the key itself
  (define (compared-key table key)
    (let ([compared (compared-by table)])
      (if compared
          (let ([wanted (compared key)])
            (let loop ([keys (hash-map (plain-table table) (lambda (k v) k))])
              (cond
                [(null? keys) key]
                [(equal? (compared (car keys)) wanted) (car keys)]
                [else (loop (cdr keys))])))
          key)))

  ;; What layers make of keys to compare them, as one procedure; #f if none does
  (define (compared-by table)
    (and (hash-impersonator? table)
         (let* ([procedures (hash-impersonator-procedures table)]
                [next (hash-impersonator-next table)]
                [own (and procedures (equal-key-of procedures))]
                [inner (compared-by next)])
           (cond
             [(and own inner) (lambda (k) (own next (inner k)))]
             [own (lambda (k) (own next k))]
             [else inner]))))

  (define (plain-table table)
    (if (hash-impersonator? table) (plain-table (hash-impersonator-next table)) table))

  (define (failed who problem key failure)
    (cond
      [(eq? failure unsafe-undefined) (raise-arguments-error who problem "key" key)]
      [(procedure? failure) (hash-ref #hasheq() key failure)]
      [else failure]))

  (define (ref table key failure)
    (let ([found (look-up 'hash-ref table (compared-key table key) #f)])
      (if (eq? found none)
          (failed 'hash-ref "no value found for key" key failure)
          found)))

  (define (ref-key table key failure)
    (let ([found (look-up 'hash-ref-key table (compared-key table key) #t)])
      (if (eq? found none)
          (failed 'hash-ref-key "hash does not contain key" key failure)
          found)))

  ;; Goes inward with a key and a value; put gets the plain table and gives what is in its place,
  ;; around which go the layers, if that is a table.
  (define (change who table key value put)
    (if (hash-impersonator? table)
        (let ([procedures (hash-impersonator-procedures table)]
              [next (hash-impersonator-next table)])
          (around
           table
           (if procedures
               (two-values
                who ((set-of procedures) next key value) (new-key new-value)
                (check-chaperone who table "key" key new-key)
                (check-chaperone who table "value" value new-value)
                (change who next new-key new-value put))
               (change who next key value put))))
        (put table key value)))

  (define (around layer result)
    (if (hash? result) (hash-impersonator-around layer result) result))

  (define (set table key value)
    (change 'hash-set table (compared-key table key) value hash-set))

  (define (set! table key value)
    (change 'hash-set! table (compared-key table key) value hash-set!))

  (define (take who table key drop)
    (if (hash-impersonator? table)
        (let* ([procedures (hash-impersonator-procedures table)]
               [next (hash-impersonator-next table)]
               [key (if procedures
                        (interposed-key who table (remove-of procedures) next key)
                        key)])
          (around table (take who next key drop)))
        (drop table key)))

  (define (remove table key)
    (take 'hash-remove table (compared-key table key) hash-remove))

  (define (remove! table key)
    (take 'hash-remove! table (compared-key table key) hash-remove!))

  (define (empty table clear)
    (if (hash-impersonator? table)
        (let* ([procedures (hash-impersonator-procedures table)]
               [next (hash-impersonator-next table)]
               [interposed (and procedures (clear-of procedures))])
          (when interposed (interposed next))
          (around table (empty next clear)))
        (clear table)))

  (define (clear table) (empty table hash-clear))
  (define (clear! table) (empty table hash-clear!))

  ;; ---- iteration ----

  ;; What is seen of a key of the plain table
  (define (seen-key who table key)
    (if (hash-impersonator? table)
        (let* ([procedures (hash-impersonator-procedures table)]
               [next (hash-impersonator-next table)]
               [inner (seen-key who next key)])
          (if procedures
              (interposed-key who table (key-of procedures) next inner)
              inner))
        key))

  (define (seen-value who table key)
    (let ([value (look-up who table key #f)])
      (when (eq? value none)
        (raise-arguments-error who "no value found for post-impersonator key" "key" key))
      value))

  (define (key table plain-key) (seen-key 'hash-iterate-key table plain-key))
  (define (value table plain-key)
    (seen-value 'hash-iterate-value table (seen-key 'hash-iterate-value table plain-key)))
  (define (pair table plain-key)
    (let ([key (seen-key 'hash-iterate-pair table plain-key)])
      (cons key (seen-value 'hash-iterate-pair table key))))
  (define (key-and-value table plain-key)
    (let ([key (seen-key 'hash-iterate-key+value table plain-key)])
      (values key (seen-value 'hash-iterate-key+value table key))))

  (define (contents table)
    (let ([plain (plain-table table)])
      (let loop ([keys (hash-map plain (lambda (k v) k))]
                 [copy (if (immutable? plain) (hash-clear plain) (empty-copy plain))])
        (if (null? keys)
            copy
            (let-values ([(k v) (key-and-value table (car keys))])
              (loop (cdr keys)
                    (if (immutable? plain)
                        (hash-set copy k v)
                        (begin (hash-set! copy k v) copy))))))))

  (define (empty-copy table)
    (let ([copy (hash-copy table)])
      (hash-clear! copy)
      copy))

  ;; In the order in which builtins ask for them
  (define operations
    (vector ref ref-key set set! remove remove! clear clear! key value pair key-and-value contents)))
