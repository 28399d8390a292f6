;; The language of the modules above syntax-case: tiny.rkt with pattern matching on syntax, at run
;; time and (as far as transformers need it) at compile time.
(module small "tiny.rkt"
  (#%require "syntax-case.rkt" "syntax-rules.rkt" "quasisyntax.rkt" "stx.rkt"
             (for-syntax "tiny.rkt" "stx.rkt" "syntax-case.rkt" "syntax-rules.rkt"
                         "quasisyntax.rkt"))
  (#%provide (all-from "tiny.rkt")
             (all-from "syntax-case.rkt")
             (all-from "syntax-rules.rkt")
             (all-from "quasisyntax.rkt")
             (all-from "stx.rkt")
             (for-syntax (all-from "tiny.rkt")
                         (all-from "stx.rkt")
                         (all-from "syntax-case.rkt")
                         (all-from "syntax-rules.rkt")
                         (all-from "quasisyntax.rkt"))))
