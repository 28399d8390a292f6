#lang racket/base
;; serialize: values as data that can be written and read.

(require racket/flonum racket/fixnum "info.rkt" "places.rkt")
(provide serialize serializable?)

(define (serializable? v)
  (or (atom? v) (compound? v) (symbol? v) (void? v) (eof-object? v) (serializable-struct? v)))

;; Represents itself
(define (atom? v)
  (or (boolean? v) (number? v) (char? v) (null? v) (keyword? v) (regexp? v) (byte-regexp? v)
      (and (symbol? v) (symbol-interned? v))
      (and (or (string? v) (bytes? v)) (immutable? v))))

(define (compound? v)
  (or (pair? v) (mpair? v) (vector? v) (box? v) (hash? v) (string? v) (bytes? v) (path-for-some-system? v)
      (prefab-struct-key v) (date? v) (arity-at-least? v) (srcloc? v) (module-path-index? v)
      (flvector? v) (fxvector? v)))

;; Can it be put together later, when it is part of a cycle?
(define (can-cycle? v)
  (cond
    [(serializable-struct? v) (serialize-info-can-cycle? (structure-info v))]
    [(or (vector? v) (box? v) (hash? v)) (not (immutable? v))]
    [(mpair? v) #t]
    [else #f]))

(define (serialize v #:relative-directory [relative #f]
                   #:deserialize-relative-directory [deserialize-relative relative])
  (define survey (look-through v))
  (define types (survey-types survey deserialize-relative))
  (define order (survey-order survey))
  (define cyclic (survey-cyclic survey))
  (define indices
    (for/fold ([indices (hasheq)]) ([x (in-list order)] [i (in-naturals)]) (hash-set indices x i)))
  (define (type-index x) (hash-ref types (type-key x)))
  ;; v as a serial; top?: even if it is one of the graph
  (define (serial v top?) (serial-of v top? indices serial type-index relative))
  (define graph
    (for/list ([x (in-list order)])
      (if (hash-ref cyclic x #f) (box (shell x type-index)) (serial x #t))))
  (define updates
    (for/list ([x (in-list order)] [i (in-naturals)] #:when (hash-ref cyclic x #f))
      (cons i (serial x #t))))
  (list (if (uses-directories? deserialize-relative relative) '(4) '(3))
        (hash-count types)
        (map cdr (sort (hash-map types (lambda (key i) (cons i (type-place key deserialize-relative))))
                       < #:key car))
        (length order) graph updates (serial v #f)))

(define (uses-directories? . relative) (ormap values relative))

;; ---- what is shared, what is part of a cycle, which types there are

;; order: shared values, contents first; cyclic: those that are to be made empty first
(struct survey (order cyclic keys))

(define (look-through v)
  (define seen (make-hasheq))
  (define active (make-hasheq))
  (define shared (make-hasheq))
  (define cyclic (make-hasheq))
  (define finished '())
  (define keys '())
  (let visit ([v v] [path '()])
    (unless (serializable? v)
      (raise-argument-error 'serialize "serializable?" v))
    (cond
      [(or (atom? v) (symbol? v) (void? v) (eof-object? v)) (void)]
      [(hash-ref active v #f)
       ;; one value on the way around has to be made empty first
       (define loop (cons v (take-until path v)))
       (define breaker
         (for/first ([x (in-list loop)] #:when (can-cycle? x)) x))
       (unless breaker
         (error 'serialize "cannot serialize cycle of immutable values: ~e" v))
       (hash-set! cyclic breaker #t)
       (hash-set! shared v #t)
       (hash-set! shared breaker #t)]
      [(hash-ref seen v #f) (hash-set! shared v #t)]
      [else
       (hash-set! seen v #t)
       (hash-set! active v #t)
       (when (serializable-struct? v)
         (set! keys (if (member (type-key v) keys) keys (append keys (list (type-key v))))))
       (for ([part (in-list (parts v))]) (visit part (cons v path)))
       (hash-remove! active v)
       (set! finished (cons v finished))]))
  (define order
    (filter (lambda (x) (hash-ref shared x #f)) (reverse finished)))
  ;; what is made empty first comes first
  (survey (append (filter (lambda (x) (hash-ref cyclic x #f)) order)
                  (filter (lambda (x) (not (hash-ref cyclic x #f))) order))
          cyclic keys))

(define (take-until path v)
  (if (or (null? path) (eq? (car path) v)) '() (cons (car path) (take-until (cdr path) v))))

(define (survey-types s relative)
  (for/hash ([key (in-list (survey-keys s))] [i (in-naturals)]) (values key i)))

(define (type-key v)
  (define info (structure-info v))
  (cons (serialize-info-id info) (serialize-info-dir info)))
(define (type-place key relative) (deserializer-place (car key) (cdr key) relative))

;; What a value consists of
(define (parts v)
  (cond
    [(serializable-struct? v)
     (vector->list ((serialize-info-to-vector (structure-info v)) v))]
    [(pair? v) (list (car v) (cdr v))]
    [(mpair? v) (list (mcar v) (mcdr v))]
    [(vector? v) (vector->list v)]
    [(box? v) (list (unbox v))]
    [(hash? v) (apply append (hash-map v list #t))]
    [(prefab-struct-key v) (structure-parts v)]
    [(or (date? v) (srcloc? v) (arity-at-least? v)) (structure-parts v)]
    [(module-path-index? v) (let-values ([(path base) (module-path-index-split v)]) (list path base))]
    [else '()]))

(define (structure-parts v) (cdr (vector->list (struct->vector v))))

;; ---- serials

(define (shell v type-index)
  (cond
    [(serializable-struct? v) (type-index v)]
    [(mpair? v) 'm]
    [(box? v) 'b]
    [(vector? v) (cons 'v (vector-length v))]
    [else (cons 'h (table-kind v))]))

(define (table-kind h)
  (append (if (hash-weak? h) '(weak) '())
          (cond [(hash-equal? h) '(equal)] [(hash-eqv? h) '(eqv)] [else '()])))

;; A list of atoms only, which stands for itself in quotes
(define (quotable? v indices)
  (and (pair? v)
       (not (hash-ref indices v #f))
       (let ([simple? (lambda (x) (or (atom? x) (quotable? x indices)))])
         (and (simple? (car v)) (simple? (cdr v))))))

(define (serial-of v top? indices serial type-index relative)
  (define (inner v) (serial v #f))
  (define index (and (not top?) (not (atom? v)) (hash-ref indices v #f)))
  (cond
    [index (cons '? index)]
    [(atom? v) v]
    [(symbol? v) (cons 'su (symbol->string v))]
    [(void? v) '(void)]
    [(eof-object? v) '(eof)]
    [(or (string? v) (bytes? v)) (cons 'u (if (string? v) (string->immutable-string v) (bytes->immutable-bytes v)))]
    [(path-for-some-system? v) (path-serial v relative)]
    [(serializable-struct? v) (cons (type-index v) (map inner (parts v)))]
    [(quotable? v (if top? (hash-remove indices v) indices)) (cons 'q v)]
    [(pair? v) (list* 'c (inner (car v)) (inner (cdr v)))]
    [(mpair? v) (list* 'm (inner (mcar v)) (inner (mcdr v)))]
    [(vector? v) (cons (if (immutable? v) 'v 'v!) (map inner (vector->list v)))]
    [(flvector? v) (cons 'vl (for/list ([x (in-flvector v)]) x))]
    [(fxvector? v) (cons 'vx (for/list ([x (in-fxvector v)]) x))]
    [(box? v) (cons (if (immutable? v) 'b 'b!) (inner (unbox v)))]
    [(hash? v)
     (list* 'h (if (immutable? v) '- '!) (table-kind v)
            (hash-map v (lambda (key value) (cons (inner key) (inner value))) #t))]
    [(prefab-struct-key v) => (lambda (key) (list* 'f key (map inner (structure-parts v))))]
    [(date*? v) (cons 'date* (map inner (structure-parts v)))]
    [(date? v) (cons 'date (map inner (structure-parts v)))]
    [(arity-at-least? v) (cons 'arity-at-least (inner (arity-at-least-value v)))]
    [(srcloc? v) (cons 'srcloc (map inner (structure-parts v)))]
    [else
     (define-values (path base) (module-path-index-split v))
     (list* 'mpi (inner path) (inner base))]))

(define (path-serial p relative)
  (define elements (and relative (path? p) (relative-elements p relative)))
  (if elements
      (cons 'p* elements)
      (list* 'p+ (path->bytes p) (path-convention-type p))))
