;; racket/base: the language of most programs.
(module base '#%kernel
  ;; Next to nothing is bound for syntax.
  (#%require (just-meta 0 "private/base-names.rkt")
             (for-syntax (only "private/pattern-literals.rkt" _ ...)
                         (only "private/syntax-rules.rkt" syntax-rules syntax-id-rules)
                         (only "private/for-clause.rkt" for-clause-syntax-protect)
                         (only "private/pattern-variable.rkt" syntax-pattern-variable?)))
  (#%provide (all-from "private/base-names.rkt")
             (for-syntax _ ... syntax-rules syntax-id-rules for-clause-syntax-protect
                         syntax-pattern-variable?))

  (module reader '#%kernel
    (#%require "private/readers.rkt")
    (#%provide read read-syntax get-info)

    (define-values (read read-syntax get-info) (make-readers 'racket/base))))
