#lang racket/base
;; racket/dict: dictionaries over hash tables, vectors, association lists, structures with gen:dict,
;; and tables with procedures of the program for keys

(require "private/dict-methods.rkt" "private/custom-hash.rkt")
(provide (all-from-out "private/dict-methods.rkt" "private/custom-hash.rkt"))
