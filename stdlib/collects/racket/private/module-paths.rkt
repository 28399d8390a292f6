;; The forms of module paths (lib, file, planet, submod) and syntax that denotes one.
(module module-paths '#%kernel
  (#%require (for-syntax '#%kernel))
  (#%provide lib file planet submod)

  (begin-for-syntax
    (define-values (refuse)
      (lambda (stx) (raise-syntax-error #f "not allowed as an expression" stx))))

  (define-syntaxes (lib) refuse)
  (define-syntaxes (file) refuse)
  (define-syntaxes (planet) refuse)
  (define-syntaxes (submod) refuse))
