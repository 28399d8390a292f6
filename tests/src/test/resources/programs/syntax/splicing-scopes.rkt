#lang racket/base
;; Splicing forms within each other, and what they bind at the top level; definitions meant as local.
(require racket/splicing (for-syntax racket/base))
(define-syntax-rule (show e) (begin (write e) (newline)))

(show (let ()
        (splicing-let ([a 1])
          (define x a)
          (splicing-let ([a 2])
            (define y a)))
        (list x y)))
(splicing-let ([a 1])
  (define x a)
  (splicing-let ([a 2])
    (define y a)
    (splicing-let-values ([(a b) (values a 3)])
      (define z (list a b)))))
(show (list x y z))
(show (let ()
        (splicing-let-syntax ([a (syntax-rules () [(_) 1])])
          (define x (a))
          (splicing-let-syntax ([a (syntax-rules () [(_) 2])])
            (define y (a))))
        (list x y)))

(define-syntax (define-local stx)
  (syntax-case stx ()
    [(_ id rhs)
     #`(define #,(syntax-property #'id 'definition-intended-as-local #t) rhs)]))
(show (let ([param (make-parameter #f)])
        (define x (param))
        (splicing-parameterize ([param 42])
          (define-local x (param))
          (define y (list x (param))))
        (list x y)))

(define ns (make-base-namespace))
(parameterize ([current-namespace ns])
  (namespace-require 'racket/splicing)
  (namespace-require '(for-syntax racket/base)))
(define-syntax-rule (at-top form) (show (eval 'form ns)))
(at-top (begin
          (define (x) q)
          (define q 77)
          (splicing-local
              [(define-syntax (mx stx) (quote-syntax (x)))
               (define-syntax (m stx) (quote-syntax (mx)))
               (define (x) (q))
               (define (q) 82)]
            (define (a) (m)))
          (a)))
(at-top (begin
          (splicing-letrec-syntaxes+values
              ([(mx) (lambda (stx) (quote-syntax (x)))]
               [(m) (lambda (stx) (quote-syntax (mx)))])
              ([(x) (lambda () (q))]
               [(q) (lambda () 83)])
            (define (b) (m)))
          (b)))
