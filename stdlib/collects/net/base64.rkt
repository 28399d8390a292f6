#lang racket/base
;; net/base64

(provide base64-encode base64-decode base64-encode-stream base64-decode-stream)

(define digits #"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
(define line-length 72)

(define (base64-encode b [newline #"\r\n"])
  (define out (open-output-bytes))
  (base64-encode-stream (open-input-bytes b) out newline)
  (get-output-bytes out))

(define (base64-encode-stream in out [newline #"\n"])
  (let loop ([width 0])
    (define group (read-bytes 3 in))
    (cond
      [(eof-object? group) (unless (zero? width) (write-bytes newline out))]
      [else
       (write-bytes (encoded-group group) out)
       (cond
         [(= (+ width 4) line-length) (write-bytes newline out) (loop 0)]
         [else (loop (+ width 4))])]))
  (void))

;; One to three bytes as four digits
(define (encoded-group group)
  (define size (bytes-length group))
  (define n
    (for/fold ([n 0]) ([i (in-range 3)])
      (+ (* n 256) (if (< i size) (bytes-ref group i) 0))))
  (define text
    (apply bytes
           (for/list ([shift (in-list '(-18 -12 -6 0))])
             (bytes-ref digits (bitwise-and 63 (arithmetic-shift n shift))))))
  (for ([i (in-range (add1 size) 4)]) (bytes-set! text i (char->integer #\=)))
  text)

(define values-of-digits
  (for/hasheqv ([d (in-bytes digits)] [i (in-naturals)]) (values d i)))

(define (base64-decode b)
  (define out (open-output-bytes))
  (base64-decode-stream (open-input-bytes b) out)
  (get-output-bytes out))

;; Stops at the padding and passes over what is no digit.
(define (base64-decode-stream in out)
  (let loop ([n 0] [bits 0])
    (define c (read-byte in))
    (unless (or (eof-object? c) (eqv? c (char->integer #\=)))
      (define v (hash-ref values-of-digits c #f))
      (cond
        [(not v) (loop n bits)]
        [else
         (define all (+ (* n 64) v))
         (define count (+ bits 6))
         (cond
           [(>= count 8)
            (define left (- count 8))
            (write-byte (arithmetic-shift all (- left)) out)
            (loop (bitwise-and all (sub1 (arithmetic-shift 1 left))) left)]
           [else (loop all count)])]))))
