#lang racket/base
;; What expanded match forms call.

(provide match-equality-test exn:misc:match? match-failure hash-pairs
         regexp-result pregexp-result)

(define match-equality-test (make-parameter equal?))

(struct exn:misc:match exn:fail (value srclocs)
  #:property prop:exn:srclocs (lambda (e) (exn:misc:match-srclocs e)))

(define (match-failure who value location)
  (raise
   (exn:misc:match (format "~a: no matching clause for ~e" who value)
                    (current-continuation-marks)
                    value
                    (list location))))

(define (hash-pairs h) (hash-map h cons))

(define (regexp-result rx v)
  (and (or (string? v) (bytes? v) (path? v) (input-port? v))
       (regexp-match rx v)))

(define (pregexp-result rx v)
  (regexp-result (if (string? rx) (pregexp rx) (if (bytes? rx) (byte-pregexp rx) rx)) v))
