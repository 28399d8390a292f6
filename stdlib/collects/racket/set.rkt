#lang racket/base
;; racket/set: hash sets, and lists as sets

(require "private/hash-set.rkt" "private/set-contract.rkt" "private/generic-errors.rkt" racket/private/stream-core (for-syntax racket/base))

(provide set seteq seteqv setalw mutable-set mutable-seteq mutable-seteqv mutable-setalw
         weak-set weak-seteq weak-seteqv weak-setalw
         list->set list->seteq list->seteqv list->setalw
         list->mutable-set list->mutable-seteq list->mutable-seteqv list->mutable-setalw
         list->weak-set list->weak-seteq list->weak-seteqv list->weak-setalw
         for/set for/seteq for/seteqv for/setalw for*/set for*/seteq for*/seteqv for*/setalw
         for/mutable-set for/mutable-seteq for/mutable-seteqv for/mutable-setalw
         for*/mutable-set for*/mutable-seteq for*/mutable-seteqv for*/mutable-setalw
         for/weak-set for/weak-seteq for/weak-seteqv for/weak-setalw
         for*/weak-set for*/weak-seteq for*/weak-seteqv for*/weak-setalw
         generic-set? set? set-mutable? set-weak? set-equal? set-eq? set-eqv? set-equal-always?
         set-empty? set-count set-member? set-add set-remove set-add! set-remove! set-first set-rest
         set-copy set-copy-clear set-clear set-clear! set-union set-intersect set-subtract
         set-symmetric-difference set-union! set-intersect! set-subtract!
         set-symmetric-difference! set=? subset? proper-subset? set->list set->stream set-map
         set-for-each in-set in-immutable-set in-mutable-set in-weak-set set/c)

(define-set-kinds
  [set list->set for/set for*/set equal immutable]
  [seteq list->seteq for/seteq for*/seteq eq immutable]
  [seteqv list->seteqv for/seteqv for*/seteqv eqv immutable]
  [setalw list->setalw for/setalw for*/setalw alw immutable]
  [mutable-set list->mutable-set for/mutable-set for*/mutable-set equal mutable]
  [mutable-seteq list->mutable-seteq for/mutable-seteq for*/mutable-seteq eq mutable]
  [mutable-seteqv list->mutable-seteqv for/mutable-seteqv for*/mutable-seteqv eqv mutable]
  [mutable-setalw list->mutable-setalw for/mutable-setalw for*/mutable-setalw alw mutable]
  [weak-set list->weak-set for/weak-set for*/weak-set equal weak]
  [weak-seteq list->weak-seteq for/weak-seteq for*/weak-seteq eq weak]
  [weak-seteqv list->weak-seteqv for/weak-seteqv for*/weak-seteqv eqv weak]
  [weak-setalw list->weak-setalw for/weak-setalw for*/weak-setalw alw weak])

(define (generic-set? v) (or (hset? v) (list? v)))
(define (set? v) (immutable-set? v))
(define (set-mutable? v) (mutable-set? v))
(define (set-weak? v) (weak-set? v))

(define-syntax-rule (define-kind-predicate name test)
  (define (name v) (and (hset? v) (test (hset-table v)))))
(define-kind-predicate set-equal? hash-equal?)
(define-kind-predicate set-eq? hash-eq?)
(define-kind-predicate set-eqv? hash-eqv?)
(define-kind-predicate set-equal-always? hash-equal-always?)

;; label, others: the other argument, where there is one
(define check
  (case-lambda
    [(who s) (unless (generic-set? s) (raise-not-instance who "set?" '(set) 0 0 #f (list s)))]
    [(who s label other)
     (unless (generic-set? s)
       (raise-not-instance who "set?" (list 'set label) 0 0 #f (list s other)))]))

(define (check-first who s others)
  (unless (generic-set? s)
    (raise-not-instance who "set?" '(set) 0 0 #t (cons s others))))

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
  (check 'set-empty? s)
  (if (hset? s) (hash-empty? (hset-table s)) (null? s)))

(define (set-count s)
  (check 'set-count s)
  (if (hset? s) (hash-count (hset-table s)) (length s)))

(define (member? s v)
  (if (hset? s)
      (hash-ref (hset-table s) v #f)
      (and (member v s) #t)))

(define (set-member? s v)
  (check 'set-member? s 'x v)
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
  (check 'set-add s 'x v)
  (check-immutable 'set-add s)
  (add s v))

(define (set-remove s v)
  (check 'set-remove s 'x v)
  (check-immutable 'set-remove s)
  (delete s v))

(define (set-add! s v)
  (check 'set-add! s 'x v)
  (check-changeable 'set-add! s)
  (hash-set! (hset-table s) v #t))

(define (set-remove! s v)
  (check 'set-remove! s 'x v)
  (check-changeable 'set-remove! s)
  (hash-remove! (hset-table s) v))

;; Empty lists complain by car and cdr.
(define (check-non-empty who s)
  (check who s)
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
  (check 'set-copy s)
  (cond
    [(list? s) (raise-support-error 'set-copy s)]
    [(immutable-set? s) (hset (hash-copy (hset-table s)) 'mutable)]
    [else (hset (hash-copy (hset-table s)) (hset-strength s))]))

(define (set-copy-clear s)
  (check 'set-copy-clear s)
  (if (list? s) '() (make-empty-like s)))

(define (set-clear s)
  (check 'set-clear s)
  (check-immutable 'set-clear s)
  (if (list? s) '() (make-empty-like s)))

(define (set-clear! s)
  (check 'set-clear! s)
  (check-changeable 'set-clear! s)
  (hash-clear! (hset-table s)))

;; Sets in one operation must be of one kind.
(define (check-same who s others)
  (define binary? (memq who '(subset? set=? proper-subset?)))
  (for ([other (in-list others)] [i (in-naturals 1)])
    (cond
      [(if (list? s) (list? other) (generic-set? other)) (void)]
      [(and (list? s) binary?) (raise-argument-error who "list?" other)]
      [else
       (apply raise-argument-error who (if (list? s) "list?" "generic-set?") i s others)])
    (unless (or (list? s)
                (and (hset? other)
                     (eq? (table-kind (hset-table s)) (table-kind (hset-table other)))))
      (raise-arguments-error who "set arguments have incompatible equivalence predicates"
                             "first set" s "incompatible set" other))))

(define (set-union s . others)
  (check-first 'set-union s others)
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
  (check-first 'set-intersect s others)
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
  (check-first 'set-subtract s others)
  (check-immutable 'set-subtract s)
  (check-same 'set-subtract s others)
  (if (list? s)
      (kept-last-first s (lambda (v) (not (for/or ([other (in-list others)]) (member? other v)))))
      (for*/fold ([result s]) ([other (in-list others)] [v (in-list (elements other))])
        (delete result v))))

(define (set-symmetric-difference s . others)
  (check-first 'set-symmetric-difference s others)
  (check-immutable 'set-symmetric-difference s)
  (check-same 'set-symmetric-difference s others)
  (for*/fold ([result s]) ([other (in-list others)] [v (in-list (elements other))])
    (if (member? result v) (delete result v) (add result v))))

(define (set-union! s . others)
  (check-first 'set-union! s others)
  (check-changeable 'set-union! s)
  (check-same 'set-union! s others)
  (for* ([other (in-list others)] [v (in-list (elements other))]) (set-add! s v)))

(define (set-intersect! s . others)
  (check-first 'set-intersect! s others)
  (check-changeable 'set-intersect! s)
  (check-same 'set-intersect! s others)
  (for ([v (in-list (elements s))])
    (unless (for/and ([other (in-list others)]) (member? other v))
      (set-remove! s v))))

(define (set-subtract! s . others)
  (check-first 'set-subtract! s others)
  (check-changeable 'set-subtract! s)
  (check-same 'set-subtract! s others)
  (for* ([other (in-list others)] [v (in-list (elements other))]) (set-remove! s v)))

(define (set-symmetric-difference! s . others)
  (check-first 'set-symmetric-difference! s others)
  (check-changeable 'set-symmetric-difference! s)
  (check-same 'set-symmetric-difference! s others)
  (for* ([other (in-list others)] [v (in-list (elements other))])
    (if (member? s v) (set-remove! s v) (set-add! s v))))

(define (subset? a b)
  (check 'subset? a 'set2 b)
  (check-same 'subset? a (list b))
  (for/and ([v (in-list (elements a))]) (member? b v)))

(define (set=? a b)
  (check 'set=? a 'set2 b)
  (check-same 'set=? a (list b))
  (and (subset? a b) (subset? b a)))

(define (proper-subset? a b)
  (check 'proper-subset? a 'set2 b)
  (check-same 'proper-subset? a (list b))
  (and (subset? a b) (not (subset? b a))))

(define (set->list s)
  (check 'set->list s)
  (elements s))

(define (set->stream s)
  (check 'set->stream s)
  (elements s))

(define (set-map s f)
  (check 'set-map s 'f f)
  (for/list ([v (in-list (elements s))]) (f v)))

(define (set-for-each s f)
  (check 'set-for-each s 'f f)
  (for ([v (in-list (elements s))]) (f v)))

(define (set->sequence s)
  (check 'in-set s)
  (if (hset? s) (in-hash-keys (hset-table s)) s))

(define (set-table s)
  (unless (hset? s)
    (raise (exn:fail:contract (format "not a hash set: ~a" s) (current-continuation-marks))))
  (hset-table s))

(define-sequence-syntax in-set
  (lambda () #'set->sequence)
  (lambda (stx)
    (syntax-case stx ()
      [[(id) (_ e)] #'[(id) (set->sequence e)]]
      [_ #f])))

(define-syntax-rule (define-table-sequence name)
  (define-sequence-syntax name
    (lambda () #'set->sequence)
    (lambda (stx)
      (syntax-case stx ()
        [[(id) (_ e)] #'[(id) (in-hash-keys (set-table e))]]
        [_ #f]))))

(define-table-sequence in-immutable-set)
(define-table-sequence in-mutable-set)
(define-table-sequence in-weak-set)
