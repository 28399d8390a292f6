#lang racket/base
;; Match expanders at compile time: prop:match-expander and what define-match-expander binds.

(provide prop:match-expander match-expander? match-expander-proc
         prop:legacy-match-expander legacy-match-expander?
         make-match-expander syntax-local-match-introduce current-match-introducer
         match-...-nesting expand-match-expander)

(define-values (prop:match-expander match-expander? expander-ref)
  (make-struct-type-property 'match-expander))
(define-values (prop:legacy-match-expander legacy-match-expander? legacy-ref)
  (make-struct-type-property 'legacy-match-expander))

;; The transformer of patterns
(define (match-expander-proc v)
  (define p (expander-ref v))
  (cond
    [(exact-integer? p) (raise-argument-error 'match-expander "procedure?" p)]
    [(procedure-arity-includes? p 2) (lambda (stx) (p v stx))]
    [else p]))

(struct expander (pattern expression)
  #:property prop:match-expander (lambda (self stx) ((expander-pattern self) stx))
  #:property prop:set!-transformer
  (lambda (self stx)
    (define transform (expander-expression self))
    (cond
      [(set!-transformer? transform) ((set!-transformer-procedure transform) stx)]
      [transform
       (syntax-case stx ()
         [(head . _)
          (and (identifier? #'head) (free-identifier=? #'head #'set!))
          (raise-syntax-error #f "cannot mutate match expander" stx)]
         [_ (transform stx)])]
      [else (raise-syntax-error #f "this match expander must be used inside match" stx)])))

(define (make-match-expander pattern [expression #f]) (expander pattern expression))

(define match-...-nesting (make-parameter 0))

(define current-match-introducer (make-parameter values))
(define (syntax-local-match-introduce stx) ((current-match-introducer) stx))

;; The pattern that the use stx of the match expander v stands for
(define (expand-match-expander v stx)
  (define introduce (make-syntax-introducer))
  (parameterize ([current-match-introducer introduce])
    (introduce ((match-expander-proc v) (introduce stx)))))

(require (for-template racket/base))
