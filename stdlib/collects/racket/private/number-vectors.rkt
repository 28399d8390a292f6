#lang racket/base
;; What racket/flonum and racket/fixnum have in common: sequences, copies and loops of vectors of
;; numbers of one kind

(require (for-syntax racket/base syntax/for-body)
         "in-list.rkt")
(provide define-number-vector-forms)

;; Defines the copying procedure and the two loops for vectors; what names a vector in errors.
;; The sequence is an identifier pair: the syntax, and what stands for it in expressions.
(define-syntax-rule (define-number-vector-forms what zero number?
                      (vector? vector make-vector vector-length vector-ref vector-set!)
                      copy (in-vector in-vector*) for/vector for*/vector)
  (begin
    (define-slice-sequence in-vector in-vector* what vector? vector-length vector-ref)

    (define (copy v [start 0] [end #f])
      (unless (vector? v)
        (raise-argument-error 'copy (symbol->string 'vector?) v))
      (define n (vector-length v))
      (check-range 'copy what v n start (or end n))
      (define copied (make-vector (- (or end n) start)))
      (for ([i (in-range start (or end n))])
        (vector-set! copied (- i start) (vector-ref v i)))
      copied)

    (define (check-number x)
      (unless (number? x)
        (raise-argument-error 'for/vector (symbol->string 'number?) x))
      x)

    (define (from-list numbers)
      (define v (make-vector (length numbers)))
      (for ([x (in-list numbers)] [i (in-naturals)])
        (vector-set! v i x))
      v)

    (define (sized n fill)
      (unless (exact-nonnegative-integer? n)
        (raise-argument-error 'for/vector "exact-nonnegative-integer?" n))
      (make-vector n fill))

    (define-syntax (for/vector stx)
      (loop stx #'for/list #'for/fold/derived #'(from-list check-number sized vector-length vector-set! zero)))
    (define-syntax (for*/vector stx)
      (loop stx #'for*/list #'for*/fold/derived #'(from-list check-number sized vector-length vector-set! zero)))))

(define (check-range who what v n start end)
  (define (check which i low)
    (unless (exact-nonnegative-integer? i)
      (raise-argument-error who "exact-nonnegative-integer?" i))
    (unless (<= low i n)
      (raise-range-error who what which i v low n 0)))
  (check "starting " start 0)
  (check "ending " end start))

(begin-for-syntax
  ;; A loop that collects numbers in a list; or, if a length is given, stores them and ends when the
  ;; vector is full
  (define (loop stx collecting folding operations)
    (with-syntax ([(from-list check-number sized size set zero) operations]
                  [whole stx])
      (define (fill length initial clauses bodies)
        (with-syntax ([((before ...) (body ...)) (split-for-body stx bodies)]
                      [fold folding])
          #`(let ([v (sized #,length #,initial)])
              (unless (eqv? (size v) 0)
                (let/ec full
                  (fold whole ([i 0]) #,clauses
                        before ...
                        (let ([next (add1 i)])
                          (set v i (check-number (let () body ...)))
                          (if (eqv? next (size v)) (full (void)) next)))
                  (void)))
              v)))
      (syntax-case stx ()
        [(_ #:length n #:fill x (clause ...) . bodies) (fill #'n #'x #'(clause ...) #'bodies)]
        [(_ #:length n (clause ...) . bodies) (fill #'n #'zero #'(clause ...) #'bodies)]
        [(_ (clause ...) . bodies)
         (with-syntax ([((before ...) (body ...)) (split-for-body stx #'bodies)])
           #`(from-list
              (#,collecting (clause ...) before ... (check-number (let () body ...)))))]))))
