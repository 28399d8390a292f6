#lang racket/base
;; The texts of numbers that ~r puts together.

(provide positional-text exponential-text sign-texts left-padding right-padding)

;; n characters of repetitions of pad, from its start; up to its end
(define (left-padding pad n)
  (build-string (max n 0) (lambda (i) (string-ref pad (remainder i (string-length pad))))))
(define (right-padding pad n)
  (define length (string-length pad))
  (build-string (max n 0) (lambda (i) (string-ref pad (modulo (- i n) length)))))

;; What stands in front of and behind the digits
(define (sign-texts x mode)
  (define sign
    (cond
      [(or (< x 0) (eqv? x -0.0)) 'negative]
      [(eqv? 0 (inexact->exact x)) 'zero]
      [else 'positive]))
  (define (pick positive zero negative)
    (define indicator
      (case sign
        [(positive) positive]
        [(zero) zero]
        [else negative]))
    (if (pair? indicator)
        (values (car indicator) (cadr indicator))
        (values indicator "")))
  (case mode
    [(#f) (pick "" "" "-")]
    [(+) (pick "+" "" "-")]
    [(++) (pick "+" "+" "-")]
    [(parens) (pick "" "" '("(" ")"))]
    [else (pick (car mode) (cadr mode) (caddr mode))]))

(define (parse-base base)
  (if (pair? base) (values (cadr base) #t) (values base #f)))

(define (integer-text n base)
  (define-values (radix upper?) (parse-base base))
  (define s
    (let loop ([n n] [digits '()])
      (define more (cons (string-ref "0123456789abcdefghijklmnopqrstuvwxyz" (remainder n radix))
                         digits))
      (if (< n radix) (list->string more) (loop (quotient n radix) more))))
  (if upper? (string-upcase s) s))

(define (parse-precision precision)
  (if (pair? precision) (values (cadr precision) #t) (values precision #f)))

;; Rounds halves up, in magnitude.
(define (round-half-up x) (floor (+ x 1/2)))

(define (positional-text x base precision groups group-separator decimal-separator)
  (define-values (radix upper?) (parse-base base))
  (define-values (places exact?) (parse-precision precision))
  (define scale (expt radix places))
  (define scaled (round-half-up (* (abs (inexact->exact x)) scale)))
  (define whole (integer-text (quotient scaled scale) base))
  (string-append (grouped whole groups group-separator)
                 (fraction-text (remainder scaled scale) places base exact? decimal-separator)))

(define (fraction-text n places base exact? separator)
  (define digits
    (if (eqv? places 0)
        ""
        (let ([s (integer-text n base)])
          (string-append (make-string (- places (string-length s)) #\0) s))))
  (cond
    [exact? (string-append separator digits)]
    [else
     (define end
       (let loop ([i (string-length digits)])
         (if (and (> i 0) (char=? #\0 (string-ref digits (sub1 i)))) (loop (sub1 i)) i)))
     (if (eqv? end 0) "" (string-append separator (substring digits 0 end)))]))

;; The digits in groups, the last of which has the last size; the first size is used again and again.
(define (grouped digits groups separator)
  (if (string=? separator "")
      digits
      (let loop ([end (string-length digits)] [groups (reverse groups)] [parts '()])
        (define start (max 0 (- end (car groups))))
        (define more
          (cons (substring digits start end)
                (if (null? parts) '() (cons separator parts))))
        (if (eqv? start 0)
            (apply string-append more)
            (loop start (if (null? (cdr groups)) groups (cdr groups)) more)))))

(define (exponential-text x base precision exponent-format decimal-separator)
  (define-values (radix upper?) (parse-base base))
  (define-values (places exact?) (parse-precision precision))
  (define magnitude (abs (inexact->exact x)))
  (define scale (expt radix places))
  (define-values (scaled exponent)
    (let* ([exponent (exponent-of magnitude radix)]
           [scaled (round-half-up (* (/ magnitude (expt radix exponent)) scale))])
      ;; rounding up may have made one digit more
      (if (>= scaled (* radix scale))
          (values (round-half-up (* (/ magnitude (expt radix (add1 exponent))) scale))
                  (add1 exponent))
          (values scaled exponent))))
  (string-append (integer-text (quotient scaled scale) base)
                 (fraction-text (remainder scaled scale) places base exact? decimal-separator)
                 (exponent-text exponent radix exponent-format)))

(define (exponent-of magnitude radix)
  (if (eqv? magnitude 0)
      0
      (let loop ([n (if (>= magnitude 1) 0 -1)])
        (cond
          [(> (expt radix n) magnitude) (loop (sub1 n))]
          [(<= (expt radix (add1 n)) magnitude) (loop (add1 n))]
          [else n]))))

(define (exponent-text n radix style)
  (define digits (number->string (abs n)))
  (define signed
    (string-append (if (< n 0) "-" "+")
                   (if (< (string-length digits) 2) (string-append "0" digits) digits)))
  (cond
    [(procedure? style) (style n)]
    [(string? style) (string-append style signed)]
    [(eqv? radix 10) (string-append "e" signed)]
    [else (string-append "*" (number->string radix) "^" signed)]))
