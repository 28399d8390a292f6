#lang racket/base
;; syntax/for-body: split-for-body, the body of a loop cut behind its last #:break or #:final

(provide split-for-body)

;; A list of two lists of forms: those up to the last clause, and the others
(define (split-for-body stx bodies)
  (define forms (or (syntax->list bodies) (raise-syntax-error #f "bad syntax" stx)))
  (when (null? forms)
    (raise-syntax-error #f "missing body" stx))
  (let loop ([rest forms] [before '()] [after '()])
    (cond
      [(null? rest) (list (reverse before) (reverse after))]
      [(memq (syntax-e (car rest)) '(#:break #:final))
       (check-clause rest stx)
       (loop (cddr rest) (list* (cadr rest) (car rest) (append after before)) '())]
      [else (loop (cdr rest) before (cons (car rest) after))])))

;; Complains unless an expression and a form follow the keyword in front.
(define (check-clause forms stx)
  (define (complain what)
    (raise-syntax-error #f (format what (syntax-e (car forms))) stx (car forms)))
  (cond
    [(null? (cdr forms)) (complain "missing expression after ~a")]
    [(null? (cddr forms)) (complain "missing body form after ~a clause")]))
