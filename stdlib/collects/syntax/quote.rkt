#lang racket/base
;; syntax/quote: quoted syntax that keeps its source locations

(require (for-syntax racket/base))
(provide quote-syntax/keep-srcloc)

(define-syntax (quote-syntax/keep-srcloc stx)
  (syntax-case stx ()
    [(_ form) #'(quote-syntax form)]
    [(_ #:source source form) #'(with-source (quote-syntax form) source)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define (with-source stx source)
  (let loop ([v stx])
    (cond
      [(syntax? v)
       (datum->syntax v (loop (syntax-e v))
                      (list source (syntax-line v) (syntax-column v) (syntax-position v)
                            (syntax-span v))
                      v)]
      [(pair? v) (cons (loop (car v)) (loop (cdr v)))]
      [(vector? v) (list->vector (map loop (vector->list v)))]
      [(box? v) (box (loop (unbox v)))]
      [else v])))
