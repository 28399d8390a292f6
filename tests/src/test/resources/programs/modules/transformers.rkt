#lang racket/base
(require (for-syntax racket/base racket/require-transform racket/provide-transform))
(define-syntax upper-in
  (make-require-transformer
   (lambda (stx)
     (syntax-case stx ()
       [(_ spec)
        (let-values ([(imports sources) (expand-import #'spec)])
          (values
           (for/list ([i imports] #:when (memq (import-src-sym i) '(a b)))
             (struct-copy import i
                          [local-id (datum->syntax stx (string->symbol (string-upcase (symbol->string (import-src-sym i)))))]))
           sources))]))))
(define-syntax twice-out
  (make-provide-transformer
   (lambda (stx modes)
     (syntax-case stx ()
       [(_ id) (list (export #'id (syntax-e #'id) 0 #f stx)
                     (export #'id (string->symbol (format "~a~a" (syntax-e #'id) (syntax-e #'id))) 0 #f stx))]))))
(provide (twice-out x))
(define x 'x)
(module m racket/base (provide a b c) (define a 1) (define b 2) (define c 3))
(require (upper-in 'm))
(list A B)
(module* main racket/base
  (require (submod ".."))
  (list x xx))
