#lang racket/base
;; racket/cmdline

(require "private/command-parse.rkt" (for-syntax racket/base "private/command-clauses.rkt"))
(provide command-line parse-command-line)

(define-syntax (command-line stx)
  (define-values (program argv table finish) (clauses-arguments stx))
  #`(parse-command-line #,program #,argv (list #,@table) . #,finish))
