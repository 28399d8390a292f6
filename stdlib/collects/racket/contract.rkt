#lang racket/base
;; racket/contract

(require "contract/base.rkt")
(provide (all-from-out "contract/base.rkt"))
