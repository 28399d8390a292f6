#lang racket/base
;; racket/language-info: run-time configuration of racket and racket/base

(provide get-info)

(define ((get-info options) key default)
  (case key
    [(configure-runtime) '(#(racket/runtime-config configure #f))]
    [else default]))
