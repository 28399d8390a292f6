#lang racket/base
;; Provides measure: runs a thunk several times and prints the median time in milliseconds.
(provide measure)

(define (measure name thunk #:runs [runs 7] #:check [expected #f])
  (define times
    (for/list ([i (in-range runs)])
      (define start (current-inexact-milliseconds))
      (define result (thunk))
      (define end (current-inexact-milliseconds))
      (when (and expected (not (equal? result expected)))
        (error name "wrong result: ~s" result))
      (- end start)))
  (define sorted (sort times <))
  (printf "~a ~a\n" name (list-ref sorted (quotient runs 2))))
