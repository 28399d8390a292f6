#lang racket/base
;; syntax/flatten-begin: the forms of a begin

(provide flatten-begin flatten-all-begins)

(define (parts-of stx)
  (define parts (syntax->list stx))
  (unless (and parts (pair? parts))
    (raise-syntax-error #f "bad syntax" stx))
  parts)

(define (flatten-begin stx)
  (define parts (parts-of stx))
  (for/list ([form (in-list (cdr parts))]) (syntax-track-origin form stx (car parts))))

(define (flatten-all-begins stx)
  (define head (car (parts-of stx)))
  (let loop ([stx stx])
    (define e (syntax-e stx))
    (if (and (pair? e) (identifier? (car e)) (free-identifier=? (car e) head))
        (apply append (map loop (flatten-begin stx)))
        (list stx))))
