;; What expanded syntax-case and syntax forms call.
(module match-support "tiny.rkt"
  (#%require "stx.rkt")
  (#%provide as-syntax split-tail literal? datum-matches? vector-elements box-content
             prefab-elements check-counts as-list spliced-items relocate)

  ;; v as a syntax object, in the lexical context and at the place of ctx if it is not one yet.
  (define (as-syntax v ctx) (if (syntax? v) v (datum->syntax ctx v ctx)))

  ;; The elements in front of the last n pairs of v and what remains; #f and #f if there are too few.
  (define (split-tail v n)
    (let ([available (- (count-pairs v 0) n)])
      (if (< available 0)
          (values #f #f)
          (let loop ([v v] [available available] [front '()])
            (if (eqv? available 0)
                (values (reverse front) v)
                (let ([e (stx-e v)])
                  (loop (cdr e) (sub1 available) (cons (car e) front))))))))

  (define (count-pairs v n)
    (let ([e (stx-e v)])
      (if (pair? e) (count-pairs (cdr e) (add1 n)) n)))

  (define (literal? v id same?)
    (and (identifier? v) (same? v id)))

  (define (datum-matches? v datum)
    (equal? (if (syntax? v) (syntax->datum v) v) datum))

  (define (vector-elements v)
    (let ([e (stx-e v)])
      (and (vector? e) (vector->list e))))

  (define (box-content v)
    (let ([e (stx-e v)])
      (and (box? e) (unbox e))))

  (define (prefab-elements v key)
    (let ([e (stx-e v)])
      (and (equal? (prefab-struct-key e) key) (cdr (vector->list (struct->vector e))))))

  ;; An error unless the lists, driven by one ellipsis of template, are of one length.
  (define (check-counts template . lists)
    (let ([n (length (car lists))])
      (unless (andmap (lambda (l) (eqv? (length l) n)) (cdr lists))
        (raise-syntax-error 'syntax "incompatible ellipsis match counts for template" template
                            (stx-car (stx-cdr template))))))

  ;; The elements that a spliced template adds.
  (define (as-list v who)
    (or (stx->list v) (raise-syntax-error who "spliced value is not a list" v)))

  ;; The elements of the list v as syntax objects.
  (define (spliced-items v ctx)
    (let ([items (stx->list v)])
      (unless items
        (raise-argument-error 'unsyntax-splicing "syntax->list" v))
      (map (lambda (item) (as-syntax item ctx)) items)))

  ;; stx, at the place of loc, if that is one.
  (define (relocate stx loc)
    (cond
      [(not (if (syntax? loc) (or (syntax-source loc) (syntax-position loc)) loc)) stx]
      [(or (syntax? loc) (srcloc? loc) (pair? loc) (vector? loc))
       (datum->syntax stx (syntax-e stx) loc stx)]
      [else (raise-argument-error 'syntax/loc location-contract loc)]))

  (define location-contract
    (let ([parts (lambda (indent)
                   (apply string-append
                          (map (lambda (kind)
                                 (string-append "\n" indent "(or/c exact-" kind "-integer? #f)"))
                               '("positive" "nonnegative" "positive" "nonnegative"))))])
      (string-append "(or/c #f srcloc? syntax?\n"
                     "      (list/c any/c" (parts "              ") ")\n"
                     "      (vector/c any/c" (parts "                ")
                     "))"))))
