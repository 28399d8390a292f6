;; quasisyntax and quasisyntax/loc, with the literals unsyntax and unsyntax-splicing.
(module quasisyntax "tiny.rkt"
  (#%require "syntax-case.rkt" "match-support.rkt" "pattern-literals.rkt"
             (for-syntax "tiny.rkt" "stx.rkt" "compile-pattern.rkt"))
  (#%provide quasisyntax quasisyntax/loc unsyntax unsyntax-splicing)

  (define-syntax (unsyntax stx)
    (raise-syntax-error #f "illegal outside of quasisyntax" stx))
  (define-syntax (unsyntax-splicing stx)
    (raise-syntax-error #f "illegal outside of quasisyntax" stx))

  (begin-for-syntax
    (define (operand-of t id)
      (and (stx-pair? t)
           (identifier? (stx-car t))
           (free-identifier=? (stx-car t) id)
           (let ([rest (stx-cdr t)])
             (and (stx-pair? rest) (stx-null? (stx-cdr rest)) (stx-car rest)))))

    ;; Template t with its escapes replaced by pattern variables; escape! receives each escape's
    ;; expression and depth and gives the variable. For what looks like an escape but is none, it
    ;; receives no depth and complains.
    (define (replace t depth escape!)
      (let ([e (stx-e t)])
        (cond
          [(and (eqv? depth 0) (misused? t e)) (escape! t #f)]
          [(pair? e)
           (let ([new (replace-pair t e depth escape!)])
             (if (or (eq? new e) (syntax? new) (not (syntax? t))) new (datum->syntax t new t t)))]
          [(vector? e)
           (let* ([items (vector->list e)] [new (replace-items items depth escape!)])
             (if (equal? new items) t (datum->syntax t (list->vector new) t t)))]
          [(box? e)
           (let ([new (replace (unbox e) depth escape!)])
             (if (eq? new (unbox e)) t (datum->syntax t (box new) t t)))]
          [(prefab-struct-key e)
           => (lambda (key)
                (let* ([items (cdr (vector->list (struct->vector e)))]
                       [new (replace-items items depth escape!)])
                  (if (equal? new items)
                      t
                      (datum->syntax t (apply make-prefab-struct key new) t t))))]
          [else t])))

    (define (misused? t e)
      (cond
        [(pair? e)
         (or (and (escape-name? (car e) (quote-syntax unsyntax))
                  (not (operand-of t (quote-syntax unsyntax))))
             (escape-name? (car e) (quote-syntax unsyntax-splicing)))]
        [else
         (or (escape-name? t (quote-syntax unsyntax))
             (escape-name? t (quote-syntax unsyntax-splicing)))]))

    (define (escape-name? t id)
      (and (identifier? t) (free-identifier=? t id)))

    ;; The items of a vector. There is a mark behind the last one while they are replaced, so that
    ;; a splice at the end makes a proper list like any other.
    (define (replace-items items depth escape!)
      (let ([new (stx->list (replace (append items (list (quote-syntax end))) depth escape!))])
        (reverse (cdr (reverse new)))))

    (define (replace-pair t e depth escape!)
      (cond
        [(operand-of t (quote-syntax unsyntax))
         => (lambda (expr)
              (if (eqv? depth 0) (escape! expr 0) (replace-parts e (sub1 depth) escape!)))]
        [(operand-of t (quote-syntax quasisyntax)) (replace-parts e (add1 depth) escape!)]
        [(and (stx-pair? (car e)) (operand-of (car e) (quote-syntax unsyntax-splicing)))
         => (lambda (expr)
              (cond
                [(not (eqv? depth 0))
                 (replace-both e
                               (let ([head (replace-parts (stx-e (car e)) (sub1 depth) escape!)])
                                 (datum->syntax (car e) head (car e) (car e)))
                               (replace (cdr e) depth escape!))]
                [(stx-null? (cdr e)) (escape! expr 0)]
                [else
                 (list* (escape! expr 1) (quote-syntax ...) (replace (cdr e) depth escape!))]))]
        [else (replace-both e (replace (car e) depth escape!) (replace (cdr e) depth escape!))]))

    (define (replace-parts e depth escape!)
      (replace-both e (car e) (replace (cdr e) depth escape!)))

    (define (replace-both e head tail)
      (if (and (eq? head (car e)) (eq? tail (cdr e))) e (cons head tail)))

    ;; The expansion: the escapes' values bound around the syntax form that make gives.
    (define (expand-quasi template make stx)
      (let* ([name (make-namer)]
             [bindings '()]
             [clauses '()]
             [escape! (lambda (expr depth)
                        (unless depth
                          (raise-syntax-error #f "misuse within quasisyntax" stx
                                              (datum->syntax template expr)))
                        (let ([variable (name)]
                              [holder (name)]
                              [model `(,(quote-syntax quote-syntax)
                                       ,(datum->syntax expr 'here expr))])
                          (set! bindings (cons (list variable depth holder) bindings))
                          (set! clauses
                                (cons `[(,holder)
                                        ,(if (eqv? depth 0)
                                             `(,(quote-syntax as-syntax) ,expr ,model)
                                             `(,(quote-syntax spliced-items) ,expr ,model))]
                                      clauses))
                          variable))]
             [new (replace template 0 escape!)])
        (rebuild (quote-syntax here)
                 (if (null? clauses)
                     (make template)
                     `(,(quote-syntax let-values) ,(reverse clauses)
                        ,(bind-pattern-variables bindings (list (make new)))))
                 stx)))

    (define (parts-of stx n)
      (let ([parts (and (stx-pair? stx) (stx->list stx))])
        (unless (and parts (= (length parts) n))
          (raise-syntax-error #f "bad syntax" stx))
        parts)))

  (define-syntax (quasisyntax stx)
    (expand-quasi (cadr (parts-of stx 2))
                  (lambda (t) (list (quote-syntax syntax) t))
                  stx))

  (define-syntax (quasisyntax/loc stx)
    (let ([parts (parts-of stx 3)])
      (expand-quasi (caddr parts)
                    (lambda (t) (list (quote-syntax syntax/loc) (cadr parts) t))
                    stx))))
