#lang racket/base
;; racket/dict: dictionaries over hash tables, vectors, association lists, structures with gen:dict,
;; and tables with procedures of the program for keys

(require (except-in "private/dict-methods.rkt"
                    dict-set! dict-set dict-remove! dict-remove dict-set*! dict-set* dict-ref!
                    dict-update! dict-update dict-clear!)
         "private/dict-operations.rkt" "private/custom-hash.rkt")
(provide (all-from-out "private/dict-methods.rkt" "private/dict-operations.rkt"
                       "private/custom-hash.rkt"))
