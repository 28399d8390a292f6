#lang racket/base
;; exit flushes the original plumber but does not call the yield handler.
(executable-yield-handler (lambda (status) (printf "not called\n")))
(void
 (plumber-add-flush! (current-plumber)
                     (lambda (h) (printf "flushed\n") (flush-output) (plumber-flush-handle-remove! h))))
(dynamic-wind
 void
 (lambda ()
   (printf "before\n")
   (exit 7))
 (lambda () (printf "not called either\n")))
