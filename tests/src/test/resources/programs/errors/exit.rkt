#lang racket/base
;; A program chooses its exit status; output is flushed.
(display "no newline at the end")
(exit 7)
(display "never")
