#lang racket/base
;; The operations on sets, for hash sets and lists.

(require "hash-set.rkt" "generic-errors.rkt")

(provide set-empty? set-count set-member? set-add set-remove set-add! set-remove! set-first set-rest
         set-copy set-copy-clear set-clear set-clear! set-union set-intersect set-subtract
         set-symmetric-difference set-union! set-intersect! set-subtract!
         set-symmetric-difference! set=? subset? proper-subset? set->list set->stream set-map
         set-for-each elements)

(define (check-immutable who s)
  (when (and (hset? s) (not (immutable-set? s)))
    (raise-wrong-mutability who "(not/c (or/c set-mutable? set-weak?))" "mutable" s)))

(define (check-changeable who s)
  (unless (hset? s) (raise-support-error who s))
  (when (immutable-set? s)
    (raise-wrong-mutability who "(or/c set-mutable? set-weak?)" "immutable" s)))

(define (raise-wrong-mutability who expected kind s)
  (raise
   (exn:fail:contract
    (format "~a:\nexpected: ~a\ngiven ~a set: ~e\nargument position: 1st" who expected kind s)
    (current-continuation-marks))))

(define (elements s) (if (hset? s) (hash-keys (hset-table s)) s))

(define (set-empty? s)
  (if (hset? s) (hash-empty? (hset-table s)) (null? s)))

(define (set-count s)
  (if (hset? s) (hash-count (hset-table s)) (length s)))

(define (member? s v)
  (if (hset? s)
      (hash-ref (hset-table s) v #f)
      (and (member v s) #t)))

(define (set-member? s v)
  (member? s v))

(define (add s v)
  (cond
    [(hset? s) (hset (hash-set (hset-table s) v #t) 'immutable)]
    [(member v s) s]
    [else (cons v s)]))

(define (delete s v)
  (if (hset? s)
      (hset (hash-remove (hset-table s) v) 'immutable)
      (filter (lambda (x) (not (equal? x v))) s)))

(define (set-add s v)
  (check-immutable 'set-add s)
  (add s v))

(define (set-remove s v)
  (check-immutable 'set-remove s)
  (delete s v))

(define (set-add! s v)
  (check-changeable 'set-add! s)
  (hash-set! (hset-table s) v #t))

(define (set-remove! s v)
  (check-changeable 'set-remove! s)
  (hash-remove! (hset-table s) v))

;; Empty lists complain by car and cdr.
(define (check-non-empty who s)
  (when (and (hset? s) (set-empty? s))
    (raise-argument-error who "(and/c generic-set? (not/c set-empty?))" s)))

(define (set-first s)
  (check-non-empty 'set-first s)
  (if (hset? s)
      (hash-iterate-key (hset-table s) (hash-iterate-first (hset-table s)))
      (car s)))

(define (set-rest s)
  (check-non-empty 'set-rest s)
  (check-immutable 'set-rest s)
  (if (hset? s) (delete s (set-first s)) (cdr s)))

(define (set-copy s)
  (cond
    [(list? s) (raise-support-error 'set-copy s)]
    [(immutable-set? s) (hset (hash-copy (hset-table s)) 'mutable)]
    [else (hset (hash-copy (hset-table s)) (hset-strength s))]))

(define (set-copy-clear s)
  (if (list? s) '() (make-empty-like s)))

(define (set-clear s)
  (check-immutable 'set-clear s)
  (if (list? s) '() (make-empty-like s)))

(define (set-clear! s)
  (check-changeable 'set-clear! s)
  (hash-clear! (hset-table s)))

;; Sets in one operation must be of one kind.
(define (check-same who s others)
  (define binary? (memq who '(subset? set=? proper-subset?)))
  (for ([other (in-list others)] [i (in-naturals 1)])
    (cond
      [(or (not (list? s)) (list? other)) (void)]
      [binary? (raise-argument-error who "list?" other)]
      [else (apply raise-argument-error who "list?" i s others)])
    (unless (or (list? s)
                (and (hset? other)
                     (eq? (table-kind (hset-table s)) (table-kind (hset-table other)))))
      (raise-arguments-error who "set arguments have incompatible equivalence predicates"
                             "first set" s "incompatible set" other))))

(define (set-union s . others)
  (check-immutable 'set-union s)
  (check-same 'set-union s others)
  ;; the largest is the best to start with
  (define-values (start rest)
    (for/fold ([start s] [rest '()]) ([other (in-list others)])
      (if (and (immutable-set? other) (immutable-set? start) (> (set-count other) (set-count start)))
          (values other (cons start rest))
          (values start (cons other rest)))))
  (for*/fold ([result start]) ([other (in-list (reverse rest))] [v (in-list (elements other))])
    (add result v)))

(define (set-intersect s . others)
  (check-immutable 'set-intersect s)
  (check-same 'set-intersect s others)
  (if (list? s)
      (kept-last-first s (lambda (v) (for/and ([other (in-list others)]) (member? other v))))
      (intersect-tables s others)))

;; The elements of a list that are to stay, in the order in which Racket gives them
(define (kept-last-first s stays?)
  (for/fold ([result '()]) ([v (in-list s)])
    (if (stays? v) (cons v result) result)))

(define (intersect-tables s others)
  (for/fold ([result s]) ([v (in-list (elements s))])
    (if (for/and ([other (in-list others)]) (member? other v))
        result
        (delete result v))))

(define (set-subtract s . others)
  (check-immutable 'set-subtract s)
  (check-same 'set-subtract s others)
  (if (list? s)
      (kept-last-first s (lambda (v) (not (for/or ([other (in-list others)]) (member? other v)))))
      (for*/fold ([result s]) ([other (in-list others)] [v (in-list (elements other))])
        (delete result v))))

(define (set-symmetric-difference s . others)
  (check-immutable 'set-symmetric-difference s)
  (check-same 'set-symmetric-difference s others)
  (for*/fold ([result s]) ([other (in-list others)] [v (in-list (elements other))])
    (if (member? result v) (delete result v) (add result v))))

(define (set-union! s . others)
  (check-changeable 'set-union! s)
  (check-same 'set-union! s others)
  (for* ([other (in-list others)] [v (in-list (elements other))]) (set-add! s v)))

(define (set-intersect! s . others)
  (check-changeable 'set-intersect! s)
  (check-same 'set-intersect! s others)
  (for ([v (in-list (elements s))])
    (unless (for/and ([other (in-list others)]) (member? other v))
      (set-remove! s v))))

(define (set-subtract! s . others)
  (check-changeable 'set-subtract! s)
  (check-same 'set-subtract! s others)
  (for* ([other (in-list others)] [v (in-list (elements other))]) (set-remove! s v)))

(define (set-symmetric-difference! s . others)
  (check-changeable 'set-symmetric-difference! s)
  (check-same 'set-symmetric-difference! s others)
  (for* ([other (in-list others)] [v (in-list (elements other))])
    (if (member? s v) (set-remove! s v) (set-add! s v))))

(define (subset? a b)
  (check-same 'subset? a (list b))
  (for/and ([v (in-list (elements a))]) (member? b v)))

(define (set=? a b)
  (check-same 'set=? a (list b))
  (and (subset? a b) (subset? b a)))

(define (proper-subset? a b)
  (check-same 'proper-subset? a (list b))
  (and (subset? a b) (not (subset? b a))))

(define (set->list s)
  (elements s))

(define (set->stream s)
  (elements s))

(define (set-map s f)
  (for/list ([v (in-list (elements s))]) (f v)))

(define (set-for-each s f)
  (for ([v (in-list (elements s))]) (f v)))
