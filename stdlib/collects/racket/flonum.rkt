#lang racket/base
;; racket/flonum

(require '#%flfxnum "private/number-vectors.rkt")
(provide fl+ fl- fl* fl/ fl= fl< fl> fl<= fl>= flabs flmin flmax
         flround flfloor flceiling fltruncate flsin flcos fltan flasin flacos flatan
         fllog flexp flsqrt flexpt ->fl fl->exact-integer
         make-flrectangular flreal-part flimag-part flrandom flsingle
         flvector flvector? make-flvector flvector-length flvector-ref flvector-set!
         flvector-copy in-flvector for/flvector for*/flvector
         shared-flvector make-shared-flvector)

(define (flrandom generator) (random generator))

(define-number-vector-forms "flvector" 0.0 flonum?
  (flvector? flvector make-flvector flvector-length flvector-ref flvector-set!)
  flvector-copy (in-flvector in-flvector*) for/flvector for*/flvector)

;; Nothing is shared between places here, which there are none of
(define shared-flvector flvector)
(define make-shared-flvector make-flvector)
