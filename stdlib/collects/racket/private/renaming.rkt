#lang racket/base
;; For filtered-in and filtered-out: procedures from names to new names.

(provide renaming-procedure renamed-id)

(define (renaming-procedure v form stx)
  (unless (and (procedure? v) (procedure-arity-includes? v 1))
    (raise-syntax-error #f "expected a procedure of one argument" form stx))
  (lambda (name)
    (define new (v name))
    (unless (or (not new) (string? new))
      (raise-syntax-error #f (format "bad result from filtering procedure: ~e" new) form stx))
    new))

(define (renamed-id id name)
  (datum->syntax id (string->symbol name) id id))
