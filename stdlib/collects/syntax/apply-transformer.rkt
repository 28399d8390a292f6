#lang racket/base
;; syntax/apply-transformer: applying a transformer as the expander would

(provide local-apply-transformer)

(define (local-apply-transformer transformer stx context [definition-contexts #f])
  (unless (or (procedure? transformer) (set!-transformer? transformer))
    (raise-argument-error 'local-apply-transformer "(or/c (-> syntax? syntax?) set!-transformer?)"
                          transformer))
  (unless (syntax? stx)
    (raise-argument-error 'local-apply-transformer "syntax?" stx))
  (define proc
    (if (set!-transformer? transformer) (set!-transformer-procedure transformer) transformer))
  (syntax-local-apply-transformer proc #f context
                                  (if (list? definition-contexts)
                                      (and (pair? definition-contexts) (car definition-contexts))
                                      definition-contexts)
                                  stx))
