#lang racket/base
;; racket/format

(require "private/number-format.rkt")

(provide ~a ~s ~v ~e ~.a ~.s ~.v ~r)

(define (check-option who ok? contract v)
  (unless ok? (raise-argument-error who contract v)))

(define (non-empty? v) (and (string? v) (> (string-length v) 0)))

;; vals, each as show gives it, joined, limited and padded
(define (format-values who show vals separator width max-width min-width limit-marker limit-prefix?
                       align pad-string left-pad right-pad)
  (check-option who (string? separator) "string?" separator)
  (check-option who (or (not width) (exact-nonnegative-integer? width)) "(or/c natural? #f)" width)
  (check-option who (or (eqv? max-width +inf.0) (exact-nonnegative-integer? max-width))
                "(or/c natural? +inf.0)" max-width)
  (check-option who (exact-nonnegative-integer? min-width) "natural?" min-width)
  (check-option who (string? limit-marker) "string?" limit-marker)
  (check-option who (memq align '(left right center)) "(or/c 'left 'right 'center)" align)
  (for ([pad (in-list (list pad-string left-pad right-pad))])
    (check-option who (non-empty? pad) "non-empty-string?" pad))
  (define joined
    (let ([parts (map show vals)])
      (if (or (null? parts) (null? (cdr parts)))
          (apply string-append parts)
          (apply string-append
                 (car parts)
                 (for/fold ([rest '()]) ([part (in-list (reverse (cdr parts)))])
                   (list* separator part rest))))))
  (pad (limit who joined max-width limit-marker limit-prefix?)
       min-width align left-pad right-pad))

(define (limit who s max-width marker prefix?)
  (define n (string-length s))
  (cond
    [(<= n max-width) s]
    [else
     (define kept (- max-width (string-length marker)))
     (when (< kept 0)
       (raise-arguments-error who "limit marker string is longer than max width"
                              "limit marker" marker "max width" max-width))
     (if prefix?
         (string-append marker (substring s (- n kept)))
         (string-append (substring s 0 kept) marker))]))

(define (pad s width align left-pad right-pad)
  (define missing (- width (string-length s)))
  (cond
    [(<= missing 0) s]
    [else
     (define left
       (case align
         [(left) 0]
         [(right) missing]
         [else (quotient missing 2)]))
     (string-append (left-padding left-pad left) s (right-padding right-pad (- missing left)))]))

(define-syntax-rule (define-formatter name show default-separator
                      default-max default-marker)
  (define (name #:separator [separator default-separator]
                #:width [width #f]
                #:max-width [max-width (or width default-max)]
                #:min-width [min-width (or width 0)]
                #:limit-marker [limit-marker default-marker]
                #:limit-prefix? [limit-prefix? #f]
                #:align [align 'left]
                #:pad-string [pad-string " "]
                #:left-pad-string [left-pad pad-string]
                #:right-pad-string [right-pad pad-string]
                . vals)
    (format-values 'name show vals separator width max-width min-width limit-marker limit-prefix?
                   align pad-string left-pad right-pad)))

(define (shown-by directive) (lambda (v) (format directive v)))
(define display-value (lambda (v) (if (string? v) v (format "~a" v))))

(define-formatter ~a display-value "" +inf.0 "")
(define-formatter ~s (shown-by "~s") " " +inf.0 "...")
(define-formatter ~v (shown-by "~v") " " +inf.0 "...")
(define-formatter ~e (shown-by "~e") " " +inf.0 "...")
(define-formatter ~.a (shown-by "~.a") "" +inf.0 "")
(define-formatter ~.s (shown-by "~.s") " " +inf.0 "...")
(define-formatter ~.v (shown-by "~.v") " " +inf.0 "...")

(define (~r x
            #:sign [sign-mode #f]
            #:base [base 10]
            #:precision [precision 6]
            #:notation [notation 'positional]
            #:format-exponent [exponent-format #f]
            #:min-width [min-width 1]
            #:pad-string [pad-string " "]
            #:groups [groups '(3)]
            #:group-sep [group-separator ""]
            #:decimal-sep [decimal-separator "."])
  (check-option '~r (rational? x) "rational?" x)
  (check-option '~r (exact-positive-integer? min-width) "exact-positive-integer?" min-width)
  (check-option '~r (non-empty? pad-string) "non-empty-string?" pad-string)
  (define mode (if (procedure? notation) (notation x) notation))
  (define digits
    (if (eq? mode 'exponential)
        (exponential-text x base precision exponent-format decimal-separator)
        (positional-text x base precision groups group-separator decimal-separator)))
  (define-values (before after) (sign-texts x sign-mode))
  (string-append before
                 (left-padding pad-string (- min-width (string-length digits)))
                 digits
                 after))
