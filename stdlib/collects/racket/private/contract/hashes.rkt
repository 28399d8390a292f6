#lang racket/base
;; Contracts for tables.

(require "blame.rkt" "violation.rkt" "property.rkt" "coerce.rkt" "contracted.rkt"
         (for-syntax racket/base))

(provide hash/c hash/dc)

;; Complains unless v is a table of the mutability.
(define (check-table v b party immutable)
  (unless (hash? v)
    (raise-blame-error b v #:missing-party party '(expected "a hash" given: "~e") v))
  (case immutable
    [(#t)
     (unless (immutable? v)
       (raise-blame-error b v #:missing-party party '(expected "an immutable hash" given: "~e") v))]
    [(#f)
     (when (immutable? v)
       (raise-blame-error b v #:missing-party party '(expected "a mutable hash" given: "~e") v))]))

(define (mutability? h immutable)
  (case immutable
    [(#t) (immutable? h)]
    [(#f) (not (immutable? h))]
    [else #t]))

;; The table with what check gives for each key and value; itself if these are the same.
(define (checked-table h check)
  (for/fold ([result h]) ([(key value) (in-hash h)])
    (define-values (new-key new-value) (check key value))
    (cond
      [(and (eq? key new-key) (eq? value new-value)) result]
      [(immutable? h) (hash-set (if (eq? key new-key) result (hash-remove result key))
                                new-key new-value)]
      [else result])))

(define (hash/c k v #:immutable [immutable 'dont-care] #:flat? [flat? #f])
  (unless (memq immutable '(#t #f dont-care))
    (raise-argument-error 'hash/c "(or/c #t #f 'dont-care)" immutable))
  (define key/c ((if flat? coerce-flat-contract coerce-chaperone-contract) 'hash/c k))
  (define value/c ((if flat? coerce-flat-contract coerce-contract) 'hash/c v))
  (define contracts (list key/c value/c))
  (combinator
   (list 'hash/c immutable) contracts
   #:flat? (or flat? (eq? immutable #t))
   #:name (name-thunk
           (lambda ()
             (append (list 'hash/c) (names contracts)
                     (if (eq? immutable 'dont-care) '() (list '#:immutable immutable))
                     (if flat? '(#:flat? #t) '()))))
   #:first-order
   (lambda (h)
     (and (hash? h) (mutability? h immutable)
          (for/and ([(x y) (in-hash h)]) (and (passes? key/c x) (passes? value/c y)))))
   #:late-neg/self
   (lambda (self b)
     (define key-blame (blame-add-context b "the keys of"))
     (define value-blame (blame-add-context b "the values of"))
     (define check-key (late-neg key/c key-blame))
     (define check-value (late-neg value/c value-blame))
     (define check-given-key (late-neg key/c (blame-swap key-blame)))
     (define check-given-value (late-neg value/c (blame-swap value-blame)))
     (define impersonate (if (chaperone-contract-struct? value/c) chaperone-hash impersonate-hash))
     (lambda (h party)
       (check-table h b party immutable)
       (if (or flat? (immutable? h))
           (checked-table h (lambda (x y) (values (check-key x party) (check-value y party))))
           (impersonate
            h
            (lambda (h key)
              (values (check-given-key key party) (lambda (h key v) (check-value v party))))
            (lambda (h key v) (values (check-given-key key party) (check-given-value v party)))
            (lambda (h key) (check-given-key key party))
            (lambda (h key) (check-key key party))
            impersonator-prop:contracted self
            impersonator-prop:blame (with-party b party)))))))

;; (hash/dc [k key-contract] [v (k) value-contract] option ...)
(define-syntax (hash/dc stx)
  (syntax-case stx ()
    [(_ [k key/c] [v (k2) value/c] option ...)
     (bound-identifier=? #'k #'k2)
     (let ([options (syntax->list #'(option ...))])
       (define (option-of key default)
         (let ([m (memf (lambda (o) (eq? key (syntax-e o))) options)]) (if m (cadr m) default)))
       (define kind (option-of '#:kind #''chaperone))
       #`(dependent-table key/c (lambda (k) value/c) #,(option-of '#:immutable #''dont-care) #,kind
                          '(hash/dc [k key/c] [v (k2) value/c] option ...)))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define (dependent-table k get immutable kind name)
  (define key/c (coerce-chaperone-contract 'hash/dc k))
  (define (value-contract key) (coerce-contract 'hash/dc (get key)))
  ((case kind
     [(flat) make-flat-contract]
     [(chaperone) make-chaperone-contract]
     [else make-contract])
   #:name name
   #:opaque? #f
   #:first-order
   (lambda (h)
     (and (hash? h) (mutability? h immutable)
          (for/and ([(x y) (in-hash h)]) (and (passes? key/c x) (passes? (value-contract x) y)))))
   #:late-neg-projection
   (lambda (b)
     (define check-key (late-neg key/c (blame-add-context b "the keys of")))
     (define value-blame (blame-add-context b "the values of"))
     (lambda (h party)
       (check-table h b party immutable)
       (checked-table h (lambda (x y)
                          (values (check-key x party)
                                  ((late-neg (value-contract x) value-blame) y party))))))))
