#lang racket/base
;; syntax/stx: pairs and lists that may be syntax.

(provide stx-null? stx-pair? stx-list? stx->list stx-car stx-cdr stx-map
         module-or-top-identifier=?)

(define (content v) (if (syntax? v) (syntax-e v) v))

(define (stx-null? v) (null? (content v)))
(define (stx-pair? v) (pair? (content v)))

(define (stx-list? v)
  (let ([v (content v)])
    (or (null? v) (and (pair? v) (stx-list? (cdr v))))))

;; The elements of v, #f if it is not a list
(define (stx->list v)
  (let loop ([v v] [elements '()])
    (let ([v (content v)])
      (cond
        [(null? v) (reverse elements)]
        [(pair? v) (loop (cdr v) (cons (car v) elements))]
        [else #f]))))

(define (checked-pair who v)
  (unless (stx-pair? v) (raise-argument-error who "stx-pair?" v))
  (content v))

(define (stx-car v) (car (checked-pair 'stx-car v)))
(define (stx-cdr v) (cdr (checked-pair 'stx-cdr v)))

(define (stx-map f . lists)
  (for ([l (in-list lists)])
    (unless (stx-list? l) (raise-argument-error 'stx-map "stx-list?" l)))
  (apply map f (map stx->list lists)))

(define (module-or-top-identifier=? a b)
  (or (free-identifier=? a b)
      (and (eq? (syntax-e a) (syntax-e b))
           (free-identifier=? a (datum->syntax #f (syntax-e b))))))
