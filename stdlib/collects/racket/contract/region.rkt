#lang racket/base
;; racket/contract/region: contracts between parts of a module

(require racket/private/contract/region racket/private/contract/contracted-structures
         racket/private/contract/attach)
(provide (all-from-out racket/private/contract/region
                       racket/private/contract/contracted-structures)
         invariant-assertion)
