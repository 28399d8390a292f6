#lang racket/base
;; racket/fixnum

(require '#%flfxnum "private/number-vectors.rkt")
(provide fx+ fx- fx* fxquotient fxremainder fxmodulo fxabs fxmin fxmax
         fx= fx< fx> fx<= fx>= fxand fxior fxxor fxnot fxlshift fxrshift fx->fl fl->fx
         fx+/wraparound fx-/wraparound fx*/wraparound fxlshift/wraparound
         fxpopcount fxpopcount32 fxpopcount16 most-positive-fixnum most-negative-fixnum
         fxvector fxvector? make-fxvector fxvector-length fxvector-ref fxvector-set!
         fxvector-copy in-fxvector for/fxvector for*/fxvector
         fixnum-for-every-system? shared-fxvector make-shared-fxvector)

(define-number-vector-forms "fxvector" 0 fixnum?
  (fxvector? fxvector make-fxvector fxvector-length fxvector-ref fxvector-set!)
  fxvector-copy (in-fxvector in-fxvector*) for/fxvector for*/fxvector)

;; Nothing is shared between places here, which there are none of
(define shared-fxvector fxvector)
(define make-shared-fxvector make-fxvector)

;; Whether a number is a fixnum on 32-bit machines, too
(define (fixnum-for-every-system? v)
  (and (fixnum? v) (fx<= (- (expt 2 29)) v (sub1 (expt 2 29)))))
