#lang racket/base
;; racket/contract/parametric: contracts that hide values

(require racket/private/contract/parametric)
(provide (all-from-out racket/private/contract/parametric))
