#lang racket/base
;; racket/contract/base: contracts and the forms that attach them to values and exports

(require racket/private/contract/blame racket/private/contract/property
         racket/private/contract/coerce racket/private/contract/contracted
         racket/private/contract/flat racket/private/contract/logic
         racket/private/contract/lists racket/private/contract/containers
         racket/private/contract/channels racket/private/contract/structure-guards
         racket/private/contract/hashes racket/private/contract/structures
         racket/private/contract/misc racket/private/contract/arrow
         racket/private/contract/arrow-forms racket/private/contract/arrow-i
         racket/private/contract/arrow-d racket/private/contract/case-arrow
         racket/private/contract/dependent-arrow racket/private/contract/attach
         racket/private/contract/out racket/private/contract/optimized)

(provide contract? flat-contract? chaperone-contract? impersonator-contract? list-contract?
         contract-name contract-projection contract-late-neg-projection
         contract-val-first-projection get/build-late-neg-projection
         get/build-val-first-projection flat-contract-predicate contract-continuation-mark-key
         has-contract? value-contract has-blame? value-blame
         blame-add-car-context blame-add-cdr-context blame-add-nth-arg-context
         blame-add-range-context n->th
         any/c none/c make-none/c =/c </c >/c <=/c >=/c between/c real-in integer-in char-in
         natural-number/c string-len/c false/c printable/c one-of/c symbols
         flat-named-contract flat-contract flat-contract-with-explanation
         procedure-arity-includes/c
         (all-from-out racket/private/contract/logic racket/private/contract/lists
                       racket/private/contract/containers racket/private/contract/hashes
                       racket/private/contract/channels racket/private/contract/structure-guards
                       racket/private/contract/misc)
         struct/c struct/dc
         -> ->* any ->i ->d case-> dynamic->* unconstrained-domain-> predicate/c failure-result/c
         the-unsupplied-arg unsupplied-arg?
         contract invariant-assertion
         contract-out recontract-out provide/contract define-module-boundary-contract
         opt/c define-opt/c)
