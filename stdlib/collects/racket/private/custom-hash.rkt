#lang racket/base
;; Dictionaries over hash tables that compare keys by procedures of the program.

(require "dict-methods.rkt" (for-syntax racket/base))
(provide define-custom-hash-types make-custom-hash-types
         make-custom-hash make-weak-custom-hash make-immutable-custom-hash)

;; How keys are compared: key?: which there may be, or #f
(struct spec (key? same? hash1 hash2))

;; A key in a table.  get: a thunk for the key itself
(struct wrapped (get spec)
  #:property prop:equal+hash
  (list (lambda (a b recur)
          (define same? (spec-same? (wrapped-spec a)))
          (if (procedure-arity-includes? same? 2)
              (same? ((wrapped-get a)) ((wrapped-get b)))
              (same? ((wrapped-get a)) ((wrapped-get b)) recur)))
        (lambda (a recur) (hash-by (spec-hash1 (wrapped-spec a)) ((wrapped-get a)) recur))
        (lambda (a recur) (hash-by (spec-hash2 (wrapped-spec a)) ((wrapped-get a)) recur))))

(define (hash-by hash key recur)
  (if (procedure-arity-includes? hash 1) (hash key) (hash key recur)))

;; table: from wrapped keys to values; retained: of a weak one, from keys to their wrappers
(struct custom-hash (table spec retained)
  #:property prop:equal+hash
  (list (lambda (a b recur)
          (and (eq? (custom-hash-spec a) (custom-hash-spec b))
               (recur (custom-hash-table a) (custom-hash-table b))))
        (lambda (a recur) (recur (custom-hash-table a)))
        (lambda (a recur) (recur (custom-hash-table a)))))

(define (check-key who d key)
  (define key? (spec-key? (custom-hash-spec d)))
  (unless (or (not key?) (key? key))
    (raise-argument-error who (format "~a" key?) key)))

(define (wrap d key)
  (wrapped (lambda () key) (custom-hash-spec d)))

;; The wrapper that a table keeps: a weak one holds the key weakly, and lives as long as the key.
(define (wrap-to-keep d key)
  (define retained (custom-hash-retained d))
  (cond
    [retained
     (define b (make-weak-box key))
     (define w (wrapped (lambda () (weak-box-value b)) (custom-hash-spec d)))
     (hash-set! retained key w)
     w]
    [else (wrap d key)]))

(define (unwrap w) ((wrapped-get w)))

;; ---- what dictionaries can do

(define (ref d key [failure (lambda ()
                              (raise-arguments-error 'dict-ref "no value found for key"
                                                     "key" key "all keys" (keys d)))])
  (check-key 'dict-ref d key)
  (hash-ref (custom-hash-table d) (wrap d key) failure))

(define (keys d) (map unwrap (hash-keys (custom-hash-table d))))
(define (count d) (hash-count (custom-hash-table d)))
(define (iterate-first d) (hash-iterate-first (custom-hash-table d)))
(define (iterate-next d i) (hash-iterate-next (custom-hash-table d) i))
(define (iterate-key d i) (unwrap (hash-iterate-key (custom-hash-table d) i)))
(define (iterate-value d i) (hash-iterate-value (custom-hash-table d) i))

(define (set!-key d key v)
  (check-key 'dict-set! d key)
  (define table (custom-hash-table d))
  (define w (wrap d key))
  (hash-set! table (if (hash-has-key? table w) w (wrap-to-keep d key)) v))

(define (remove!-key d key)
  (check-key 'dict-remove! d key)
  (hash-remove! (custom-hash-table d) (wrap d key)))

(define-syntax-rule (define-changeable kind)
  (struct kind custom-hash ()
    #:methods gen:dict
    [(define dict-ref ref)
     (define dict-count count)
     (define dict-iterate-first iterate-first)
     (define dict-iterate-next iterate-next)
     (define dict-iterate-key iterate-key)
     (define dict-iterate-value iterate-value)
     (define dict-set! set!-key)
     (define dict-remove! remove!-key)
     (define (dict-clear d)
       (kind (hash-copy-clear (custom-hash-table d))
             (custom-hash-spec d)
             (and (custom-hash-retained d) (make-ephemeron-hasheq))))
     (define (dict-clear! d) (hash-clear! (custom-hash-table d)))
     (define (dict-copy d)
       (kind (hash-copy (custom-hash-table d)) (custom-hash-spec d) (custom-hash-retained d)))]))

(define-changeable mutable-custom-hash)
(define-changeable weak-custom-hash)

(struct immutable-custom-hash custom-hash ()
  #:methods gen:dict
  [(define dict-ref ref)
   (define dict-count count)
   (define dict-iterate-first iterate-first)
   (define dict-iterate-next iterate-next)
   (define dict-iterate-key iterate-key)
   (define dict-iterate-value iterate-value)
   (define (dict-set d key v)
     (check-key 'dict-set d key)
     (immutable-custom-hash (hash-set (custom-hash-table d) (wrap d key) v) (custom-hash-spec d) #f))
   (define (dict-remove d key)
     (check-key 'dict-remove d key)
     (immutable-custom-hash (hash-remove (custom-hash-table d) (wrap d key)) (custom-hash-spec d) #f))
   (define (dict-clear d) (immutable-custom-hash (hash) (custom-hash-spec d) #f))])

;; ---- making them

(define (default-hash v) 1)

(define (make-spec who same? hash1 hash2 key?)
  (define (accepts? f a b) (and (procedure? f) (or (procedure-arity-includes? f a) (procedure-arity-includes? f b))))
  (define (alternatives a b)
    (format "(or/c (procedure-arity-includes/c ~a) (procedure-arity-includes/c ~a))" a b))
  (unless (accepts? same? 2 3)
    (raise-argument-error who (alternatives 2 3) same?))
  (for ([hash (list hash1 hash2)])
    (unless (or (not hash) (accepts? hash 1 2))
      (raise-argument-error who (alternatives 1 2) hash)))
  (unless (or (not key?) (accepts? key? 1 1))
    (raise-argument-error who "(procedure-arity-includes/c 1)" key?))
  (spec key? same? (or hash1 default-hash) (or hash2 default-hash)))

(define (new-mutable who s init) (fill (mutable-custom-hash (make-hash) s #f) who init))
(define (new-weak who s init)
  (fill (weak-custom-hash (make-weak-hash) s (make-ephemeron-hasheq)) who init))
(define (fill d who init)
  (for ([(key v) (in-dict init)])
    (check-key who d key)
    (set!-key d key v))
  d)
(define (new-immutable who s init)
  (define empty (immutable-custom-hash (hash) s #f))
  (for/fold ([d empty]) ([(key v) (in-dict init)])
    (check-key who d key)
    (dict-set d key v)))

(define (make-custom-hash same? [hash1 #f] [hash2 #f] #:key? [key? #f])
  (new-mutable 'make-custom-hash (make-spec 'make-custom-hash same? hash1 hash2 key?) '()))
(define (make-weak-custom-hash same? [hash1 #f] [hash2 #f] #:key? [key? #f])
  (new-weak 'make-weak-custom-hash (make-spec 'make-weak-custom-hash same? hash1 hash2 key?) '()))
(define (make-immutable-custom-hash same? [hash1 #f] [hash2 #f] #:key? [key? #f])
  (new-immutable 'make-immutable-custom-hash
                 (make-spec 'make-immutable-custom-hash same? hash1 hash2 key?) '()))

;; Predicates for all, immutable, mutable and weak tables, and procedures that make these
(define (make-custom-hash-types same? [hash1 #f] [hash2 #f]
                                #:key? [key? #f] #:name [name 'custom-hash] #:for [who 'make-custom-hash-types])
  (define s (make-spec who same? hash1 hash2 key?))
  (define (named format-text f) (procedure-rename f (string->symbol (format format-text name))))
  (define ((of kind?) v) (and (kind? v) (eq? s (custom-hash-spec v))))
  (define (maker text new)
    (define who (string->symbol (format text name)))
    (procedure-rename (lambda ([init '()]) (new who s init)) who))
  (values (named "~a?" (of custom-hash?))
          (named "immutable-~a?" (of immutable-custom-hash?))
          (named "mutable-~a?" (of mutable-custom-hash?))
          (named "weak-~a?" (of weak-custom-hash?))
          (maker "make-immutable-~a" new-immutable)
          (maker "make-mutable-~a" new-mutable)
          (maker "make-weak-~a" new-weak)))

(define-syntax (define-custom-hash-types stx)
  (define-values (name key? others)
    (syntax-case stx ()
      [(_ name key e same? hash ...)
       (and (identifier? #'name) (eq? '#:key? (syntax-e #'key)))
       (values #'name #'e #'(same? hash ...))]
      [(_ name same? hash ...) (identifier? #'name) (values #'name #'#f #'(same? hash ...))]
      [_ (raise-syntax-error #f "bad syntax" stx)]))
  (define (joined before after)
    (datum->syntax name (string->symbol (format "~a~a~a" before (syntax-e name) after)) name))
  (with-syntax ([(id ...)
                 (list (joined "" "?") (joined "immutable-" "?") (joined "mutable-" "?")
                       (joined "weak-" "?") (joined "make-immutable-" "") (joined "make-mutable-" "")
                       (joined "make-weak-" ""))]
                [name name] [key? key?] [(e ...) others])
    #'(define-values (id ...)
        (make-custom-hash-types e ... #:key? key? #:name 'name #:for 'define-custom-hash-types))))
