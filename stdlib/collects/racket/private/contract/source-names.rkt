#lang racket/base
;; Names and places of forms at compile time, for contracts that are attached to their values.

(provide value-name place-form place-text)

;; What messages call the value of stx: the name that it gets, else its place
(define (value-name stx)
  (define inferred (or (syntax-property stx 'inferred-name) (syntax-local-name)))
  (cond
    [(symbol? inferred) inferred]
    [(identifier? inferred) (syntax-e inferred)]
    [else (place-text stx)]))

(define (place-text stx)
  (define source (syntax-source stx))
  (and source (syntax-line stx)
       (string->symbol (format "~a:~a:~a" source (syntax-line stx) (syntax-column stx)))))

;; A form with the place of stx, small
(define (place-form stx) (datum->syntax #f 'place stx))
