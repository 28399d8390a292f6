;; The identifiers that the clauses of for know.
(module for-literals '#%kernel
  (#%require (for-syntax '#%kernel))
  (#%provide :do-in)

  (define-syntaxes (:do-in)
    (lambda (stx)
      (raise-syntax-error #f "illegal outside of a loop or comprehension binding" stx))))
