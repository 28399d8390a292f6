#lang racket/base
;; Names and places of forms at compile time, for contracts that are attached to their values.

(provide value-name place-form source-form)

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
       (string->symbol
        (format "~a:~a:~a" (shortened (format "~a" source)) (syntax-line stx) (syntax-column stx)))))

;; The end of a long text
(define (shortened text)
  (define n (string-length text))
  (if (> n 20) (string-append "..." (substring text (- n 20))) text))

;; A form with the source of stx, but no place in it
(define (source-form stx) (datum->syntax #f 'source (list (syntax-source stx) #f #f #f #f)))

;; A form with the place of stx, small
(define (place-form stx) (datum->syntax #f 'place stx))
