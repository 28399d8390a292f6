#lang racket/base
;; file/sha1

(provide sha1 sha1-bytes bytes->hex-string hex-string->bytes)

(define (sha1 in [start 0] [end #f]) (bytes->hex-string (sha1-bytes in start end)))

(define (bytes->hex-string b)
  (unless (bytes? b) (raise-argument-error 'bytes->hex-string "bytes?" b))
  (define digits "0123456789abcdef")
  (define s (make-string (* 2 (bytes-length b))))
  (for ([byte (in-bytes b)] [i (in-naturals)])
    (string-set! s (* 2 i) (string-ref digits (quotient byte 16)))
    (string-set! s (add1 (* 2 i)) (string-ref digits (remainder byte 16))))
  s)

(define (hex-string->bytes s)
  (unless (and (string? s) (even? (string-length s)) (regexp-match? #px"^[0-9a-fA-F]*$" s))
    (raise-argument-error 'hex-string->bytes
                          "(and/c string? #px\"^([[:xdigit:]]{2})*$\")" s))
  (define b (make-bytes (quotient (string-length s) 2)))
  (for ([i (in-range (bytes-length b))])
    (bytes-set! b i (string->number (substring s (* 2 i) (+ 2 (* 2 i))) 16)))
  b)
