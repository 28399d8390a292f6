#lang racket/base
;; Parts of lists for racket/list: by length, by predicate, common prefixes.

(provide take drop split-at take-right drop-right split-at-right
         takef dropf splitf-at takef-right dropf-right splitf-at-right
         list-prefix? take-common-prefix drop-common-prefix split-common-prefix)

;; Parts by length

(define (check-length who l n)
  (unless (exact-nonnegative-integer? n)
    (raise-argument-error who "exact-nonnegative-integer?" 1 l n)))

(define (raise-too-short who l n)
  (raise-argument-error
   who
   (if (list? l)
       (format "a list with at least ~a elements" n)
       (format "a (possibly improper) list with at least ~a pairs" n))
   l))

;; The first n elements, last first, and the others
(define (reversed-front who l n)
  (let loop ([rest l] [i n] [front '()])
    (cond
      [(eqv? i 0) (values front rest)]
      [(pair? rest) (loop (cdr rest) (sub1 i) (cons (car rest) front))]
      [else (raise-too-short who l n)])))

(define (take l n)
  (check-length 'take l n)
  (define-values (front rest) (reversed-front 'take l n))
  (reverse front))

(define (drop l n)
  (check-length 'drop l n)
  (let loop ([rest l] [i n])
    (cond
      [(eqv? i 0) rest]
      [(pair? rest) (loop (cdr rest) (sub1 i))]
      [else (raise-too-short 'drop l n)])))

(define (split-at l n)
  (check-length 'split-at l n)
  (define-values (front rest) (reversed-front 'split-at l n))
  (values (reverse front) rest))

(define (pairs-in l)
  (let loop ([l l] [n 0])
    (if (pair? l) (loop (cdr l) (add1 n)) n)))

;; How many pairs stand in front of the last n
(define (front-length who l n)
  (check-length who l n)
  (define front (- (pairs-in l) n))
  (when (< front 0)
    (raise-too-short who l n))
  front)

(define (take-right l n) (list-tail l (front-length 'take-right l n)))
(define (drop-right l n) (take l (front-length 'drop-right l n)))
(define (split-at-right l n) (split-at l (front-length 'split-at-right l n)))

;; Parts by predicate

(define (check-predicate who l pred)
  (unless (procedure? pred)
    (raise-argument-error who "procedure?" 1 l pred)))

(define (split-while who l pred)
  (check-predicate who l pred)
  (let loop ([rest l] [front '()])
    (if (and (pair? rest) (pred (car rest)))
        (loop (cdr rest) (cons (car rest) front))
        (values (reverse front) rest))))

(define (takef l pred)
  (define-values (front rest) (split-while 'takef l pred))
  front)

(define (dropf l pred)
  (check-predicate 'dropf l pred)
  (let loop ([l l])
    (if (and (pair? l) (pred (car l))) (loop (cdr l)) l)))

(define (splitf-at l pred) (split-while 'splitf-at l pred))

;; How many of the last elements satisfy pred, without a gap
(define (matching-tail who l pred)
  (check-predicate who l pred)
  (let loop ([l l] [n 0])
    (if (pair? l)
        (loop (cdr l) (if (pred (car l)) (add1 n) 0))
        n)))

(define (takef-right l pred) (take-right l (matching-tail 'takef-right l pred)))
(define (dropf-right l pred) (drop-right l (matching-tail 'dropf-right l pred)))
(define (splitf-at-right l pred) (split-at-right l (matching-tail 'splitf-at-right l pred)))

;; Common prefixes

(define (check-lists who a b same?)
  (unless (list? a) (raise-argument-error who "list?" 0 a b))
  (unless (list? b) (raise-argument-error who "list?" 1 a b))
  (unless (and (procedure? same?) (procedure-arity-includes? same? 2))
    (raise-argument-error who "(any/c any/c . -> . any/c)" 2 a b same?)))

(define (list-prefix? a b [same? equal?])
  (check-lists 'list-prefix? a b same?)
  (let loop ([a a] [b b])
    (or (null? a)
        (and (pair? b) (same? (car a) (car b)) (loop (cdr a) (cdr b))))))

(define (split-common a b same?)
  (let loop ([a a] [b b] [common '()])
    (if (and (pair? a) (pair? b) (same? (car a) (car b)))
        (loop (cdr a) (cdr b) (cons (car a) common))
        (values (reverse common) a b))))

(define (take-common-prefix a b [same? equal?])
  (check-lists 'take-common-prefix a b same?)
  (define-values (common a-rest b-rest) (split-common a b same?))
  common)

(define (drop-common-prefix a b [same? equal?])
  (check-lists 'drop-common-prefix a b same?)
  (define-values (common a-rest b-rest) (split-common a b same?))
  (values a-rest b-rest))

(define (split-common-prefix a b [same? equal?])
  (check-lists 'split-common-prefix a b same?)
  (split-common a b same?))
