#lang racket/base
;; Expansion and compile-time evaluation while syntax parameters have other values: expand-with,
;; with-values-of and, for definitions at compile time, define-with.

(require "syntax-parameter.rkt" (for-syntax racket/base "syntax-parameter.rkt"))
(provide expand-with with-values-of define-with)

;; Expands an expression while the parameters have the values to which the holders are bound
(define-syntax (expand-with stx)
  (syntax-case stx ()
    [(_ ([id holder] ...) body)
     (parameterize ([current-bindings
                     (extended-bindings (syntax->list #'(id ...)) (syntax->list #'(holder ...)) stx)])
       (define-values (expanded opaque) (syntax-local-expand-expression #'body))
       opaque)]))

;; Evaluates a compile-time expression so
(define-syntax-rule (with-values-of ([id holder] ...) e)
  (parameterize ([current-bindings
                  (extended-bindings (list (quote-syntax id) ...) (list (quote-syntax holder) ...) #f)])
    e))

(begin-for-syntax
  (define definition-words
    (list #'begin #'define-values #'define-syntaxes #'begin-for-syntax #'#%require #'#%provide)))

;; Has what a form at compile time computes for its definitions evaluated so
(define-syntax (define-with stx)
  (syntax-case stx ()
    [(_ bindings form)
     (let ([expanded (local-expand #'form (syntax-local-context) definition-words)])
       (syntax-case expanded (begin define-values define-syntaxes begin-for-syntax
                                    #%require #%provide)
         [(begin part ...) #'(begin (define-with bindings part) ...)]
         [(define-values ids e) #'(define-values ids (with-values-of bindings e))]
         [(define-syntaxes . _) expanded]
         [(begin-for-syntax . _) expanded]
         [(#%require . _) expanded]
         [(#%provide . _) expanded]
         [e #'(with-values-of bindings e)]))]))
