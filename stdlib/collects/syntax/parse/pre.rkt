#lang racket/base
;; syntax/parse/pre: syntax/parse without contracts

(require syntax/parse)
(provide (all-from-out syntax/parse))
