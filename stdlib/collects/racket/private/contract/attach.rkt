#lang racket/base
;; The contract form, and what all forms use that give a value a contract.

(require "blame.rkt" "violation.rkt" "property.rkt" "coerce.rkt"
         (for-syntax racket/base syntax/location "source-names.rkt"))

(provide contract apply-contract invariant-assertion module-party place-of)

;; v with the contract c; name: what messages call it; place: a srcloc, #f, or what can be made one
(define (apply-contract c v positive negative name place)
  (define contract (coerce-contract 'contract c))
  (define b
    (make-blame (as-srcloc place) name (lambda () (contract-struct-name contract))
                (or positive 'false) (or negative 'false) #t))
  ((late-neg contract b) v #f))

(define (as-srcloc place)
  (cond
    [(srcloc? place) place]
    [(syntax? place)
     (srcloc (syntax-source place) (syntax-line place) (syntax-column place)
             (syntax-position place) (syntax-span place))]
    [(list? place) (apply srcloc place)]
    [(vector? place) (apply srcloc (vector->list place))]
    [else (srcloc #f #f #f #f #f)]))

(define-syntax (contract stx)
  (syntax-case stx ()
    [(_ c v positive negative)
     #`(apply-contract c v positive negative '#,(value-name stx) #f)]
    [(_ c v positive negative name place)
     #'(apply-contract c v positive negative name place)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (invariant-assertion stx)
  (syntax-case stx ()
    [(_ c v)
     #`(apply-contract c v invariant-party invariant-party '#,(value-name stx)
                       (place-of #,(place-form #'c)))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

;; The srcloc of a form: as syntax, whose source may not be writable
(define-syntax-rule (place-of quoted) (as-srcloc (quote-syntax quoted)))

;; The name of the module that has the reference, as a party
(define (module-party reference)
  (define path (variable-reference->module-source reference))
  (define resolved (variable-reference->resolved-module-path reference))
  (define name (and resolved (resolved-module-path-name resolved)))
  (cond
    [(not name) 'top-level]
    [else name]))
