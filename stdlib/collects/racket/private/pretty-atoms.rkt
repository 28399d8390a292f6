#lang racket/base
;; The texts of what has no parts, for the pretty printer.

(provide atom-text (struct-out atom-settings))

;; decimal?: exact numbers as decimals where that is exact; inexactness?: #i before inexact numbers;
;; bare-dot?: the symbol . without bars
(struct atom-settings (decimal? inexactness? bare-dot?))

;; mode: 'print, 'write or 'display
(define (atom-text v mode quoted? settings)
  (cond
    [(and (number? v) (inexact? v) (atom-settings-inexactness? settings))
     (string-append "#i" (number->string v))]
    [(and (number? v) (exact? v) (atom-settings-decimal? settings)) (exact-text v)]
    [(and (eq? v '|.|) (atom-settings-bare-dot? settings)) "."]
    [else
     (define out (open-output-string))
     (case mode
       [(print) (print v out (if quoted? 1 0))]
       [(write) (write v out)]
       [else (display v out)])
     (get-output-string out)]))

(define (exact-text n)
  (define imaginary (imag-part n))
  (cond
    [(zero? imaginary) (rational-text n)]
    [else
     (string-append (if (zero? (real-part n)) "" (rational-text (real-part n)))
                    (if (negative? imaginary) "" "+")
                    (rational-text imaginary)
                    "i")]))

(define (rational-text q)
  (define places (decimal-places (denominator q)))
  (cond
    [(or (not places) (zero? places)) (number->string q)]
    [else
     (define digits (number->string (* (abs q) (expt 10 places))))
     (define missing (max 0 (- (add1 places) (string-length digits))))
     (define padded (string-append (make-string missing #\0) digits))
     (define point (- (string-length padded) places))
     (string-append (if (negative? q) "-" "")
                    (substring padded 0 point) "." (substring padded point))]))

;; How many digits behind the point a fraction with denominator d has, or #f if they do not end
(define (decimal-places d)
  (let loop ([d d] [twos 0] [fives 0])
    (cond
      [(eqv? d 1) (max twos fives)]
      [(even? d) (loop (quotient d 2) (add1 twos) fives)]
      [(zero? (remainder d 5)) (loop (quotient d 5) twos (add1 fives))]
      [else #f])))
