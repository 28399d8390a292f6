#lang racket/base
;; racket/stxparam-exptime

(require "private/syntax-parameter.rkt")
(provide syntax-parameter-value make-parameter-rename-transformer)
