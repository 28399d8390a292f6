#lang racket/base
;; racket/struct: the fields of structures, and printing in the manner of constructor calls

(provide struct->list make-constructor-style-printer)

(define opaque (string->uninterned-symbol "opaque"))

(define (struct->list v #:on-opaque [on-opaque 'error])
  (define fields (if (struct? v) (cdr (vector->list (struct->vector v opaque))) (list opaque)))
  (cond
    [(not (memq opaque fields)) fields]
    [else
     (case on-opaque
       [(error) (raise-type-error 'struct->list "non-opaque struct" v)]
       [(return-false) #f]
       [(skip) (filter-known fields)]
       [else (raise-argument-error 'struct->list "(or/c 'error 'return-false 'skip)" on-opaque)])]))

(define (filter-known fields)
  (for/list ([field (in-list fields)] #:unless (eq? field opaque)) field))

;; The printer is of the kind that gen:custom-write and prop:custom-write want.
(define (make-constructor-style-printer name-of contents-of)
  (check-accessor name-of)
  (check-accessor contents-of)
  (lambda (v out mode)
    (define as-call? (and (eqv? mode 0) (print-as-expression)))
    (write-string (if as-call? "(" "#<") out)
    (display (name-of v) out)
    (unless as-call? (write-string ":" out))
    (for ([part (contents-of v)])
      (write-string " " out)
      (show part out mode))
    (write-string (if as-call? ")" ">") out)
    (void)))

(define (show v out mode)
  (case mode
    [(0 1) (print v out mode)]
    [(#t) (write v out)]
    [else (display v out)]))

(define (check-accessor f)
  (unless (and (procedure? f) (procedure-arity-includes? f 1))
    (raise-argument-error 'make-constructor-style-printer "(procedure-arity-includes/c 1)" f)))
