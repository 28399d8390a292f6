#lang racket/base
;; What a flush callback writes at exit is not lost.
(void
 (plumber-add-flush!
  (current-plumber)
  (lambda (handle)
    (plumber-flush-handle-remove! handle)
    (displayln "flushed"))))
(exit-handler
 (let ([exit (exit-handler)])
   (lambda (status) (printf "leaving with ~a\n" status) (exit status))))
(exit 3)
