#lang reader "rdr5.rkt" racket/base
(displayln "lang read")
