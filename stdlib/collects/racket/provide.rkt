#lang racket/base
;; racket/provide: matching-identifiers-out, filtered-out

(require (for-syntax racket/base racket/provide-transform racket/syntax "private/renaming.rkt"))
(provide matching-identifiers-out filtered-out)

(define-syntax matching-identifiers-out
  (make-provide-transformer
   (lambda (stx modes)
     (syntax-case stx ()
       [(_ pattern spec)
        (or (regexp? (syntax-e #'pattern)) (byte-regexp? (syntax-e #'pattern)))
        (filter (lambda (e) (regexp-match? (syntax-e #'pattern) (symbol->string (export-out-sym e))))
                (expand-export #'spec modes))]
       [_ (raise-syntax-error #f "bad syntax" stx)]))))

(define-syntax filtered-out
  (make-provide-transformer
   (lambda (stx modes)
     (syntax-case stx ()
       [(_ proc spec)
        (let ([rename (renaming-procedure (syntax-local-eval #'proc) stx #'proc)])
          (for*/list ([e (in-list (expand-export #'spec modes))]
                      [new (in-value (rename (symbol->string (export-out-sym e))))]
                      #:when new)
            (export (export-local-id e) (string->symbol new) (export-mode e) (export-protect? e)
                    (export-orig-stx e))))]
       [_ (raise-syntax-error #f "bad syntax" stx)]))))
