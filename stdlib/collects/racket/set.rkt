#lang racket/base
;; racket/set: hash sets, lists as sets, structures with gen:set

(require "private/hash-set.rkt" "private/set-contract.rkt"
         (prefix-in plain: "private/set-operations.rkt")
         (except-in (prefix-in generic: "private/set-generic.rkt") generic:gen:set)
         (only-in "private/set-generic.rkt" gen:set)
         (for-syntax racket/base))

(provide gen:set set-implements?
         set seteq seteqv setalw mutable-set mutable-seteq mutable-seteqv mutable-setalw
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

(define (plain? v) (or (hset? v) (list? v)))
(define (generic-set? v) (or (plain? v) (generic:set? v)))
(define (set? v) (immutable-set? v))
(define (set-mutable? v) (mutable-set? v))
(define (set-weak? v) (weak-set? v))

(define-syntax-rule (define-kind-predicate name test)
  (define (name v) (and (hset? v) (test (hset-table v)))))
(define-kind-predicate set-equal? hash-equal?)
(define-kind-predicate set-eq? hash-eq?)
(define-kind-predicate set-eqv? hash-eqv?)
(define-kind-predicate set-equal-always? hash-equal-always?)

(define (set-implements? s . names)
  (for ([name (in-list names)])
    (unless (memq name generic:method-names)
      (raise-argument-error
       'set-implements?
       (format "(or/c~a)" (apply string-append (for/list ([n (in-list generic:method-names)])
                                                 (format " (quote ~a)" n))))
       name)))
  (unless (generic-set? s) (raise-argument-error 'set-implements? "set?" s))
  (apply generic:set-implements? s names))

;; Operations: hash sets and lists go a short way, other sets by their methods; what is no set gets
;; the error of the generic function.
(define-syntax (define-operations stx)
  (syntax-case stx ()
    [(_ (name arg ... . rest) ...)
     (with-syntax ([((plain generic) ...)
                    (for/list ([id (in-list (syntax->list #'(name ...)))])
                      (for/list ([prefix (in-list '("plain:" "generic:"))])
                        (datum->syntax id (string->symbol (format "~a~a" prefix (syntax-e id))))))])
       #'(begin (define-operation name plain generic arg ... . rest) ...))]))

(define-syntax define-operation
  (syntax-rules ()
    [(_ name plain generic arg ...)
     (define (name s arg ...) (if (plain? s) (plain s arg ...) (generic s arg ...)))]
    [(_ name plain generic . others)
     (define (name s . others)
       (cond
         [(plain? s)
          (check-sets 'name s others)
          (apply plain s others)]
         [else (apply generic s others)]))]))

(define (check-sets who s others)
  (unless (list? s)
    (for ([other (in-list others)] [i (in-naturals 1)])
      (unless (generic-set? other) (apply raise-argument-error who "generic-set?" i s others)))))

(define-operations
  (set-empty?) (set-count) (set-member? v) (set-add v) (set-remove v) (set-add! v) (set-remove! v)
  (set-first) (set-rest) (set-copy) (set-copy-clear) (set-clear) (set-clear!)
  (set->list) (set->stream) (set-map f) (set-for-each f)
  (set-union . others) (set-intersect . others) (set-subtract . others)
  (set-symmetric-difference . others)
  (set-union! . others) (set-intersect! . others) (set-subtract! . others)
  (set-symmetric-difference! . others))

(define-syntax-rule (define-comparison name plain generic)
  (define (name s t)
    (cond
      [(plain? s)
       (check-sets 'name s (list t))
       (plain s t)]
      [else (generic s t)])))
(define-comparison set=? plain:set=? generic:set=?)
(define-comparison subset? plain:subset? generic:subset?)
(define-comparison proper-subset? plain:proper-subset? generic:proper-subset?)

(define set->sequence
  (let ([in-set (lambda (s)
                  (cond
                    [(hset? s) (in-hash-keys (hset-table s))]
                    [(list? s) s]
                    [else (generic:in-set s)]))])
    in-set))

(define-sequence-syntax in-set
  (lambda () #'set->sequence)
  (lambda (stx)
    (syntax-case stx ()
      [[(id) (_ e)] #'[(id) (set->sequence e)]]
      [_ #f])))

;; The sequences of one kind of sets
(define-syntax-rule (define-kind-sequence name kind? word function)
  (begin
    (define (function s)
      (unless (kind? s) (raise-wrong-kind s word))
      (hset-table s))
    (define-sequence-syntax name
      (lambda () #'set->sequence)
      (lambda (stx)
        (syntax-case stx ()
          [[(id) (_ e)] #'[(id) (in-hash-keys (function e))]]
          [_ #f])))))

(define (raise-wrong-kind s word)
  (raise
   (exn:fail:contract
    (if (hset? s)
        (format "wrong kind of hash set, expected ~a, got: ~s" word s)
        (format "not a hash set: ~a" s))
    (current-continuation-marks))))

(define-kind-sequence in-immutable-set immutable-set? "immutable" immutable-table)
(define-kind-sequence in-mutable-set mutable-set? "mutable" mutable-set-table)
(define-kind-sequence in-weak-set weak-set? "weak" weak-set-table)
