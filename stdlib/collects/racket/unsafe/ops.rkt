#lang racket/base
;; racket/unsafe/ops

(require '#%unsafe)
(provide (all-from-out '#%unsafe))
