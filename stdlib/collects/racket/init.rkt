#lang racket/base
;; racket/init: what the command evaluates forms with, unless it is told otherwise

(require racket racket/enter)
(provide (all-from-out racket racket/enter))
