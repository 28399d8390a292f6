#lang racket/base
;; Macros for require and provide specifications, as racket/require-syntax and racket/provide-syntax
;; define them: each use gets a scope of its own.

(provide make-specification-macros)

;; Gives two procedures: one that has a macro expand a use, and one that flips the scope of the use
;; that is being expanded, called who in errors; what names the form that the uses stand in.
(define (make-specification-macros who what)
  (define current-introducer (make-parameter #f))
  (define (expanded proc stx)
    (define introduce (make-syntax-introducer))
    (parameterize ([current-introducer introduce])
      (introduce (proc (introduce stx)))))
  (define (introduced stx)
    (unless (syntax? stx)
      (raise-argument-error who "syntax?" stx))
    ((or (current-introducer) (error who "not expanding ~a form" what)) stx))
  (values expanded (procedure-rename introduced who)))
