#lang racket/base
;; syntax/id-table: dictionaries with identifiers as keys

(require racket/dict (for-syntax racket/base) "private/id-table.rkt")
(provide id-table-iter? (all-from-out "private/id-table.rkt"))

(define (id-table-iter? v) (exact-nonnegative-integer? v))
