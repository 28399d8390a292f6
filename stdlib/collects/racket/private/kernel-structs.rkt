;; The structures of '#%kernel as struct bindings: exn and its subtypes, srcloc, date, date* and
;; arity-at-least, with make- names for their constructors.
(module kernel-structs "medium.rkt"
  (#%require (for-syntax "small.rkt" "struct-info.rkt"))

  (begin-for-syntax
    (define (joined ctx . parts)
      (datum->syntax ctx (string->symbol (apply string-append parts))))

    (define (reversed-accessors id fields)
      (reverse
       (map (lambda (field)
              (joined id (symbol->string (syntax-e id)) "-" (symbol->string (syntax-e field))))
            (stx->list fields)))))

  ;; (bind-structure id supertype (field ...)): the supertype is #t or an identifier bound in this way.
  (define-syntax (bind-structure stx)
    (syntax-case stx ()
      [(_ id super (field ...))
       (let* ([name (symbol->string (syntax-e #'id))]
              [info (and (identifier? #'super)
                         (extract-struct-info (syntax-local-value #'super)))]
              [accessors (append (reversed-accessors #'id #'(field ...))
                                 (if info (list-ref info 3) '()))])
         (with-syntax ([constructor (joined #'id "make-" name)]
                       [descriptor (joined #'id "struct:" name)]
                       [predicate (joined #'id name "?")]
                       [(accessor ...) accessors]
                       [(no-mutator ...) (map (lambda (a) #f) accessors)]
                       [super-info (if info #'(quote-syntax super) #t)]
                       [(field-name ...) (reverse (stx->list #'(field ...)))])
           #'(begin
               (#%require (rename '#%kernel constructor id))
               (define-syntaxes (id)
                 (make-constructor-binding
                  (lambda ()
                    (list (quote-syntax descriptor)
                          (quote-syntax constructor)
                          (quote-syntax predicate)
                          (list (quote-syntax accessor) ...)
                          (list no-mutator ...)
                          super-info))
                  '(field-name ...)
                  (list '() '())
                  (quote-syntax constructor)))
               (#%provide id constructor))))]))

  (define-syntax-rule (bind-structures [id super (field ...)] ...)
    (begin (bind-structure id super (field ...)) ...))

  (bind-structures
   [exn #t (message continuation-marks)]
   [exn:break exn (continuation)]
   [exn:break:hang-up exn:break ()]
   [exn:break:terminate exn:break ()]
   [exn:fail exn ()]
   [exn:fail:contract exn:fail ()]
   [exn:fail:contract:arity exn:fail:contract ()]
   [exn:fail:contract:continuation exn:fail:contract ()]
   [exn:fail:contract:divide-by-zero exn:fail:contract ()]
   [exn:fail:contract:non-fixnum-result exn:fail:contract ()]
   [exn:fail:contract:variable exn:fail:contract (id)]
   [exn:fail:syntax exn:fail (exprs)]
   [exn:fail:syntax:missing-module exn:fail:syntax (path)]
   [exn:fail:syntax:unbound exn:fail:syntax ()]
   [exn:fail:read exn:fail (srclocs)]
   [exn:fail:read:eof exn:fail:read ()]
   [exn:fail:read:non-char exn:fail:read ()]
   [exn:fail:filesystem exn:fail ()]
   [exn:fail:filesystem:errno exn:fail:filesystem (errno)]
   [exn:fail:filesystem:exists exn:fail:filesystem ()]
   [exn:fail:filesystem:missing-module exn:fail:filesystem (path)]
   [exn:fail:filesystem:version exn:fail:filesystem ()]
   [exn:fail:network exn:fail ()]
   [exn:fail:network:errno exn:fail:network (errno)]
   [exn:fail:out-of-memory exn:fail ()]
   [exn:fail:unsupported exn:fail ()]
   [exn:fail:user exn:fail ()]
   [srcloc #t (source line column position span)]
   [date #t (second minute hour day month year week-day year-day dst? time-zone-offset)]
   [date* date (nanosecond time-zone-name)]
   [arity-at-least #t (value)]))
