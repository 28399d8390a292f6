#lang racket/base
;; deserialize: from serialized data to values; serialized=?.

(require racket/flonum racket/fixnum "info.rkt" "places.rkt")
(provide deserialize serialized=?)

(define (deserialize v)
  (define s (if (pair? (car v)) (cdr v) v)) ; without the version
  (define types
    (for/vector ([place (in-list (cadr s))]) (deserializer place)))
  (define graph-forms (cadddr s))
  (define graph (make-vector (caddr s) #f))
  (define fillers (make-vector (caddr s) #f))
  (define (value form) (value-of form graph types value))
  (for ([form (in-list graph-forms)] [i (in-naturals)])
    (cond
      [(box? form)
       (define-values (empty fill) (shell (unbox form) types))
       (vector-set! graph i empty)
       (vector-set! fillers i fill)]
      [else (vector-set! graph i (value form))]))
  (for ([update (in-list (list-ref s 4))])
    ((vector-ref fillers (car update)) (value (cdr update))))
  (value (list-ref s 5)))

(define (deserializer place)
  (define info (find-deserializer place))
  (unless (deserialize-info? info)
    (error 'deserialize "bad deserialize info: ~e" info))
  info)

;; An empty value, and a procedure that gives it the content of another one
(define (shell form types)
  (define (immutable) (error 'deserialize "cannot make a cycle of immutable values"))
  (cond
    [(exact-nonnegative-integer? form) ((deserialize-info-cycle-make (vector-ref types form)))]
    [(eq? form 'm)
     (define p (mcons #f #f))
     (values p (lambda (q) (set-mcar! p (mcar q)) (set-mcdr! p (mcdr q))))]
    [(eq? form 'b)
     (define b (box #f))
     (values b (lambda (c) (set-box! b (unbox c))))]
    [(and (pair? form) (eq? (car form) 'v))
     (define v (make-vector (cdr form) #f))
     (values v (lambda (w) (vector-copy! v 0 w)))]
    [(and (pair? form) (eq? (car form) 'h))
     (define h (empty-table #t (cdr form)))
     (values h (lambda (g) (for ([(key value) (in-hash g)]) (hash-set! h key value))))]
    [else (immutable)]))

(define (empty-table mutable? kind)
  (define weak? (memq 'weak kind))
  (define (choose equal eqv eq) (cond [(memq 'equal kind) equal] [(memq 'eqv kind) eqv] [else eq]))
  (cond
    [(not mutable?) (choose (hash) (hasheqv) (hasheq))]
    [weak? ((choose make-weak-hash make-weak-hasheqv make-weak-hasheq))]
    [else ((choose make-hash make-hasheqv make-hasheq))]))

(define (value-of form graph types value)
  (cond
    [(not (pair? form)) form]
    [else
     (define rest (cdr form))
     (define (values-of forms) (map value forms))
     (define tag (car form))
     (case tag
       [(?) (vector-ref graph rest)]
       [(q) rest]
       [(void) (void)]
       [(eof) eof]
       [(su) (string->unreadable-symbol rest)]
       [(u) (if (string? rest) (string-copy rest) (bytes-copy rest))]
       [(p) (bytes->path rest)]
       [(p+) (bytes->path (car rest) (cdr rest))]
       [(p*) (relative->path rest)]
       [(c c!) (cons (value (car rest)) (value (cdr rest)))]
       [(m) (mcons (value (car rest)) (value (cdr rest)))]
       [(v) (apply vector-immutable (values-of rest))]
       [(v!) (list->vector (values-of rest))]
       [(vl) (apply flvector rest)]
       [(vx) (apply fxvector rest)]
       [(b) (box-immutable (value rest))]
       [(b!) (box (value rest))]
       [(h) (table-of (eq? (car rest) '!) (cadr rest) (cddr rest) value)]
       [(f) (apply make-prefab-struct (car rest) (values-of (cdr rest)))]
       [(date) (apply date (values-of rest))]
       [(date*) (apply date* (values-of rest))]
       [(arity-at-least) (arity-at-least (value rest))]
       [(srcloc) (apply srcloc (values-of rest))]
       [(mpi) (module-path-index-join (value (car rest)) (value (cdr rest)))]
       [else
        (unless (exact-nonnegative-integer? tag)
          (error 'serialize "ill-formed serialization"))
        (apply (deserialize-info-make (vector-ref types tag)) (values-of rest))])]))

(define (table-of mutable? kind entries value)
  (for/fold ([h (empty-table mutable? kind)]) ([entry (in-list entries)])
    (define key (value (car entry)))
    (define x (value (cdr entry)))
    (cond
      [mutable? (hash-set! h key x) h]
      [else (hash-set h key x)])))

;; Do both stand for the same?  Types are compared by their modules and names.
(define (serialized=? a b) (equal? a b))
