#lang racket/base
;; Whether a form stands at the top of a class body, at compile time.

(provide in-class-body? class-body-context)

(define name "class")

;; What syntax-local-context gives there
(define (class-body-context) (list (string->uninterned-symbol name)))

(define (in-class-body?)
  (define context (syntax-local-context))
  (and (pair? context)
       (symbol? (car context))
       (equal? name (symbol->string (car context)))))
