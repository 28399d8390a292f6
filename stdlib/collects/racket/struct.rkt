#lang racket/base
;; racket/struct

(provide make-constructor-style-printer struct->list)

;; The fields as a list; on-opaque: 'error, 'return-false or 'skip
(define (struct->list v #:on-opaque [on-opaque 'error])
  (unless (memq on-opaque '(error return-false skip))
    (raise-argument-error 'struct->list "(or/c 'error 'return-false 'skip)" on-opaque))
  (define hidden (string->uninterned-symbol "opaque"))
  (define fields (cdr (vector->list (struct->vector v hidden))))
  (cond
    [(not (memq hidden fields)) fields]
    [(eq? on-opaque 'error) (raise-argument-error 'struct->list "(and/c struct? (not/c opaque?))" v)]
    [(eq? on-opaque 'return-false) #f]
    [else (filter (lambda (field) (not (eq? field hidden))) fields)]))

;; A procedure for prop:custom-write that prints (name part ...)
(define (make-constructor-style-printer get-name get-parts)
  (lambda (v out mode)
    (define as-expression? (eqv? mode 0))
    (define (write-part part)
      (case mode
        [(#t) (write part out)]
        [(#f) (display part out)]
        [else (print part out mode)]))
    (define name (get-name v))
    (define parts (for/list ([part (get-parts v)]) part))
    (write-string (if as-expression? "(" "#<") out)
    (display name out)
    (unless as-expression? (write-string ":" out))
    (for ([part (in-list parts)])
      (write-string " " out)
      (write-part part))
    (write-string (if as-expression? ")" ">") out)
    (void)))
