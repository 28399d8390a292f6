;; Builtins with more cases or keywords than they have in '#%kernel: random, raise-syntax-error,
;; collection-path and so on.
(module builtins "medium.rkt"
  (#%require "map.rkt" "path-names.rkt")
  (#%provide (rename new-random random)
             (rename new-raise-syntax-error raise-syntax-error)
             (rename new-collection-path collection-path)
             (rename new-collection-file-path collection-file-path)
             (rename new-syntax-serialize syntax-serialize)
             (rename new-syntax-deserialize syntax-deserialize)
             (rename new-syntax-binding-set-extend syntax-binding-set-extend))

  (define largest-range 4294967087)

  (define new-random
    (let ([random
           (case-lambda
             [() (random)]
             [(k) (random k)]
             [(low high)
              (if (pseudo-random-generator? high)
                  (random low high)
                  (begin
                    (check-bounds low high "(or/c exact-integer? pseudo-random-generator?)" '())
                    (between low high (current-pseudo-random-generator))))]
             [(low high generator)
              (check-bounds low high "exact-integer?" (list generator))
              (unless (pseudo-random-generator? generator)
                (raise-argument-error 'random "pseudo-random-generator?" 2 low high generator))
              (between low high generator)])])
      random))

  (define (check-bounds low high high-contract more)
    (unless (exact-integer? low)
      (apply raise-argument-error 'random "exact-integer?" 0 low high more))
    (unless (exact-integer? high)
      (apply raise-argument-error 'random high-contract 1 low high more)))

  (define (between low high generator)
    (unless (< low high)
      (raise-argument-error 'random (string-append "(>/c " (number->string low) ")") 1 low high))
    (unless (<= (- high low) largest-range)
      (raise-argument-error 'random
                            (string-append "(integer-in " (number->string (add1 low)) " "
                                           (number->string (+ low largest-range)) ")")
                            1 low high))
    (+ low (random (- high low) generator)))

  ;; What the procedure for an error's exception gave, if that is right.
  (define (checked e)
    (unless (exn:fail:syntax? e)
      (raise-arguments-error 'raise-syntax-error "contract violation"
                             "expected" (unquoted-printing-string "exn:fail:syntax?")
                             "result" e))
    e)

  (define new-raise-syntax-error
    (let ([raise-syntax-error
           (lambda (name message [stx #f] [sub-stx #f] [extra '()] [suffix ""]
                         #:exn [make-exn exn:fail:syntax])
             (if (eq? make-exn exn:fail:syntax)
                 (raise-syntax-error name message stx sub-stx extra suffix)
                 (with-handlers ([exn:fail:syntax?
                                  (lambda (e)
                                    (raise (checked (make-exn (exn-message e)
                                                              (exn-continuation-marks e)
                                                              (exn:fail:syntax-exprs e)))))])
                   (raise-syntax-error name message stx sub-stx extra suffix))))])
      raise-syntax-error))

  (define new-collection-path
    (let ([collection-path
           (lambda (collection #:fail [fail #f] . more)
             (check-relative 'collection-path (cons collection more))
             (collection-path (or fail (default-failure "collection-path: ")) collection more))])
      collection-path))

  (define new-collection-file-path
    (let ([collection-file-path
           (lambda (file collection #:fail [fail #f] #:check-compiled? [check? #f] . more)
             (check-relative 'collection-file-path (list* file collection more))
             (collection-file-path (or fail (default-failure "collection-file-path: ")) check? file collection more))])
      collection-file-path))

  (define (check-relative who names)
    (for-each
     (lambda (name)
       (unless (and (path-string? name) (relative-path? name))
         (raise-argument-error who "(and/c path-string? relative-path?)" name)))
     names))

  (define (default-failure prefix)
    (lambda (message)
      (raise
       (exn:fail:filesystem (string-append prefix message) (current-continuation-marks)))))

  (define-values (struct:serialized make-serialized serialized? serialized-ref serialized-set)
    (make-struct-type 'serialized-syntax #f 2 0 #f '() 'prefab))

  (define new-syntax-serialize
    (let ([syntax-serialize
           (lambda (stx
                    #:preserve-property-keys [preserve '()]
                    #:provides-namespace [provides (current-namespace)]
                    #:base-module-path-index [base #f])
             (check-syntax-serialize stx preserve provides base)
             (make-serialized (version) (syntax->archive (with-preserved stx preserve) base)))])
      syntax-serialize))

  (define new-syntax-deserialize
    (let ([syntax-deserialize
           (lambda (data #:base-module-path-index [base #f])
             (unless (serialized? data)
               (raise-argument-error 'syntax-deserialize "serialized-syntax?" data))
             (check-base 'syntax-deserialize base)
             (archive->syntax (serialized-ref data 1) base))])
      syntax-deserialize))

  (define (check-syntax-serialize stx preserve provides base)
    (unless (syntax? stx)
      (raise-argument-error 'syntax-serialize "syntax?" stx))
    (unless (and (list? preserve) (andmap symbol? preserve))
      (raise-argument-error 'syntax-serialize "(listof symbol?)" preserve))
    (unless (or (not provides) (namespace? provides))
      (raise-argument-error 'syntax-serialize "(or/c namespace? #f)" provides))
    (check-base 'syntax-serialize base))

  (define (check-base who base)
    (unless (or (not base) (module-path-index? base))
      (raise-argument-error who "(or/c module-path-index? #f)" base)))

  ;; The syntax object with the properties of some keys kept when it is stored
  (define (with-preserved v keys)
    (cond
      [(null? keys) v]
      [(syntax? v)
       (keep-properties (datum->syntax v (with-preserved (syntax-e v) keys) v v) v keys)]
      [(pair? v) (cons (with-preserved (car v) keys) (with-preserved (cdr v) keys))]
      [(vector? v)
       (vector->immutable-vector
        (list->vector (map (lambda (e) (with-preserved e keys)) (vector->list v))))]
      [else v]))

  (define (keep-properties new old keys)
    (cond
      [(null? keys) new]
      [else
       (let ([value (syntax-property old (car keys))])
         (keep-properties (if value (syntax-property new (car keys) value #t) new)
                          old
                          (cdr keys)))]))

  (define new-syntax-binding-set-extend
    (let ([syntax-binding-set-extend
           (lambda (set symbol phase mpi #:source-symbol [source symbol] #:source-phase [source-phase phase]
                        #:nominal-module [nominal mpi] #:nominal-phase [nominal-phase source-phase]
                        #:nominal-symbol [nominal-symbol source]
                        #:nominal-require-phase [require-phase 0] #:inspector [inspector #f])
             (syntax-binding-set-extend set symbol phase mpi source source-phase nominal
                                        nominal-phase nominal-symbol require-phase inspector))])
      syntax-binding-set-extend)))
