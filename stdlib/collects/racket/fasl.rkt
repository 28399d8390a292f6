#lang racket/base
;; racket/fasl: values that could be quoted as bytes, in Racket's format, and back.
(require "private/fasl-writer.rkt" "private/fasl-reader.rkt")

(provide s-exp->fasl fasl->s-exp)
