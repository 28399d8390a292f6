#lang racket/base
;; racket/syntax-srcloc: the location of a syntax object as an srcloc

(require (only-in '#%kernel syntax-srcloc))
(provide syntax-srcloc)
