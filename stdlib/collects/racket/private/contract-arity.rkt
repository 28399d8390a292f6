#lang racket/base
;; Words of contract errors for what arguments a procedure accepts: accepted-text.

(require racket/list)
(provide accepted-text)

;; Such as "2 normal arguments and the mandatory keyword #:k"
(define (accepted-text f)
  (define-values (required allowed) (procedure-keywords f))
  (define optional (and allowed (remove* required allowed)))
  (define keywords? (not (and (null? required) (null? allowed))))
  (enumeration
   (append
    (list (positional-text (procedure-arity f) (if keywords? "normal argument" "argument")))
    (keyword-texts "mandatory" required)
    (if optional (keyword-texts "optional" optional) '("optionally any keyword")))
   "and"))

(define (positional-text arity noun)
  (define counts (append-map count-texts (if (list? arity) arity (list arity))))
  (if (null? counts)
      (string-append "no " noun "s")
      (string-append (enumeration counts "or") " " noun (if (eqv? arity 1) "" "s"))))

(define (count-texts arity)
  (cond
    [(exact-integer? arity) (list (number->string arity))]
    [(eqv? 0 (arity-at-least-value arity)) '("arbitrarily many")]
    [else (list (number->string (arity-at-least-value arity)) "arbitrarily many more")]))

(define (keyword-texts kind keywords)
  (if (null? keywords)
      '()
      (list (format "the ~a keyword~a ~a"
                    kind
                    (if (null? (cdr keywords)) "" "s")
                    (enumeration (map (lambda (k) (format "~s" k)) keywords) "and")))))

;; "a", "a and b", "a, b, and c"
(define (enumeration texts conjunction)
  (define n (length texts))
  (apply string-append
         (for/list ([text (in-list texts)] [i (in-naturals 1)])
           (string-append
            (cond
              [(= i 1) ""]
              [(= n 2) (string-append " " conjunction " ")]
              [(= i n) (string-append ", " conjunction " ")]
              [else ", "])
            text))))
