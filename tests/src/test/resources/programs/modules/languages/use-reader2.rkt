#lang reader "rdr2.rkt"
(displayln 7)
(module+ extra (displayln "extra"))
