#lang racket/base
;; syntax/free-vars: the local variables that fully expanded code refers to and does not bind

(require "kerncase.rkt" "id-table.rkt" (for-template racket/base))
(provide free-vars)

(define (free-vars stx [inspector #f] #:module-bound? [module-bound? #f])
  (define found (make-free-id-table))
  (define order '())
  (define (use! id)
    (unless (free-id-table-ref found id #f)
      (free-id-table-set! found id #t)
      (set! order (cons id order))))
  (define (wanted? id)
    (define binding (identifier-binding id))
    (or (eq? binding 'lexical) (and module-bound? (list? binding))))
  (let walk ([stx stx] [bound '()])
    (define (walk-all stxs) (for ([s (in-list (syntax->list stxs))]) (walk s bound)))
    (define (walk-inside stxs more)
      (for ([s (in-list (syntax->list stxs))]) (walk s (append (identifiers more) bound))))
    (kernel-syntax-case stx #f
      [id
       (identifier? #'id)
       (when (and (wanted? #'id) (not (memf (lambda (b) (free-identifier=? b #'id)) bound)))
         (use! #'id))]
      [(quote . _) (void)]
      [(quote-syntax . _) (void)]
      [(#%top . _) (void)]
      [(#%plain-lambda formals . body) (walk-inside #'body #'formals)]
      [(case-lambda [formals . body] ...)
       (for ([f (in-list (syntax->list #'(formals ...)))]
             [b (in-list (syntax->list #'(body ...)))])
         (walk-inside b f))]
      [(let-values ([ids e] ...) . body)
       (begin
         (walk-all #'(e ...))
         (walk-inside #'body #'(ids ...)))]
      [(letrec-values ([ids e] ...) . body)
       (begin
         (walk-inside #'(e ...) #'(ids ...))
         (walk-inside #'body #'(ids ...)))]
      [(letrec-syntaxes+values _ ([ids e] ...) . body)
       (begin
         (walk-inside #'(e ...) #'(ids ...))
         (walk-inside #'body #'(ids ...)))]
      [(#%variable-reference . _) (void)]
      [(_ . parts) (walk-all #'parts)]))
  (reverse order))

;; All identifiers in formals or lists of them
(define (identifiers stx)
  (cond
    [(syntax? stx) (if (identifier? stx) (list stx) (identifiers (syntax-e stx)))]
    [(pair? stx) (append (identifiers (car stx)) (identifiers (cdr stx)))]
    [else '()]))
