;; The identifiers that mean something inside patterns and templates: _ ... ~? ~@
(module pattern-literals '#%kernel
  (#%require (for-syntax '#%kernel))
  (#%provide _ ... ~? ~@)

  (define-syntaxes (_)
    (lambda (stx) (raise-syntax-error '_ "wildcard not allowed as an expression" stx)))
  (define-syntaxes (...)
    (lambda (stx) (raise-syntax-error '... "ellipses not allowed as an expression" stx)))
  (define-syntaxes (~?)
    (lambda (stx) (raise-syntax-error '~? "not allowed as an expression" stx)))
  (define-syntaxes (~@)
    (lambda (stx) (raise-syntax-error '~@ "not allowed as an expression" stx))))
