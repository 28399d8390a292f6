#lang racket/base
;; syntax/unsafe/for-transform: the parts of clauses of for, expanded

(require (only-in racket/private/joined-clauses expand-for-clause))
(provide expand-for-clause (rename-out [expand-for-clause expand-for-clause*]))
