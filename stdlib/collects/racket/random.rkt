#lang racket/base
;; racket/random

(provide crypto-random-bytes random-ref random-sample)

(define (crypto-random-bytes n)
  (unless (exact-nonnegative-integer? n)
    (raise-argument-error 'crypto-random-bytes "exact-nonnegative-integer?" n))
  (if (file-exists? "/dev/urandom")
      (call-with-input-file "/dev/urandom"
        (lambda (in) (if (zero? n) (bytes) (read-bytes n in))))
      (let ([b (make-bytes n)] [generator (make-pseudo-random-generator)])
        (for ([i (in-range n)]) (bytes-set! b i (random 256 generator)))
        b)))

(define (elements seq) (for/vector ([v seq]) v))

(define (random-ref seq [generator (current-pseudo-random-generator)])
  (define all (elements seq))
  (when (zero? (vector-length all))
    (raise-argument-error 'random-ref "non-empty sequence?" seq))
  (vector-ref all (random (vector-length all) generator)))

(define (random-sample seq n [generator (current-pseudo-random-generator)]
                       #:replacement? [replacement? #t])
  (define all (elements seq))
  (define size (vector-length all))
  (unless (if replacement? (or (zero? n) (positive? size)) (<= n size))
    (raise-arguments-error 'random-sample "not enough elements in the sequence"
                           "sequence" seq "elements wanted" n))
  (for/list ([i (in-range n)])
    (define at (if replacement? (random size generator) (+ i (random (- size i) generator))))
    (define picked (vector-ref all at))
    (unless replacement?
      (vector-set! all at (vector-ref all i))
      (vector-set! all i picked))
    picked))
