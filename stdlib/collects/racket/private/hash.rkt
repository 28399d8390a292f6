;; Operations on hash tables above those of the kernel.
(module hash "medium.rkt"
  (#%provide hash-has-key? hash-empty? hash-ref! hash-update hash-update! hash-set* hash-set*!
             hash-keys hash-values hash->list hash-copy-clear hash-map/copy)

  ;; Stands for a value where there is none.
  (define absent (string->uninterned-symbol "absent"))

  (define (check-hash who table)
    (unless (hash? table)
      (raise-argument-error who "hash?" table)))

  (define (immutable-hash? v) (and (hash? v) (immutable? v)))
  (define (mutable-hash? v) (and (hash? v) (not (immutable? v))))

  (define (check-immutable who table)
    (unless (immutable-hash? table)
      (raise-argument-error who "(and/c hash? immutable?)" table)))

  (define (check-mutable who table)
    (unless (mutable-hash? table)
      (raise-argument-error who "(and/c hash? (not/c immutable?))" table)))

  (define (hash-has-key? table key)
    (unless (hash? table)
      (raise-argument-error 'hash-has-key? "hash?" 0 table key))
    (not (eq? absent (hash-ref table key absent))))

  (define (hash-empty? table)
    (check-hash 'hash-empty? table)
    (eq? 0 (hash-count table)))

  ;; ---- reference with change ----

  (define (hash-ref! table key new)
    (unless (mutable-hash? table)
      (raise-argument-error 'hash-ref! "(and/c hash? (not/c immutable?))" 0 table key new))
    (let ([value (hash-ref table key absent)])
      (if (eq? value absent)
          (let ([value (if (procedure? new) (new) new)])
            (hash-set! table key value)
            value)
          value)))

  (define (check-change who change)
    (unless (and (procedure? change) (procedure-arity-includes? change 1))
      (raise-argument-error who "(any/c . -> . any/c)" change)))

  (define (raise-no-value who key)
    (raise-mismatch-error who "no value found for key: " key))

  (define (hash-update table key change [default absent])
    (check-immutable 'hash-update table)
    (check-change 'hash-update change)
    (let ([value (hash-ref table key default)])
      (when (eq? value absent)
        (raise-no-value 'hash-update key))
      (hash-set table key (change value))))

  (define (hash-update! table key change [default absent])
    (check-mutable 'hash-update! table)
    (check-change 'hash-update! change)
    (let ([value (hash-ref table key default)])
      (when (eq? value absent)
        (raise-no-value 'hash-update! key))
      (hash-set! table key (change value))))

  ;; ---- many entries ----

  (define (check-even who items)
    (unless (even? (length items))
      (raise-arguments-error
       who
       (string-append "expected an even number of association elements, "
                      "but received an odd number of association elements")
       "association elements" items)))

  (define (hash-set* table . items)
    (check-immutable 'hash-set* table)
    (check-even 'hash-set* items)
    (let loop ([table table] [items items])
      (if (null? items)
          table
          (loop (hash-set table (car items) (cadr items)) (cddr items)))))

  (define (hash-set*! table . items)
    (check-mutable 'hash-set*! table)
    (check-even 'hash-set*! items)
    (let loop ([items items])
      (unless (null? items)
        (hash-set! table (car items) (cadr items))
        (loop (cddr items)))))

  ;; The error for what is no table shows try-order? if it was given.
  (define (check-listed who table try-order?)
    (unless (hash? table)
      (if (eq? try-order? absent)
          (raise-argument-error who "hash?" table)
          (raise-argument-error who "hash?" 0 table try-order?))))

  (define (ordered? try-order?)
    (and (not (eq? try-order? absent)) try-order?))

  (define (hash-keys table [try-order? absent])
    (check-listed 'hash-keys table try-order?)
    (if (impersonator? table)
        (seen-keys table (ordered? try-order?))
        (hash-map table (lambda (key value) key) (ordered? try-order?))))

  ;; The keys of an impersonated table, without looking at values
  (define (seen-keys table ordered?)
    (let loop ([position (hash-iterate-first table)] [keys '()])
      (cond
        [position
         (loop (hash-iterate-next table position) (cons (hash-iterate-key table position) keys))]
        [ordered?
         (hash-map (make-immutable-hasheqv (map list keys)) (lambda (key value) key) #t)]
        [else (reverse keys)])))

  (define (hash-values table [try-order? absent])
    (check-listed 'hash-values table try-order?)
    (hash-map table (lambda (key value) value) (ordered? try-order?)))

  (define (hash->list table [try-order? absent])
    (check-listed 'hash->list table try-order?)
    (hash-map table cons (ordered? try-order?)))

  ;; ---- copies ----

  (define (check-kind who kind)
    (unless (memq kind '(#f immutable mutable weak ephemeron))
      (raise-argument-error who "(or/c #f 'immutable 'mutable 'weak 'ephemeron)" kind)))

  ;; How a table holds its keys, in the words of #:kind.
  (define (kind-of table)
    (cond
      [(immutable? table) 'immutable]
      [(hash-weak? table) 'weak]
      [(hash-ephemeron? table) 'ephemeron]
      [else 'mutable]))

  (define (pick table equal-one always-one eqv-one eq-one)
    (cond
      [(hash-equal? table) equal-one]
      [(hash-eq? table) eq-one]
      [(hash-eqv? table) eqv-one]
      [else always-one]))

  ;; An empty table of that kind that compares keys as the given one does.
  (define (make-empty table kind)
    (case (or kind (kind-of table))
      [(immutable) (pick table (hash) (hashalw) (hasheqv) (hasheq))]
      [(mutable) ((pick table make-hash make-hashalw make-hasheqv make-hasheq))]
      [(weak) ((pick table make-weak-hash make-weak-hashalw make-weak-hasheqv make-weak-hasheq))]
      [else
       ((pick table make-ephemeron-hash make-ephemeron-hashalw make-ephemeron-hasheqv
              make-ephemeron-hasheq))]))

  (define (hash-copy-clear table #:kind [kind #f])
    (check-hash 'hash-copy-clear table)
    (check-kind 'hash-copy-clear kind)
    (make-empty table kind))

  (define (hash-map/copy table change #:kind [kind #f])
    (check-hash 'hash-map/copy table)
    (unless (and (procedure? change) (procedure-arity-includes? change 2))
      (raise-argument-error 'hash-map/copy "(procedure-arity-includes/c 2)" change))
    (check-kind 'hash-map/copy kind)
    (let ([start (make-empty table kind)])
      (let loop ([entries (hash-map table cons)] [copy start])
        (if (null? entries)
            copy
            (let-values ([(key value) (change (caar entries) (cdar entries))])
              (if (immutable? start)
                  (loop (cdr entries) (hash-set copy key value))
                  (begin
                    (hash-set! copy key value)
                    (loop (cdr entries) copy)))))))))
