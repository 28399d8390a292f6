#lang racket/base
;; struct-guard/c: a guard of a structure type from the contracts of its fields.

(require "attach.rkt" "coerce.rkt" (for-syntax racket/base "source-names.rkt"))

(provide struct-guard/c)

(define-syntax (struct-guard/c stx)
  (syntax-case stx ()
    [(_ c ...)
     (with-syntax ([(field ...) (generate-temporaries #'(c ...))]
                   [(contract ...) (generate-temporaries #'(c ...))]
                   [place (place-form stx)]
                   [(number ...) (for/list ([c (in-list (syntax->list #'(c ...)))] [i (in-naturals 1)]) i)]
                   [single? (= 2 (length (syntax->list stx)))])
       #'(let ([contract (coerce-contract 'struct-guard/c c)] ...)
           (define party (module-party (#%variable-reference)))
           (lambda (field ... name)
             (define (checked checks v position)
               (apply-contract checks v party party
                               (if single? name (format "~a, field ~a" name position))
                               (place-of place)))
             (values (checked contract field number) ...))))]))
