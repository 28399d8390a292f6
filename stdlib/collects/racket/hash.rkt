;; racket/hash: unions and intersections of hash tables.
(module hash racket/base
  (provide hash-union hash-union! hash-intersect)

  (define (check-tables who contract fits? first rest)
    (unless (fits? first)
      (raise-argument-error who contract first))
    (for ([table (in-list rest)])
      (unless (hash? table)
        (raise-argument-error who "hash?" table))))

  (define (check-combination who combine combine/key)
    (unless (or (not combine) (and (procedure? combine) (procedure-arity-includes? combine 2)))
      (raise-argument-error who "(-> any/c any/c any/c)" combine))
    (unless (or (not combine/key)
                (and (procedure? combine/key) (procedure-arity-includes? combine/key 3)))
      (raise-argument-error who "(-> any/c any/c any/c any/c)" combine/key)))

  ;; The procedure from a key and its values in two tables to the value in the result.
  (define (combination who combine combine/key)
    (check-combination who combine combine/key)
    (cond
      [combine/key combine/key]
      [combine (lambda (key a b) (combine a b))]
      [else
       (lambda (key a b)
         (error who "duplicate values for key ~e: ~e and ~e" key a b))]))

  (define (immutable-hash? v) (and (hash? v) (immutable? v)))
  (define (mutable-hash? v) (and (hash? v) (not (immutable? v))))

  ;; Stands for a value where there is none.
  (define absent (string->uninterned-symbol "absent"))

  (define (hash-union #:combine [combine #f] #:combine/key [combine/key #f] first . rest)
    (check-tables 'hash-union "(and/c hash? immutable?)" immutable-hash? first rest)
    (define merge (combination 'hash-union combine combine/key))
    (for*/fold ([union first]) ([table (in-list rest)]
                                [(key value) (in-hash table)])
      (define before (hash-ref union key absent))
      (hash-set union key (if (eq? before absent) value (merge key before value)))))

  (define (hash-union! #:combine [combine #f] #:combine/key [combine/key #f] first . rest)
    (check-tables 'hash-union! "(and/c hash? (not/c immutable?))" mutable-hash? first rest)
    (define merge (combination 'hash-union! combine combine/key))
    (for* ([table (in-list rest)]
           [(key value) (in-hash table)])
      (define before (hash-ref first key absent))
      (hash-set! first key (if (eq? before absent) value (merge key before value)))))

  (define (hash-intersect #:combine [combine #f] #:combine/key [combine/key #f] first . rest)
    (check-tables 'hash-intersect "(and/c hash? immutable?)" immutable-hash? first rest)
    (define merge (combination 'hash-intersect combine combine/key))
    (for/fold ([common first]) ([table (in-list rest)])
      (for/fold ([both (hash-clear common)]) ([(key value) (in-hash common)])
        (define other (hash-ref table key absent))
        (if (eq? other absent)
            both
            (hash-set both key (merge key value other)))))))
