#lang racket/base
;; The generic interface gen:set: what structures with its methods do, by default too.

(require racket/generic racket/private/sequence
         "hash-set.rkt" "stream-core.rkt" "generic-errors.rkt"
         (prefix-in plain: "set-operations.rkt")
         (for-syntax racket/base racket/syntax))

(provide gen:set set? set-implements? method-names
         set-empty? set-member? set-count set=? subset? proper-subset? set-map set-for-each set-copy
         set-copy-clear in-set set->list set->stream set-first set-rest set-add set-remove set-clear
         set-union set-intersect set-subtract set-symmetric-difference set-add! set-remove!
         set-clear! set-union! set-intersect! set-subtract! set-symmetric-difference!)

;; Methods that do what the operations of those names do
(define-syntax (from-plain stx)
  (syntax-case stx ()
    [(_ name ...)
     (with-syntax ([(operation ...)
                    (for/list ([name (in-list (syntax->list #'(name ...)))])
                      (format-id #'here "plain:~a" name))])
       #'(begin (define name operation) ...))]))

(define-generics set
  (set-empty? set)
  (set-member? set x)
  (set-count set)
  (set=? set set2)
  (subset? set set2)
  (proper-subset? set set2)
  (set-map set f)
  (set-for-each set f)
  (set-copy set)
  (set-copy-clear set)
  (in-set set)
  (set->list set)
  (set->stream set)
  (set-first set)
  (set-rest set)
  (set-add set x)
  (set-remove set x)
  (set-clear set)
  (set-union set . sets)
  (set-intersect set . sets)
  (set-subtract set . sets)
  (set-symmetric-difference set . sets)
  (set-add! set x)
  (set-remove! set x)
  (set-clear! set)
  (set-union! set . sets)
  (set-intersect! set . sets)
  (set-subtract! set . sets)
  (set-symmetric-difference! set . sets)
  #:defined-predicate set-implements?
  #:fast-defaults
  ([hset?
    (from-plain set-empty? set-member? set-count set=? subset? proper-subset? set-map
                set-for-each set-copy set-copy-clear)
    (define (in-set s) (in-hash-keys (hset-table s)))
    (from-plain set->list set->stream set-first set-rest set-add set-remove set-clear set-union
                set-intersect set-subtract set-symmetric-difference set-add! set-remove!
                set-clear! set-union! set-intersect! set-subtract! set-symmetric-difference!)]
   [list?
    (from-plain set-empty? set-member? set-count set=? subset? proper-subset? set-map
                set-for-each set-copy-clear)
    (define (in-set s) (in-list s))
    (from-plain set->list set->stream set-first set-rest set-add set-remove set-clear set-union
                set-intersect set-subtract set-symmetric-difference)])
  #:fallbacks
  [(define/generic empty-set? set-empty?)
   (define/generic member? set-member?)
   (define/generic included? subset?)
   (define/generic copy-clear set-copy-clear)
   (define/generic elements-in in-set)
   (define/generic list-of set->list)
   (define/generic stream-of set->stream)
   (define/generic first set-first)
   (define/generic rest set-rest)
   (define/generic add set-add)
   (define/generic delete set-remove)
   (define/generic clear set-clear)
   (define/generic count set-count)
   (define/generic add! set-add!)
   (define/generic delete! set-remove!)

   (define (need who s . names)
     (unless (apply set-implements? s names) (raise-support-error who s)))
   (define (has-elements? s)
     (or (set-implements? s 'set->stream) (set-implements? s 'set->list) (set-implements? s 'in-set)))
   ;; What add and the elements of sets make of s
   (define (fold s sets change)
     (for*/fold ([s s]) ([other (in-list sets)] [v (in-list (list-of other))]) (change s v)))
   ;; The part of s that keep? wants
   (define (part who s keep?)
     (cond
       [(set-implements? s 'set-remove)
        (fold s (list s) (lambda (s v) (if (keep? v) s (delete s v))))]
       [else
        (need who s 'set-clear 'set-add)
        (for/fold ([result (clear s)]) ([v (in-list (list-of s))] #:when (keep? v)) (add result v))]))

   (define (set-empty? s)
     (cond
       [(has-elements? s) (stream-empty? (stream-of s))]
       [else
        (need 'set-empty? s 'set-count)
        (eqv? 0 (count s))]))
   (define (set-count s) (for/sum ([v (in-stream (stream-of s))]) 1))
   (define (set=? s t) (and (included? s t) (included? t s)))
   (define (subset? s t) (for/and ([v (in-stream (stream-of s))]) (member? t v)))
   (define (proper-subset? s t) (and (included? s t) (not (included? t s))))
   (define (set-map s f) (for/list ([v (in-stream (stream-of s))]) (f v)))
   (define (set-for-each s f) (for ([v (in-stream (stream-of s))]) (f v)))
   (define (set-copy s)
     (need 'set-copy s 'set-copy-clear 'set-add!)
     (let ([copy (copy-clear s)])
       (for ([v (in-stream (stream-of s))]) (add! copy v))
       copy))
   (define (in-set s) (stream-of s))
   (define (set->list s) (for/list ([v (in-stream (stream-of s))]) v))
   (define (set->stream s)
     (cond
       [(set-implements? s 'set->list) (list-of s)]
       [(set-implements? s 'in-set) (sequence->stream (elements-in s))]
       [else
        (unless (or (set-implements? s 'set-empty?) (set-implements? s 'set-count))
          (raise-support-error 'set->stream s))
        (need 'set->stream s 'set-first)
        (unless (or (set-implements? s 'set-rest) (set-implements? s 'set-remove))
          (raise-support-error 'set->stream s))
        (let loop ([s s])
          (stream-lazy
           (if (empty-set? s)
               empty-stream
               (stream-cons (first s) (loop (rest s))))))]))
   (define (set-first s)
     (unless (has-elements? s) (raise-support-error 'set-first s))
     (stream-first (stream-of s)))
   (define (set-rest s)
     (need 'set-rest s 'set-remove)
     (delete s (first s)))
   (define (set-clear s)
     (need 'set-clear s 'set-remove)
     (fold s (list s) delete))
   (define (set-union s . sets)
     (need 'set-union s 'set-add)
     (fold s sets add))
   (define (set-intersect s . sets)
     (part 'set-intersect s (lambda (v) (for/and ([t (in-list sets)]) (member? t v)))))
   (define (set-subtract s . sets)
     (part 'set-subtract s (lambda (v) (not (for/or ([t (in-list sets)]) (member? t v))))))
   ;; as in Racket, where symmetric differences add nothing
   (define (set-symmetric-difference s . sets)
     (part 'set-symmetric-difference s
           (lambda (v) (not (for/or ([t (in-list sets)]) (member? t v))))))
   (define (set-clear! s)
     (need 'set-clear! s 'set-remove!)
     (for ([v (in-list (list-of s))]) (delete! s v)))
   (define (set-union! s . sets)
     (need 'set-union! s 'set-add!)
     (for* ([t (in-list sets)] [v (in-list (list-of t))]) (add! s v)))
   (define (set-intersect! s . sets)
     (need 'set-intersect! s 'set-remove!)
     (for ([v (in-list (list-of s))])
       (unless (for/and ([t (in-list sets)]) (member? t v)) (delete! s v))))
   (define (set-subtract! s . sets)
     (need 'set-subtract! s 'set-remove!)
     (for* ([t (in-list sets)] [v (in-list (list-of t))]) (delete! s v)))
   (define (set-symmetric-difference! s . sets)
     (need 'set-symmetric-difference! s 'set-remove!)
     (for* ([t (in-list sets)] [v (in-list (list-of t))]) (delete! s v)))])

;; The names of the methods, in the order in which errors list them
(define method-names
  '(set-empty? set-member? set-count set=? subset? proper-subset? set-map set-for-each set-copy
    set-copy-clear in-set set->list set->stream set-first set-rest set-add set-remove set-clear
    set-union set-intersect set-subtract set-symmetric-difference set-add! set-remove! set-clear!
    set-union! set-intersect! set-subtract! set-symmetric-difference!))
