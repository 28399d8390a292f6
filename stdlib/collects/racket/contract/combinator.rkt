#lang racket/base
;; racket/contract/combinator: what new kinds of contracts are made of

(require racket/private/contract/blame racket/private/contract/violation
         racket/private/contract/property racket/private/contract/coerce
         racket/private/contract/contracted racket/private/contract/arrow
         racket/private/contract/generate)

(provide make-contract make-chaperone-contract make-flat-contract
         prop:contract prop:chaperone-contract prop:flat-contract
         contract-property? chaperone-contract-property? flat-contract-property?
         build-contract-property build-chaperone-contract-property build-flat-contract-property
         contract-custom-write-property-proc
         (rename-out [contract-custom-write-property-proc custom-write-property-proc]
                     [contract-struct-late-neg contract-struct-late-neg-projection])
         contract-struct-list-contract? contract-struct-generate contract-struct-exercise
         coerce-contract coerce-contracts coerce-contract/f coerce-flat-contract
         coerce-flat-contracts coerce-chaperone-contract coerce-chaperone-contracts
         build-compound-type-name list-contract?
         contract-first-order contract-first-order-passes? contract-stronger? contract-equivalent?
         contract-continuation-mark-key with-contract-continuation-mark
         impersonator-prop:contracted impersonator-prop:blame prop:contracted prop:blame
         has-blame? value-blame
         blame? blame-source blame-value blame-contract blame-positive blame-negative
         blame-original? blame-swapped? blame-context blame-missing-party?
         blame-replaced-negative? blame-swap blame-add-context blame-add-unknown-context
         blame-add-missing-party blame-replace-negative blame-update
         raise-blame-error blame-fmt->-string current-blame-format
         exn:fail:contract:blame exn:fail:contract:blame? exn:fail:contract:blame-object
         struct:exn:fail:contract:blame make-exn:fail:contract:blame)
