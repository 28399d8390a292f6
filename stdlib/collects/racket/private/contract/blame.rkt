#lang racket/base
;; Blame objects: the parties to a contract, what it is on, and where in it one is.

(provide (rename-out [new-blame make-blame])
         blame? blame-source blame-value blame-contract blame-positive blame-negative blame-original?
         blame-swapped? blame-context blame-important blame-missing-party? blame-replaced-negative?
         blame-extra-fields blame-parties
         blame-swap blame-add-context blame-add-unknown-context blame-add-missing-party
         blame-replace-negative blame-update blame-add-extra-field
         blame-add-nth-arg-context blame-add-range-context blame-add-car-context
         blame-add-cdr-context blame/important-original? (struct-out important)
         ordinal (rename-out [ordinal n->th]))

;; positive, negative: lists of parties, the latter #f while it is not known; swapped?: do they
;; stand the other way round?; name: a thunk for the contract's name; context: texts, innermost
;; first; important: what the message is to name, #f for the value.
(struct blame (source value name positives negatives swapped? context important missing-party?
                      replaced-negative? extra-fields)
  #:property prop:equal+hash
  (list (lambda (a b recur)
          (and (recur (parts a) (parts b))))
        (lambda (b recur) (recur (parts b)))
        (lambda (b recur) (recur (blame-context b)))))

(define (parts b)
  (list (blame-source b) (blame-value b) (blame-positives b) (blame-negatives b)
        (blame-swapped? b) (blame-context b)))

;; Which name the message begins with, and whether it was seen from the positive side
(struct important (name original?))

(define (new-blame source value name positive negative original?)
  (unless (srcloc? source)
    (raise-argument-error 'make-blame "srcloc?" 0 source value name positive negative original?))
  (unless (and (procedure? name) (procedure-arity-includes? name 0))
    (raise-argument-error 'make-blame "(-> any)" 2 source value name positive negative original?))
  (blame source value name (list positive) (and negative (list negative)) (not original?)
         '() #f (not negative) #f '()))

(define (blame-contract b) ((blame-name b)))
(define (blame-original? b) (not (blame-swapped? b)))

;; The lists of the parties as seen from here: the one that is responsible first
(define (blame-parties b)
  (if (blame-swapped? b)
      (values (blame-negatives b) (blame-positives b))
      (values (blame-positives b) (blame-negatives b))))

(define (shown parties)
  (and parties (if (null? (cdr parties)) (car parties) parties)))
(define (blame-positive b) (let-values ([(positive negative) (blame-parties b)]) (shown positive)))
(define (blame-negative b) (let-values ([(positive negative) (blame-parties b)]) (shown negative)))

(define (blame-swap b) (struct-copy blame b [swapped? (not (blame-swapped? b))]))

(define (blame-add-context b text #:important [name #f] #:swap? [swap? #f])
  (unless (blame? b)
    (raise-argument-error 'blame-add-context "blame?" 0 b text))
  (unless (or (not text) (string? text))
    (raise-argument-error 'blame-add-context "(or/c string? #f)" 1 b text))
  (if text
      (let ([swapped? (if swap? (not (blame-swapped? b)) (blame-swapped? b))])
        (struct-copy blame b
                     [context (cons text (blame-context b))]
                     [swapped? swapped?]
                     [important (if name
                                    (important name (not swapped?))
                                    (blame-important b))]))
      b))

(define (blame-add-unknown-context b) b)

(define (blame-add-missing-party b party)
  (cond
    [(not party) b]
    [(not (blame-missing-party? b))
     (error 'blame-add-missing-party "already have the party: ~s; trying to add ~s"
            (if (blame-swapped? b) (blame-positive b) (blame-negative b)) party)]
    [else
     (struct-copy blame b
                  [negatives (or (blame-negatives b) (list party))]
                  [missing-party? #f])]))

(define (blame-replace-negative b party)
  (if (blame-swapped? b)
      (struct-copy blame b [positives (list party)] [replaced-negative? #t])
      (struct-copy blame b [negatives (list party)] [replaced-negative? #t])))

(define (blame-update b positive negative)
  (define-values (first second)
    (if (blame-swapped? b) (values negative positive) (values positive negative)))
  (struct-copy blame b
               [positives (cons first (blame-positives b))]
               [negatives (cons second (blame-negatives b))]))

(define (blame-add-extra-field b name field)
  (struct-copy blame b
               [extra-fields (cons (format "  ~a: ~a" name field) (blame-extra-fields b))]))

;; Is it the party that promised the contract's value that is responsible?
(define (blame/important-original? b)
  (define-values (positive negative) (blame-parties b))
  (define i (blame-important b))
  (cond
    [(equal? positive negative) #f]
    [i (eq? (important-original? i) (blame-original? b))]
    [else (blame-original? b)]))

;; ---- usual contexts

(define (blame-add-nth-arg-context b n)
  (blame-add-context b (format "the ~a argument of" (ordinal n))))
(define (blame-add-range-context b) (blame-add-context b "the range of"))
(define (blame-add-car-context b) (blame-add-context b "the car of"))
(define (blame-add-cdr-context b) (blame-add-context b "the cdr of"))

(define (ordinal n)
  (format "~a~a" n
          (case (remainder n 100)
            [(11 12 13) "th"]
            [else (case (remainder n 10) [(1) "st"] [(2) "nd"] [(3) "rd"] [else "th"])])))
