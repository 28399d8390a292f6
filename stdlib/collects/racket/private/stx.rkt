;; Syntax-object helpers for transformers: pairs and lists that may be wrapped at any depth.
(module stx '#%kernel
  (#%provide identifier? stx-e stx-pair? stx-null? stx-car stx-cdr stx-list? stx->list
             stx-length-at-least? rebuild with-used)

  (define-values (identifier?)
    (lambda (v) (if (syntax? v) (symbol? (syntax-e v)) #f)))

  ;; The outermost layer of v, syntax object or not.
  (define-values (stx-e)
    (lambda (v) (if (syntax? v) (syntax-e v) v)))

  (define-values (stx-pair?) (lambda (v) (pair? (stx-e v))))
  (define-values (stx-null?) (lambda (v) (null? (stx-e v))))
  (define-values (stx-car) (lambda (v) (car (stx-e v))))
  (define-values (stx-cdr) (lambda (v) (cdr (stx-e v))))

  ;; The elements of v as a list, or #f if v is no proper list.
  (define-values (stx->list)
    (lambda (v)
      (if (syntax? v)
          (syntax->list v)
          (if (list? v) v (unwrapped-tail->list v '())))))

  (define-values (unwrapped-tail->list)
    (lambda (v seen)
      (if (pair? v)
          (unwrapped-tail->list (cdr v) (cons (car v) seen))
          (if (null? v)
              (reverse seen)
              (let-values ([(rest) (if (syntax? v) (syntax->list v) #f)])
                (if rest (append (reverse seen) rest) #f))))))

  (define-values (stx-list?) (lambda (v) (if (stx->list v) #t #f)))

  ;; Is v a list, perhaps improper, with n elements or more in front?
  (define-values (stx-length-at-least?)
    (lambda (v n)
      (if (eqv? n 0)
          #t
          (if (stx-pair? v) (stx-length-at-least? (stx-cdr v) (sub1 n)) #f))))

  ;; A syntax object for the expansion of stx: new in the lexical context of ctx, where stx was.
  (define-values (rebuild)
    (lambda (ctx new stx) (datum->syntax ctx new stx)))

  ;; expanded, which says of identifiers that macros have used them up, for tools
  (define-values (with-used)
    (lambda (expanded ids)
      (if (null? ids)
          expanded
          (syntax-property expanded 'disappeared-use (map syntax-local-introduce ids))))))
