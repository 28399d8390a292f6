;; quasiquote, for pairs, vectors, boxes, hash tables and prefab structures.
(module quasiquote '#%kernel
  (#%require "conditional.rkt" "let.rkt" "define-plain.rkt" "quasiquote-support.rkt"
             (for-syntax '#%kernel "stx.rkt" "conditional.rkt" "let.rkt" "define-plain.rkt"))
  (#%provide quasiquote)

  (begin-for-syntax
    (define (is? v id) (and (identifier? v) (free-identifier=? v id)))

    ;; The operand of a form such as (unquote e), or #f if v is no list or not headed by id
    (define (operand-of v id stx)
      (and (stx-pair? v)
           (is? (stx-car v) id)
           (let ([rest (stx->list (stx-cdr v))])
             (cond
               [(not rest) #f]
               [(and (pair? rest) (null? (cdr rest))) (car rest)]
               [else
                (raise-syntax-error (syntax-e id) "expects exactly one expression" stx
                                    (as-form v))]))))

    ;; v as one syntax object, at the place of its first part if it is a rest of a list
    (define (as-form v)
      (if (syntax? v) v (datum->syntax #f v (stx-car v))))

    ;; An expression that builds template t at nesting depth, or #f if it is just a constant.
    (define (build t depth stx)
      (let ([e (stx-e t)])
        (cond
          [(pair? e) (build-pair t e depth stx)]
          [(vector? e)
           (let ([items (build (vector->list e) depth stx)])
             (and items (list (quote-syntax list->vector) items)))]
          [(box? e)
           (let ([content (build (unbox e) depth stx)])
             (and content (list (quote-syntax box) content)))]
          [(hash? e) (build-hash e depth stx)]
          [(prefab-struct-key e)
           (let ([fields (build (cdr (vector->list (struct->vector e))) depth stx)])
             (and fields
                  (list (quote-syntax apply)
                        (quote-syntax make-prefab-struct)
                        (list (quote-syntax quote) (prefab-struct-key e))
                        fields)))]
          [else #f])))

    (define (build-hash e depth stx)
      (let ([pairs (build (hash-map e cons) depth stx)])
        (and pairs
             (list (cond
                     [(hash-eq? e) (quote-syntax make-immutable-hasheq)]
                     [(hash-eqv? e) (quote-syntax make-immutable-hasheqv)]
                     [else (quote-syntax make-immutable-hash)])
                   pairs))))

    (define (build-pair t e depth stx)
      (let ([unquoted (operand-of t (quote-syntax unquote) stx)])
        (cond
          [(and unquoted (eqv? depth 0)) unquoted]
          [unquoted (build-nested t e (sub1 depth) stx)]
          [(operand-of t (quote-syntax quasiquote) stx) (build-nested t e (add1 depth) stx)]
          [(operand-of t (quote-syntax unquote-splicing) stx)
           (if (eqv? depth 0)
               (raise-syntax-error 'unquote-splicing "invalid context within quasiquote" stx
                                   (as-form t))
               (build-nested t e (sub1 depth) stx))]
          [else (build-elements e depth stx)])))

    ;; A form whose operands are at another depth.
    (define (build-nested t e depth stx)
      (let ([rest (build (cdr e) depth stx)])
        (and rest (list (quote-syntax list*) (constant (car e)) rest))))

    (define (build-elements e depth stx)
      (let ([spliced (and (stx-pair? (car e))
                          (operand-of (car e) (quote-syntax unquote-splicing) stx))])
        (cond
          [(and spliced (eqv? depth 0))
           (if (stx-null? (cdr e))
               spliced
               (list (quote-syntax splice) spliced (or (build (cdr e) depth stx)
                                                       (constant (cdr e)))))]
          [else
           (let ([first (if spliced
                            (build-nested (car e) (stx-e (car e)) (sub1 depth) stx)
                            (build (car e) depth stx))]
                 [rest (build (cdr e) depth stx)])
             (and (or first rest)
                  (prepend (or first (constant (car e))) (or rest (constant (cdr e))))))])))

    ;; (list* first . items) if rest is a list* already.
    (define (prepend first rest)
      (if (and (pair? rest) (eq? (car rest) list*-id))
          (list* list*-id first (cdr rest))
          (list list*-id first rest)))

    (define list*-id (quote-syntax list*))

    (define (constant v) (list (quote-syntax quote) v)))

  (define-syntax (quasiquote stx)
    (let ([parts (and (stx-pair? stx) (stx->list stx))])
      (unless (and parts (= (length parts) 2))
        (raise-syntax-error #f "bad syntax" stx))
      (rebuild (quote-syntax here)
               (or (build (cadr parts) 0 stx) (constant (cadr parts)))
               stx))))
