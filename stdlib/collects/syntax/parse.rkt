#lang racket/base
;; syntax/parse

(require "parse/private/keywords.rkt" "parse/private/forms.rkt" "parse/private/classes.rkt"
         "parse/private/attributes.rkt"
         (for-syntax racket/base "parse/private/class-info.rkt"))
(provide (all-from-out "parse/private/keywords.rkt")
         (except-out (all-from-out "parse/private/forms.rkt") syntax-parser/template)
         (all-from-out "parse/private/classes.rkt")
         attribute
         (for-syntax pattern-expander prop:pattern-expander prop:syntax-class
                     (rename-out [pattern-expander-of? pattern-expander?])
                     syntax-local-syntax-parse-pattern-introduce))

(begin-for-syntax
  (define (pattern-expander-of? v) (and (pattern-expander-of v) #t))
  (define (syntax-local-syntax-parse-pattern-introduce stx) stx))
