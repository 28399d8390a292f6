#lang racket/base
;; racket/flonum

(require '#%flfxnum (for-syntax racket/base))
(provide fl+ fl- fl* fl/ fl= fl< fl> fl<= fl>= flabs flmin flmax
         flround flfloor flceiling fltruncate flsin flcos fltan flasin flacos flatan
         fllog flexp flsqrt flexpt ->fl fl->exact-integer
         make-flrectangular flreal-part flimag-part flrandom
         flvector flvector? make-flvector flvector-length flvector-ref flvector-set!
         flvector-copy in-flvector for/flvector for*/flvector)

(define (flrandom generator) (random generator))

(define (flvector-copy v [start 0] [end (flvector-length v)])
  (define copy (make-flvector (- end start)))
  (for ([i (in-range start end)]) (flvector-set! copy (- i start) (flvector-ref v i)))
  copy)

(define (in-flvector v [start 0] [end #f] [step 1])
  (unless (flvector? v) (raise-argument-error 'in-flvector "flvector?" v))
  (define limit (or end (flvector-length v)))
  (make-do-sequence
   (lambda ()
     (values (lambda (i) (flvector-ref v i))
             (lambda (i) (+ i step))
             start
             (if (positive? step) (lambda (i) (< i limit)) (lambda (i) (> i limit)))
             #f #f))))

(define (list->flvector l) (apply flvector l))

;; With a length, the rest is filled.
(define (sized l size fill)
  (define v (make-flvector size fill))
  (for ([x (in-list l)] [i (in-range size)]) (flvector-set! v i x))
  v)

(define-syntax (for/flvector stx)
  (syntax-case stx ()
    [(_ #:length n #:fill fill clauses . body) #'(sized (for/list clauses . body) n fill)]
    [(_ #:length n clauses . body) #'(sized (for/list clauses . body) n 0.0)]
    [(_ clauses . body) #'(list->flvector (for/list clauses . body))]))

(define-syntax (for*/flvector stx)
  (syntax-case stx ()
    [(_ #:length n #:fill fill clauses . body) #'(sized (for*/list clauses . body) n fill)]
    [(_ #:length n clauses . body) #'(sized (for*/list clauses . body) n 0.0)]
    [(_ clauses . body) #'(list->flvector (for*/list clauses . body))]))
