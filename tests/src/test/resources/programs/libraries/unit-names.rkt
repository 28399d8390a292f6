#lang racket/base
;; Units are named by what they are bound to, else by the place of the form; the clauses of a
;; compound unit stand in any order.
(require racket/unit)
(define-signature s^ (x))

(define plain (unit (import) (export)))
plain
(object-name plain)
(define compound (compound-unit (link) (export) (import)))
compound
(define-unit one (import) (export s^) (define x 1))
one
(define-compound-unit linked (export) (link (((S : s^)) one)) (import))
linked
(define-compound-unit/infer inferred (link one) (export s^) (import))
inferred
(object-name inferred)
(define-values/invoke-unit/infer (export s^) inferred)
x

;; nothing binds these
(define (placed? u) (regexp-match? #rx"^unit:.*:[0-9]+:[0-9]+$" (symbol->string (object-name u))))
(map placed?
     (list (unit (import) (export))
           (compound-unit (import) (link) (export))
           (compound-unit/infer (import) (link one) (export))))

;; no place either, and what is wrong with clauses
(define ns (make-base-namespace))
(parameterize ([current-namespace ns]) (namespace-require 'racket/unit))
(define-syntax-rule (try form ...)
  (begin
    (with-handlers ([exn:fail:syntax? (lambda (e) (displayln (exn-message e)))])
      (displayln (eval 'form ns)))
    ...))
(try (unit (import) (export))
     (compound-unit (link) (import) (export))
     (compound-unit)
     (compound-unit (import) (export))
     (compound-unit (import) (import) (export) (link))
     (compound-unit . 1)
     (compound-unit (import) . 1)
     (compound-unit (import . 1) (export) (link))
     (compound-unit (import) (export) (link) 2)
     (compound-unit (import) (export) (link) (units))
     (compound-unit/infer (import) (export))
     (compound-unit/infer (link) (link) (import) (export))
     (define-compound-unit 1 (import) (export) (link)))
