;; The names of racket/base, with more for syntax than it has.
(module base-names "medium.rkt"
  (#%require "require.rkt" "provide.rkt" "module-begin.rkt" "map.rkt" "list-search.rkt"
             "list-fold.rkt" "sort.rkt" "hash.rkt" "regexp.rkt" "sequence.rkt"
             "sequence-combinations.rkt" "for.rkt" "define-sequence.rkt" "in-range.rkt"
             "in-list.rkt" "in-hash.rkt" "in-port.rkt" "path-names.rkt" "files.rkt" "file-ports.rkt"
             "kernel-structs.rkt" "numbers.rkt" "output.rkt" "environment.rkt" "events.rkt"
             "identifiers.rkt" "procedure-tools.rkt" "keyword-impersonators.rkt"
             "hash-impersonators.rkt" "struct-type-chaperones.rkt" "builtins.rkt" "logging.rkt"
             "namespace.rkt" "repl.rkt" "generic-interfaces.rkt" "digests.rkt"
             (rename '#%kernel kernel:app #%app) (rename '#%kernel kernel:lambda lambda)
             (rename '#%kernel kernel:module-begin #%module-begin))
  (#%provide (all-from-except "medium.rkt"
                              ;; kernel names that racket/base lacks
                              do-raise-syntax-error interned-char? keyword->immutable-string
                              list-pair? prop:incomplete-arity prop:method-arity-error
                              symbol->immutable-string syntax-srcloc true-object?
                              ;; macro helpers
                              stx-e stx-pair? stx-null? stx-car stx-cdr stx-list? stx->list
                              stx-length-at-least? rebuild)
             (all-from "require.rkt")
             (all-from "provide.rkt")
             (all-from "module-begin.rkt")
             (all-from "map.rkt")
             (all-from "list-search.rkt")
             (all-from "list-fold.rkt")
             (all-from-except "sort.rkt" sort-vector!)
             (all-from "hash.rkt")
             (all-from "digests.rkt")
             (all-from "regexp.rkt")
             (all-from-except "sequence.rkt" make-sequence prop:stream stream? stream-empty? stream-first stream-rest make-steps make-range-stream)
             (all-from "sequence-combinations.rkt")
             (all-from "for.rkt")
             (all-from "define-sequence.rkt")
             (all-from "in-range.rkt")
             (all-from-except "in-list.rkt" check-slice slice-steps define-slice-sequence)
             (all-from "in-hash.rkt")
             (all-from "in-port.rkt")
             (all-from "path-names.rkt")
             (all-from "files.rkt")
             (all-from "file-ports.rkt")
             (all-from "kernel-structs.rkt")
             (all-from "numbers.rkt")
             (all-from-except "output.rkt" print-values)
             (all-from "environment.rkt")
             (all-from "events.rkt")
             (all-from "identifiers.rkt")
             (all-from "procedure-tools.rkt")
             (all-from "keyword-impersonators.rkt")
             (all-from "hash-impersonators.rkt")
             (all-from "struct-type-chaperones.rkt")
             (all-from "builtins.rkt")
             (all-from "logging.rkt")
             (all-from "namespace.rkt")
             (all-from "repl.rkt")
             (all-from "generic-interfaces.rkt")
             (rename kernel:app #%plain-app)
             (rename kernel:lambda #%plain-lambda)
             (rename kernel:module-begin #%plain-module-begin)
             (rename call-with-current-continuation call/cc)
             (rename call-with-escape-continuation call/ec)))
