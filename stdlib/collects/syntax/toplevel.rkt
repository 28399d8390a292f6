#lang racket/base
;; syntax/toplevel: top-level forms expanded with their compile-time parts evaluated

(require syntax/kerncase)
(provide expand-top-level-with-compile-time-evals
         expand-syntax-top-level-with-compile-time-evals
         expand-syntax-top-level-with-compile-time-evals/flatten
         eval-compile-time-part-of-top-level eval-compile-time-part-of-top-level/compile)

(define (expand-top-level-with-compile-time-evals stx)
  (expand-syntax-top-level-with-compile-time-evals (namespace-syntax-introduce stx)))

(define (expand-syntax-top-level-with-compile-time-evals stx)
  (define e (expand-syntax-to-top-form stx))
  (syntax-case e (begin)
    [(begin form ...)
     (with-syntax ([(expanded ...)
                    (map expand-syntax-top-level-with-compile-time-evals (syntax->list #'(form ...)))])
       (datum->syntax e (cons (car (syntax-e e)) #'(expanded ...)) e e))]
    [_
     (let ([e (expand-syntax e)])
       (eval-compile-time-part-of-top-level e)
       e)]))

;; The same as a list of forms that are no begin
(define (expand-syntax-top-level-with-compile-time-evals/flatten stx)
  (let loop ([stx stx])
    (define e (expand-syntax-to-top-form stx))
    (syntax-case e (begin)
      [(begin form ...) (apply append (map loop (syntax->list #'(form ...))))]
      [_
       (let ([e (expand-syntax e)])
         (eval-compile-time-part-of-top-level e)
         (list e))])))

(define (eval-compile-time-part-of-top-level stx)
  (eval-part stx (lambda (e) (eval e) (void)) void))

(define (eval-compile-time-part-of-top-level/compile stx)
  (define compiled '())
  (eval-part stx
             (lambda (e)
               (define c (compile-syntax e))
               (set! compiled (cons c compiled))
               (eval c))
             (lambda (e) (set! compiled (cons (compile-syntax e) compiled))))
  (reverse compiled))

;; at-compile-time gets the forms that are for compile time, other the rest
(define (eval-part stx at-compile-time other)
  (kernel-syntax-case stx #f
    [(#%require . _) (at-compile-time stx)]
    [(module . _) (at-compile-time stx)]
    [(module* . _) (at-compile-time stx)]
    [(define-syntaxes . _) (at-compile-time stx)]
    [(begin-for-syntax . _) (at-compile-time stx)]
    [_ (other stx)]))
