#lang racket/base
;; Sets over hash tables: the structure, constructors, printing.

(require (for-syntax racket/base syntax/for-body))

(provide (struct-out hset) immutable-set? mutable-set? weak-set?
         define-set-kinds make-empty-like empty-table table-kind mutable-table)

;; strength: 'immutable, 'mutable or 'weak
(struct hset (table strength)
  #:reflection-name 'set
  #:property prop:equal+hash
  (list (lambda (a b same?)
          (and (eq? (hset-strength a) (hset-strength b))
               (same? (hset-table a) (hset-table b))))
        (lambda (s code) (code (hset-table s)))
        (lambda (s code) (code (hset-table s))))
  #:property prop:sequence (lambda (s) (in-hash-keys (hset-table s)))
  #:property prop:custom-print-quotable 'never
  #:property prop:custom-write (lambda (s port mode) (write-set s port mode)))

(define (immutable-set? v) (and (hset? v) (eq? (hset-strength v) 'immutable)))
(define (mutable-set? v) (and (hset? v) (eq? (hset-strength v) 'mutable)))
(define (weak-set? v) (and (hset? v) (eq? (hset-strength v) 'weak)))

(define (table-kind t)
  (cond
    [(hash-eq? t) 'eq]
    [(hash-eqv? t) 'eqv]
    [(hash-equal-always? t) 'alw]
    [else 'equal]))

(define (constructor-name s)
  (string-append
   (case (hset-strength s)
     [(immutable) ""]
     [(mutable) "mutable-"]
     [else "weak-"])
   (case (table-kind (hset-table s))
     [(eq) "seteq"]
     [(eqv) "seteqv"]
     [(alw) "setalw"]
     [else "set"])))

(define (write-set s port mode)
  (define show
    (case mode
      [(#t) write]
      [(#f) display]
      [else (lambda (v port) (print v port mode))]))
  (define expression? (and (memv mode '(0 1)) #t))
  (write-string (if expression? "(" "#<") port)
  (write-string (constructor-name s) port)
  (unless expression? (write-string ":" port))
  (for ([v (in-hash-keys (hset-table s) #t)])
    (write-string " " port)
    (show v port))
  (write-string (if expression? ")" ">") port))

(define (empty-table kind)
  (case kind
    [(eq) (hasheq)]
    [(eqv) (hasheqv)]
    [(alw) (hashalw)]
    [else (hash)]))

(define (mutable-table kind strength)
  (if (eq? strength 'weak)
      (case kind
        [(eq) (make-weak-hasheq)]
        [(eqv) (make-weak-hasheqv)]
        [(alw) (make-weak-hashalw)]
        [else (make-weak-hash)])
      (case kind
        [(eq) (make-hasheq)]
        [(eqv) (make-hasheqv)]
        [(alw) (make-hashalw)]
        [else (make-hash)])))

;; A set of the same kind without elements
(define (make-empty-like s)
  (define kind (table-kind (hset-table s)))
  (if (immutable-set? s)
      (hset (empty-table kind) 'immutable)
      (hset (mutable-table kind (hset-strength s)) (hset-strength s))))

;; For each kind: the constructor, the conversion from lists and the two loops
(define-syntax-rule (define-set-kinds
                      [make from-list loop loop* kind strength] ...)
  (begin
    (define-set-kind make from-list loop loop* kind strength) ...))

(define-syntax-rule (define-set-kind make from-list loop loop* kind strength)
  (begin
    (define (make . elements) (from-list elements))
    (define (from-list elements)
      (unless (list? elements) (raise-argument-error 'in-stream "stream?" elements))
      (if (eq? 'strength 'immutable)
          (hset (for/fold ([t (empty-table 'kind)]) ([v (in-list elements)])
                      (hash-set t v #t))
                    'immutable)
          (let ([t (mutable-table 'kind 'strength)])
            (for ([v (in-list elements)]) (hash-set! t v #t))
            (hset t 'strength))))
    (define-syntax (loop stx) (set-loop stx #'for/fold/derived #'from-list))
    (define-syntax (loop* stx) (set-loop stx #'for*/fold/derived #'from-list))))

;; A loop whose values become the elements of a set; errors are about the loop itself.
(define-for-syntax (set-loop stx fold from-list)
  (syntax-case stx ()
    [(_ clauses . body)
     (with-syntax ([fold fold] [from-list from-list] [original stx]
                   [((before ...) (after ...)) (split-for-body stx #'body)])
       (syntax/loc stx
         (from-list
          (fold original ([elements '()] #:result (reverse elements)) clauses
                before ...
                (cons (let () after ...) elements)))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))
