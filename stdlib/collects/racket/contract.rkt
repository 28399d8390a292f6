#lang racket/base
;; racket/contract

(require "contract/base.rkt" "contract/combinator.rkt" "contract/parametric.rkt"
         "contract/region.rkt" "private/contract/generate.rkt")
(provide (all-from-out "contract/base.rkt" "contract/combinator.rkt" "contract/parametric.rkt"
                       "contract/region.rkt" "private/contract/generate.rkt"))
