#lang racket/base
;; Contracts as values: a name, a first-order test and a projection that takes a blame; blame and
;; its errors.

(provide (struct-out contract-value) contract? flat-contract? coerce-contract contract-name-of
         make-flat projection first-order
         (struct-out blame) make-blame blame-swap blame-add-context raise-blame-error*
         exn:fail:contract:blame exn:fail:contract:blame? exn:fail:contract:blame-object
         contract-name contract-first-order-passes? ordinal contract-stronger?)

;; project: from a blame to the procedure that checks and wraps a value
(struct contract-value (name first-order project flat?)
  #:property prop:custom-write
  (lambda (c port mode)
    (fprintf port "#<~a: ~s>" (if (contract-value-flat? c) "flat-contract" "contract")
             (contract-value-name c)))
  #:property prop:procedure
  (lambda (c v)
    (if (contract-value-flat? c)
        ((contract-value-first-order c) v)
        (raise-argument-error 'contract "flat-contract?" c))))

(define (plain-value? v)
  (or (symbol? v) (boolean? v) (number? v) (string? v) (bytes? v) (char? v) (null? v) (keyword? v)
      (regexp? v) (byte-regexp? v) (void? v) (eof-object? v)))

(define (contract? v)
  (or (contract-value? v)
      (plain-value? v)
      (and (procedure? v) (procedure-arity-includes? v 1))))

(define (flat-contract? v)
  (and (contract? v) (or (not (contract-value? v)) (contract-value-flat? v))))

(define (make-flat name test)
  (contract-value name test
                  (lambda (b) (lambda (v) (if (test v) v (raise-blame-error* b v (format "~s" name)))))
                  #t))

(define (coerce-contract who v)
  (cond
    [(contract-value? v) v]
    [(or (regexp? v) (byte-regexp? v))
     (make-flat v (lambda (x) (and (or (string? x) (bytes? x)) (regexp-match? v x))))]
    [(symbol? v) (make-flat `(quote ,v) (lambda (x) (eq? x v)))]
    [(number? v) (make-flat v (lambda (x) (and (number? x) (= x v))))]
    [(plain-value? v) (make-flat v (lambda (x) (equal? x v)))]
    [(and (procedure? v) (procedure-arity-includes? v 1)) (make-flat (or (object-name v) '???) v)]
    [else (raise-argument-error who "contract?" v)]))

(define (contract-name-of v) (contract-value-name (coerce-contract 'contract-name v)))
(define (contract-name v) (contract-name-of v))
(define (projection c b) ((contract-value-project c) b))
(define (first-order c v) ((contract-value-first-order c) v))
(define (contract-first-order-passes? c v)
  (and (first-order (coerce-contract 'contract-first-order-passes? c) v) #t))
(define (contract-stronger? a b)
  (equal? (contract-name-of a) (contract-name-of b)))

;; context: innermost last; swapped?: is it the negative party's turn?
(struct blame (value-name contract-name positive negative location context swapped?))

(struct exn:fail:contract:blame exn:fail:contract (object))

(define (make-blame value-name contract-name positive negative location)
  (blame value-name contract-name positive negative location '() #f))

(define (blame-swap b)
  (struct-copy blame b [swapped? (not (blame-swapped? b))]))

(define (blame-add-context b text)
  (struct-copy blame b [context (cons text (blame-context b))]))

;; Where the library's modules are, by the name of this one
(define collections
  (let ([here (format "~a" (variable-reference->module-source (#%variable-reference)))])
    (substring here 0 (- (string-length here) (string-length "racket/private/contract-core.rkt")))))

;; A module or a place in one as errors name it: without the path of the collections
(define (party-text party)
  (define text (format "~a" party))
  (define n (string-length collections))
  (if (and (> (string-length text) n) (string=? collections (substring text 0 n)))
      (string-append "<collects>/" (substring text n))
      text))

(define (shown v) ((error-value->string-handler) v (error-print-width)))

;; details: further lines
(define (raise-blame-error* b v expected [details ""])
  (define swapped? (blame-swapped? b))
  (raise
   (exn:fail:contract:blame
    (string-append
     (format "~a: " (or (blame-value-name b) (party-text (blame-positive b))))
     (if swapped? "contract violation\n  expected: " "broke its own contract\n  promised: ")
     expected
     (if swapped? "\n  given: " "\n  produced: ")
     (shown v)
     details
     "\n  in: "
     (apply string-append
            (map (lambda (text) (string-append text " of\n      ")) (blame-context b)))
     (format "~s" (blame-contract-name b))
     (format "\n  contract from: ~a" (party-text (blame-positive b)))
     (format "\n  blaming: ~a" (party-text (if swapped? (blame-negative b) (blame-positive b))))
     "\n   (assuming the contract is correct)"
     (if (blame-location b) (format "\n  at: ~a" (party-text (blame-location b))) ""))
    (current-continuation-marks)
    b)))

(define (ordinal n)
  (format "~a~a" n
          (case (remainder n 10)
            [(1) (if (= (remainder n 100) 11) "th" "st")]
            [(2) (if (= (remainder n 100) 12) "th" "nd")]
            [(3) (if (= (remainder n 100) 13) "th" "rd")]
            [else "th"])))
