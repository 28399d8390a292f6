;; The language of the modules below syntax-case: '#%kernel with let, cond, define and kin.
(module tiny '#%kernel
  (#%require "conditional.rkt" "let.rkt" "define-plain.rkt" "quasiquote.rkt")
  (#%provide (all-from '#%kernel)
             (all-from "conditional.rkt")
             (all-from "let.rkt")
             (all-from "define-plain.rkt")
             (all-from "quasiquote.rkt")))
