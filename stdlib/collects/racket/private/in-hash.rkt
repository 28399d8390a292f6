;; in-hash and its variants for keys, values and pairs, and for kinds of tables.
(module in-hash "medium.rkt"
  (#%require "define-sequence.rkt" "sequence.rkt" "for-literals.rkt" (for-syntax "small.rkt"))
  (#%provide in-hash in-hash-keys in-hash-values in-hash-pairs
             in-mutable-hash in-mutable-hash-keys in-mutable-hash-values in-mutable-hash-pairs
             in-immutable-hash in-immutable-hash-keys in-immutable-hash-values
             in-immutable-hash-pairs
             in-weak-hash in-weak-hash-keys in-weak-hash-values in-weak-hash-pairs
             in-ephemeron-hash in-ephemeron-hash-keys in-ephemeron-hash-values
             in-ephemeron-hash-pairs)

  (define (mutable-strong? v) (and (hash? v) (not (immutable? v)) (hash-strong? v)))
  (define (immutable-hash? v) (and (hash? v) (immutable? v)))
  (define (weak? v) (and (hash? v) (hash-weak? v)))
  (define (ephemeron? v) (and (hash? v) (hash-ephemeron? v)))

  ;; Defines the sequence syntax id: (ref table position [bad-index-value]) gives the values.
  (define-syntax (define-hash-sequence stx)
    (syntax-case stx ()
      [(_ id ref (value ...) is? contract)
       #'(begin
           (define (check v)
             (unless (is? v) (raise-argument-error 'id contract v)))
           (define function
             (let ([id (case-lambda
                         [(v)
                          (check v)
                          (make-steps (lambda (i) (ref v i))
                                      #f
                                      (lambda (i) (hash-iterate-next v i))
                                      (hash-iterate-first v)
                                      values #f #f)]
                         [(v default)
                          (check v)
                          (make-steps (lambda (i) (ref v i default))
                                      #f
                                      (lambda (i) (hash-iterate-next v i))
                                      (hash-iterate-first v)
                                      values #f #f)])])
               id))
           (define-sequence-syntax id
             (lambda () #'function)
             (lambda (stx)
               (syntax-case stx ()
                 [[(value ...) (_ e)]
                  #'[(value ...)
                     (:do-in ([(table) e])
                             (unless (is? table) (check table))
                             ([i (hash-iterate-first table)])
                             i
                             ([(value ...) (ref table i)])
                             #t
                             #t
                             ((hash-iterate-next table i)))]]
                 [[(value ...) (_ e default)]
                  #'[(value ...)
                     (:do-in ([(table) e] [(missing) default])
                             (unless (is? table) (check table))
                             ([i (hash-iterate-first table)])
                             i
                             ([(value ...) (ref table i missing)])
                             #t
                             #t
                             ((hash-iterate-next table i)))]]
                 [_ #f]))))]))

  (define-syntax-rule (define-hash-sequences entries keys values* pairs is? contract)
    (begin
      (define-hash-sequence entries hash-iterate-key+value (key value) is? contract)
      (define-hash-sequence keys hash-iterate-key (key) is? contract)
      (define-hash-sequence values* hash-iterate-value (value) is? contract)
      (define-hash-sequence pairs hash-iterate-pair (pair) is? contract)))

  (define-hash-sequences in-hash in-hash-keys in-hash-values in-hash-pairs hash? "hash?")
  (define-hash-sequences in-mutable-hash in-mutable-hash-keys in-mutable-hash-values
    in-mutable-hash-pairs mutable-strong? "(and/c hash? mutable? hash-strong?)")
  (define-hash-sequences in-immutable-hash in-immutable-hash-keys in-immutable-hash-values
    in-immutable-hash-pairs immutable-hash? "(and/c hash? immutable?)")
  (define-hash-sequences in-weak-hash in-weak-hash-keys in-weak-hash-values in-weak-hash-pairs
    weak? "(and/c hash? hash-weak?)")
  (define-hash-sequences in-ephemeron-hash in-ephemeron-hash-keys in-ephemeron-hash-values
    in-ephemeron-hash-pairs ephemeron? "(and/c hash? hash-ephemeron?)"))
