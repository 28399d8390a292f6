;; The language of the modules above struct and lambda: small.rkt with keyword functions, case, do,
;; parameterize, with-handlers and structures.
(module medium "small.rkt"
  (#%require "lambda.rkt" "define-syntax.rkt" "keyword-application.rkt" "keyword-procedure.rkt" "case.rkt" "do.rkt" "parameterize.rkt"
             "handlers.rkt" "struct.rkt" "struct-copy.rkt" "field-index.rkt" (for-syntax "small.rkt"))
  (#%provide (all-from-except "small.rkt" #%app apply lambda λ define define-syntax define-for-syntax)
             lambda λ define define-syntax define-for-syntax
             (rename keyword-#%app #%app)
             (rename keyword-apply-form apply)
             keyword-apply make-keyword-procedure procedure-keywords
             (all-from "case.rkt")
             (all-from "do.rkt")
             (all-from "parameterize.rkt")
             (all-from "handlers.rkt")
             (all-from "struct.rkt")
             (all-from "struct-copy.rkt")
             struct-field-index
             (for-syntax (all-from "small.rkt"))))
