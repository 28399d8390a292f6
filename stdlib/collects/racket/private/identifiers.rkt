;; generate-temporaries, check-duplicate-identifier and what remains of certificates.
(module identifiers "medium.rkt"
  (#%provide generate-temporaries check-duplicate-identifier
             syntax-protect syntax-local-certifier syntax-recertify)

  (define counter 0)

  ;; Identifiers that nothing else can be equal to, one for each element of the list
  (define (generate-temporaries v)
    (let ([items (stx->list v)])
      (unless items
        (raise-argument-error 'generate-temporaries "(or/c list? syntax->list)" v))
      (map (lambda (item)
             (set! counter (add1 counter))
             ((make-syntax-introducer)
              (datum->syntax #f
                             (string->symbol
                              (string-append (base-name item) (number->string counter))))))
           items)))

  (define (base-name item)
    (let ([e (stx-e item)])
      (cond
        [(symbol? e) (symbol->string e)]
        [(string? e) e]
        [(keyword? e) (keyword->string e)]
        [else "temp"])))

  (define (check-duplicate-identifier ids)
    (unless (and (list? ids) (andmap identifier? ids))
      (raise-argument-error 'check-duplicate-identifier "(listof identifier?)" ids))
    (let loop ([ids ids] [seen (hasheq)])
      (if (null? ids)
          #f
          (let* ([id (car ids)]
                 [name (syntax-e id)]
                 [same (hash-ref seen name '())])
            (if (ormap (lambda (other) (bound-identifier=? other id)) same)
                id
                (loop (cdr ids) (hash-set seen name (cons id same))))))))

  (define (syntax-protect stx)
    (unless (syntax? stx) (raise-argument-error 'syntax-protect "syntax?" stx))
    stx)

  (define syntax-local-certifier
    (case-lambda
      [() (syntax-local-certifier #f)]
      [(active?)
       (case-lambda
         [(stx) stx]
         [(stx mark) stx])]))

  (define (syntax-recertify new old inspector key) new))
