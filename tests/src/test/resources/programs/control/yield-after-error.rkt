#lang racket/base
;; The yield handler is told of a failure.
(executable-yield-handler (lambda (status) (printf "yield ~s\n" status)))
(printf "before\n")
(raise 'failure)
