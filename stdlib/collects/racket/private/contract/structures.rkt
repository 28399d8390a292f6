#lang racket/base
;; Contracts for structures: struct/c and struct/dc.

(require "blame.rkt" "violation.rkt" "property.rkt" "coerce.rkt" "contracted.rkt"
         (for-syntax racket/base racket/struct-info))

(provide struct/c struct/dc struct-contract (struct-out field-part))

;; What a contract says about one field.  contract: a contract, or a procedure of the checked values
;; of the fields at the indices depends; lazy?: is it checked only when the field is read?
(struct field-part (index ref set label contract depends lazy?))

;; name: a thunk; invariant: #f or a predicate of the structure; invariant-names: of the fields
;; that it looks at
(define (struct-contract kind name type-name predicate parts invariant [invariant-names '()])
  (define eager-contracts
    (for/list ([p (in-list parts)] #:unless (field-part-depends p)) (field-part-contract p)))
  (define independent? (= (length eager-contracts) (length parts)))
  (define mutable? (ormap field-part-set parts))
  (define flat?
    (and (not mutable?)
         (andmap flat-contract-struct? eager-contracts)
         (not (ormap field-part-lazy? parts))
         (or independent? (eq? kind 'flat))))
  ((cond
     [flat? make-flat-contract]
     [(andmap chaperone-contract-struct? eager-contracts) make-chaperone-contract]
     [else make-contract])
   #:name (name-thunk name)
   #:opaque? (if flat? "#<procedure:flat-struct/dc>" "#<struct/dc>")
   #:first-order
   (lambda (v)
     (and (predicate v)
          (let loop ([rest parts] [checked (hasheqv)])
            (cond
              [(null? rest) #t]
              [(field-part-lazy? (car rest)) (loop (cdr rest) checked)]
              [else
               (define p (car rest))
               (define x ((field-part-ref p) v))
               (and (passes? (part-contract p checked) x)
                    (loop (cdr rest) (hash-set checked (field-part-index p) x)))]))
          (or (not invariant) (invariant v))))
   #:late-neg-projection
   (lambda (b)
     (define blames
       (for/list ([p (in-list parts)])
         (blame-add-context b (format "the ~a field of" (field-part-label p)))))
     (lambda (v party)
       (unless (predicate v)
         (raise-blame-error b v #:missing-party party '(expected: "~a?" given: "~e") type-name v))
       (define-values (checked redirections)
         (check-fields parts blames v party))
       (when (and invariant (not (invariant v)))
         (raise-blame-error
          b v #:missing-party party "#:inv does not hold for:~a"
          (apply string-append
                 (for/list ([p (in-list parts)] #:when (memq (string->symbol (field-part-label p)) invariant-names))
                   (format "\n  ~a: ~e" (field-part-label p) ((field-part-ref p) v))))))
       (if (null? redirections) v (redirect v redirections))))))

;; The contract of a field when the fields before it have been checked
(define (part-contract p checked)
  (define depends (field-part-depends p))
  (if depends
      (coerce-contract 'struct/dc
                       (apply (field-part-contract p)
                              (for/list ([i (in-list depends)]) (hash-ref checked i))))
      (field-part-contract p)))

;; The checked values by index, and what reading and writing of fields is redirected to
(define (check-fields parts blames v party)
  (for/fold ([checked (hasheqv)] [redirections '()])
            ([p (in-list parts)] [b (in-list blames)])
    (define c (part-contract p checked))
    (define x ((field-part-ref p) v))
    (define check (late-neg c b))
    (define set (field-part-set p))
    (define watched? (or set (field-part-lazy? p) (not (flat-contract-struct? c))))
    (define checked-x (if (field-part-lazy? p) x (check x party)))
    (define chaperone? (chaperone-contract-struct? c))
    (define (both ref write)
      (cons (vector chaperone? (field-part-ref p) ref) (if write (list (vector chaperone? set write)) '())))
    (values (hash-set checked (field-part-index p) checked-x)
            (if watched?
                (append (both (if (or set (field-part-lazy? p))
                                  (lambda (s x) (check x party))
                                  (lambda (s x) checked-x))
                              (and set
                                   (let ([check (late-neg c (blame-swap b))])
                                     (lambda (s x) (check x party)))))
                        redirections)
                redirections))))

(define (redirect v redirections)
  (define (operands chaperone?)
    (for*/fold ([all '()]) ([r (in-list redirections)] #:when (eq? chaperone? (vector-ref r 0)))
      (list* (vector-ref r 1) (vector-ref r 2) all)))
  (define chaperoned
    (let ([all (operands #t)]) (if (null? all) v (apply chaperone-struct v all))))
  (let ([all (operands #f)]) (if (null? all) chaperoned (apply impersonate-struct chaperoned all))))

;; ---- the forms

(begin-for-syntax
  ;; The information on the structure type: a list as of extract-struct-info
  (define (type-info id stx)
    (define v (and (identifier? id) (syntax-local-value id (lambda () #f))))
    (unless (struct-info? v)
      (raise-syntax-error #f "expected a struct name" stx id))
    (extract-struct-info v))

  (define (names-of id field)
    (string->symbol (format "~a-~a" (syntax-e id) field)))

  (define (kind-of keys)
    (cond [(memq '#:flat keys) 'flat] [(memq '#:impersonator keys) 'any] [else 'chaperone])))

(define-syntax (struct/c stx)
  (syntax-case stx ()
    [(_ id c ...)
     (let* ([info (type-info #'id stx)]
            [accessors (reverse (list-ref info 3))]
            [mutators (reverse (list-ref info 4))]
            [contracts (syntax->list #'(c ...))])
       (unless (= (length accessors) (length contracts))
         (raise-syntax-error
          #f (format "expected ~a contracts because struct ~a has ~a fields"
                     (length accessors) (syntax-e #'id) (length accessors))
          stx))
       (with-syntax ([predicate (caddr info)]
                     [(accessor ...) accessors]
                     [(mutator ...) mutators]
                     [(index ...) (for/list ([a (in-list accessors)] [i (in-naturals)]) i)])
         #'(plain-struct-contract
            'id predicate
            (list (list index accessor mutator 'accessor) ...)
            (coerce-contracts 'struct/c (list c ...)))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define (plain-struct-contract id predicate fields contracts)
  (struct-contract
   'chaperone
   (lambda () (list* 'struct/c id (names contracts)))
   id predicate
   (for/list ([f (in-list fields)] [c (in-list contracts)])
     (field-part (car f) (cadr f) (caddr f) (format "(#:selector ~a)" (cadddr f)) c #f #f))
   #f))

(define-syntax (struct/dc stx)
  (syntax-case stx ()
    [(_ id . forms)
     (let ()
       (define info (type-info #'id stx))
       (define accessors (reverse (list-ref info 3)))
       (define mutators (reverse (list-ref info 4)))
       ;; The index of the field that a name stands for
       (define (field-index name)
         (syntax-case name ()
           [(selector accessor)
            (eq? (syntax-e #'selector) '#:selector)
            (accessor-index #'accessor)]
           [(field parent)
            (eq? (syntax-e #'field) '#:parent)
            (raise-syntax-error #f "bad syntax" stx name)]
           [(field word parent)
            (eq? (syntax-e #'word) '#:parent)
            (named-index #'field #'parent)]
           [field (identifier? #'field) (named-index #'field #'id)]
           [_ (raise-syntax-error #f "expected a field name" stx name)]))
       (define (accessor-index accessor)
         (or (for/first ([a (in-list accessors)] [i (in-naturals)]
                         #:when (and a (free-identifier=? a accessor)))
               i)
             (raise-syntax-error #f "unknown selector" stx accessor)))
       (define (named-index field owner)
         (define wanted (names-of owner (syntax-e field)))
         (or (for/first ([a (in-list accessors)] [i (in-naturals)]
                         #:when (and a (eq? (syntax-e a) wanted)))
               i)
             (raise-syntax-error #f "field name not present in struct" stx field)))
       (define (variable name) (if (identifier? name) name (car (generate-temporaries '(field)))))
       ;; From the forms to code of field-parts, pieces of the name, options and the invariant
       (let loop ([forms (syntax->list #'forms)] [known '()] [parts '()] [shown '()] [keys '()]
                  [invariant #f] [invariant-names #'()])
         (cond
           [(null? forms)
            (with-syntax ([predicate (caddr info)]
                          [(part ...) (reverse parts)]
                          [(piece ...) (reverse shown)]
                          [kind (kind-of keys)])
              #`(struct-contract 'kind (lambda () (list 'struct/dc 'id piece ...)) 'id predicate
                                 (list part ...) #,(or invariant #'#f) '#,invariant-names))]
           [(eq? (syntax-e (car forms)) '#:inv)
            (syntax-case (list (cadr forms) (caddr forms)) ()
              [((name ...) e)
               (with-syntax ([(accessor ...)
                              (for/list ([n (in-list (syntax->list #'(name ...)))])
                                (list-ref accessors (field-index n)))]
                             [(var ...) (map variable (syntax->list #'(name ...)))])
                 (loop (cdddr forms) known parts
                       (list* #''(... ...) #''(name ...) #''#:inv shown) keys
                       #'(lambda (s) (let ([var (accessor s)] ...) e))
                       #'(name ...)))])]
           [(keyword? (syntax-e (car forms)))
            (loop (cdr forms) known parts shown (cons (syntax-e (car forms)) keys) invariant invariant-names)]
           [else
            (syntax-case (car forms) ()
              [(name . rest)
               (let*-values ([(index) (field-index #'name)]
                             [(depends rest)
                              (syntax-case #'rest ()
                                [((d ...) . more) (pair? (syntax-e #'more)) (values (syntax->list #'(d ...)) #'more)]
                                [more (values #f #'more)])]
                             [(options) (syntax->list rest)]
                             [(c) (car (reverse options))]
                             [(words) (filter keyword? (map syntax-e options))]
                             [(label) (if (identifier? #'name)
                                          (symbol->string (syntax-e #'name))
                                          (format "~s" (syntax->datum #'name)))])
                 (with-syntax ([accessor (list-ref accessors index)]
                               [mutator (list-ref mutators index)]
                               [index index]
                               [label label]
                               [c c]
                               [lazy? (and (memq '#:lazy words) #t)]
                               [(d-index ...) (map field-index (or depends '()))]
                               [(d-var ...) (map variable (or depends '()))])
                   (define temp (car (generate-temporaries '(contract))))
                   (loop (cdr forms) known
                         (cons (if depends
                                   #'(field-part index accessor mutator label
                                                 (lambda (d-var ...) c) '(d-index ...) lazy?)
                                   #'(field-part index accessor mutator label
                                                 (coerce-contract 'struct/dc c) #f lazy?))
                               parts)
                         (cons (with-syntax ([(word ...) words] [(d ...) (or depends '())])
                                 (if depends
                                     #''(name (d ...) word ... (... ...))
                                     #'(list 'name 'word ... (contract-name c))))
                               shown)
                         keys invariant invariant-names)))])])))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))
