#lang racket/base
;; syntax/context: contexts for local-expand in a definition context

(provide build-expand-context generate-expand-context)

(define (build-expand-context context)
  (define frame (gensym))
  (if (list? context) (cons frame context) (list frame)))

(define (generate-expand-context [liberal? #f])
  (define frame (if liberal? (liberal-frame) (gensym)))
  (define context (syntax-local-context))
  (if (list? context) (cons frame context) (list frame)))

(struct liberal-frame () #:property prop:liberal-define-context #t)
