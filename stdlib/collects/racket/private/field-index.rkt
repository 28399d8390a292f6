;; struct-field-index, for use in the properties of a structure type.
(module field-index "small.rkt"
  (#%provide struct-field-index (for-syntax field-indexer))

  (define-syntax (struct-field-index stx)
    (raise-syntax-error #f "allowed only within a structure type definition" stx))

  (begin-for-syntax
    ;; The transformer of struct-field-index where the fields are named by the symbols names
    (define (field-indexer names)
      (lambda (stx)
        (syntax-case stx ()
          [(_ id)
           (identifier? #'id)
           (let loop ([names names] [i 0])
             (cond
               [(null? names)
                (raise-syntax-error #f "no such field" stx #'id)]
               [(eq? (car names) (syntax-e #'id)) (datum->syntax #'here i)]
               [else (loop (cdr names) (add1 i))]))]
          [_ (raise-syntax-error #f "bad syntax" stx)])))))
