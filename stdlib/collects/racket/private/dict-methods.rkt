#lang racket/base
;; Dictionaries: hash tables, vectors, association lists and structures with gen:dict.

(require racket/generic "generic-errors.rkt" (for-syntax racket/base))

(provide gen:dict dict? dict-mutable? dict-can-remove-keys? dict-can-functional-set?
         dict-ref dict-set! dict-set dict-remove! dict-remove dict-iterate-first dict-iterate-next
         dict-iterate-key dict-iterate-value dict-has-key? dict-set*! dict-set* dict-ref!
         dict-update! dict-update dict-map dict-map/copy dict-for-each dict-empty? dict-count
         dict-copy dict-clear dict-clear! dict-keys dict-values dict->list dict-implements?
         in-dict in-dict-keys in-dict-values in-dict-pairs)

(define (association-list? v) (and (list? v) (andmap pair? v)))

(define (range-error who v key)
  (raise (exn:fail:contract (format "~a: no value for key: ~e in: ~e" who key v)
                            (current-continuation-marks))))

(define (fail-value failure) (if (procedure? failure) (failure) failure))

(define (list-set l key value)
  (let loop ([rest l])
    (cond
      [(null? rest) (list (cons key value))]
      [(equal? key (caar rest)) (cons (cons key value) (cdr rest))]
      [else (cons (car rest) (loop (cdr rest)))])))

(define (list-remove l key)
  (let loop ([rest l])
    (cond
      [(null? rest) '()]
      [(equal? key (caar rest)) (cdr rest)]
      [else (cons (car rest) (loop (cdr rest)))])))

(define-generics dict
  (dict-ref dict key [failure])
  (dict-set! dict key value)
  (dict-set dict key value)
  (dict-remove! dict key)
  (dict-remove dict key)
  (dict-iterate-first dict)
  (dict-iterate-next dict position)
  (dict-iterate-key dict position)
  (dict-iterate-value dict position)
  (dict-has-key? dict key)
  (dict-set*! dict . pairs)
  (dict-set* dict . pairs)
  (dict-ref! dict key value)
  (dict-update! dict key update [failure])
  (dict-update dict key update [failure])
  (dict-map dict proc)
  (dict-map/copy dict proc)
  (dict-for-each dict proc)
  (dict-empty? dict)
  (dict-count dict)
  (dict-copy dict)
  (dict-clear dict)
  (dict-clear! dict)
  (dict-keys dict)
  (dict-values dict)
  (dict->list dict)
  #:defined-predicate dict-implements?
  #:fast-defaults
  ([hash?
    (define dict-ref hash-ref)
    (define dict-set! hash-set!)
    (define dict-set hash-set)
    (define dict-remove! hash-remove!)
    (define dict-remove hash-remove)
    (define dict-iterate-first hash-iterate-first)
    (define dict-iterate-next hash-iterate-next)
    (define dict-iterate-key hash-iterate-key)
    (define dict-iterate-value hash-iterate-value)
    (define dict-has-key? hash-has-key?)
    (define dict-ref! hash-ref!)
    (define dict-update! hash-update!)
    (define dict-update hash-update)
    (define (dict-empty? d) (hash-empty? d))
    (define dict-count hash-count)
    (define dict-copy hash-copy)
    (define (dict-clear d) (if (immutable? d) (hash-clear d) (hash-copy-clear d)))
    (define dict-clear! hash-clear!)
    (define (dict-map d f) (hash-map d f))
    (define (dict-for-each d f) (hash-for-each d f))
    (define (dict-keys d) (hash-keys d))
    (define (dict-values d) (hash-values d))
    (define (dict->list d) (hash->list d))]
   [vector?
    (define (dict-ref d key [failure (lambda () (vector-ref d key))])
      (if (and (exact-nonnegative-integer? key) (< key (vector-length d)))
          (vector-ref d key)
          (fail-value failure)))
    (define dict-set! vector-set!)
    (define (dict-iterate-first d) (and (> (vector-length d) 0) 0))
    (define (dict-iterate-next d i) (and (< (add1 i) (vector-length d)) (add1 i)))
    (define (dict-iterate-key d i) i)
    (define (dict-iterate-value d i) (vector-ref d i))
    (define dict-count vector-length)]
   [association-list?
    (define (dict-ref d key [failure (lambda () (range-error 'dict-ref d key))])
      (define entry (assoc key d))
      (if entry (cdr entry) (fail-value failure)))
    (define dict-set list-set)
    (define dict-remove list-remove)
    (define (dict-iterate-first d) (and (pair? d) d))
    (define (dict-iterate-next d rest) (and (pair? (cdr rest)) (cdr rest)))
    (define (dict-iterate-key d rest) (caar rest))
    (define (dict-iterate-value d rest) (cdar rest))
    (define dict-count length)
    (define (dict-copy d) d)
    (define (dict-clear d) '())])
  #:fallbacks
  [(define/generic ref dict-ref)
   (define/generic set! dict-set!)
   (define/generic set dict-set)
   (define/generic remove! dict-remove!)
   (define/generic remove dict-remove)
   (define/generic first dict-iterate-first)
   (define/generic next dict-iterate-next)
   (define/generic key-at dict-iterate-key)
   (define/generic value-at dict-iterate-value)
   (define/generic clear dict-clear)
   (define/generic clear! dict-clear!)
   (define/generic copy dict-copy)
   (define none (string->uninterned-symbol "none"))
   (define (fold d f init)
     (let loop ([i (first d)] [result init])
       (if i (loop (next d i) (f (key-at d i) (value-at d i) result)) result)))
   (define (dict-has-key? d key) (not (eq? none (ref d key (lambda () none)))))
   (define (dict-set*! d . pairs)
     (let loop ([pairs pairs])
       (unless (null? pairs)
         (set! d (car pairs) (cadr pairs))
         (loop (cddr pairs)))))
   (define (dict-set* d . pairs)
     (let loop ([d d] [pairs pairs])
       (if (null? pairs) d (loop (set d (car pairs) (cadr pairs)) (cddr pairs)))))
   (define (dict-ref! d key value)
     (define found (ref d key (lambda () none)))
     (cond
       [(eq? found none)
        (define new (fail-value value))
        (set! d key new)
        new]
       [else found]))
   (define dict-update!
     (case-lambda
       [(d key update) (set! d key (update (ref d key)))]
       [(d key update failure) (set! d key (update (ref d key failure)))]))
   (define dict-update
     (case-lambda
       [(d key update) (set d key (update (ref d key)))]
       [(d key update failure) (set d key (update (ref d key failure)))]))
   (define (dict-map d f) (reverse (fold d (lambda (k v l) (cons (f k v) l)) '())))
   (define (dict-map/copy d f)
     (define changed
       (if (set-functionally? d)
           set
           (lambda (result k v)
             (set! result k v)
             result)))
     (fold d
           (lambda (k v result) (let-values ([(k v) (f k v)]) (changed result k v)))
           (clear d)))
   (define (set-functionally? d)
     (if (hash? d) (immutable? d) (dict-implements? d 'dict-set)))
   (define (dict-for-each d f) (fold d (lambda (k v ignored) (f k v) (void)) (void)))
   (define (dict-empty? d) (not (first d)))
   (define (dict-count d) (fold d (lambda (k v n) (add1 n)) 0))
   (define (dict-clear d)
     (cond
       [(dict-implements? d 'dict-remove) (fold d (lambda (k v result) (remove result k)) d)]
       [(dict-implements? d 'dict-remove!)
        (define result (copy d))
        (clear! result)
        result]
       [else (raise-support-error 'dict-clear d)]))
   (define (dict-clear! d)
     (let loop ()
       (define i (first d))
       (when i
         (remove! d (key-at d i))
         (loop))))
   (define (dict-keys d) (reverse (fold d (lambda (k v l) (cons k l)) '())))
   (define (dict-values d) (reverse (fold d (lambda (k v l) (cons v l)) '())))
   (define (dict->list d) (reverse (fold d (lambda (k v l) (cons (cons k v) l)) '())))])

(define (check who d)
  (unless (dict? d) (raise-argument-error who "dict?" d)))

(define (dict-mutable? d)
  (check 'dict-mutable? d)
  (if (or (hash? d) (vector? d))
      (not (immutable? d))
      (dict-implements? d 'dict-set!)))

(define (dict-can-remove-keys? d)
  (check 'dict-can-remove-keys? d)
  (or (dict-implements? d 'dict-remove!) (dict-implements? d 'dict-remove)))

(define (dict-can-functional-set? d)
  (check 'dict-can-functional-set? d)
  (if (hash? d) (immutable? d) (dict-implements? d 'dict-set)))

;; A sequence syntax for a dictionary: name, and the function with that name
(define-syntax-rule (define-dict-sequence name function (id ...) (element ...))
  (begin
    (define function
      (let ([name (lambda (d)
                    (check 'name d)
                    (make-do-sequence
                     (lambda ()
                       (values (lambda (i) (values (element d i) ...))
                               #f
                               (lambda (i) (dict-iterate-next d i))
                               (dict-iterate-first d)
                               values #f #f))))])
        name))
    (define-sequence-syntax name
      (lambda () #'function)
      (lambda (stx)
        (syntax-case stx ()
          [[(id ...) (_ e)]
           #'[(id ...)
              (:do-in ([(d) e])
                      (check 'name d)
                      ([i (dict-iterate-first d)])
                      i
                      ([(id ...) (values (element d i) ...)])
                      #t
                      #t
                      ((dict-iterate-next d i)))]]
          [_ #f])))))

(define (dict-iterate-pair d i) (cons (dict-iterate-key d i) (dict-iterate-value d i)))

(define-dict-sequence in-dict dict->entries (k v) (dict-iterate-key dict-iterate-value))
(define-dict-sequence in-dict-keys dict->keys (k) (dict-iterate-key))
(define-dict-sequence in-dict-values dict->values (v) (dict-iterate-value))
(define-dict-sequence in-dict-pairs dict->pairs (p) (dict-iterate-pair))
