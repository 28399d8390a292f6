#lang reader "rdr4.rkt"
(displayln (list $ 1 $))
'(a $)
