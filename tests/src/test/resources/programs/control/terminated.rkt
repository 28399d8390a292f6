#lang racket/base
;; A break that asks for the end ends the program where nobody handles it; plumbers are flushed.
(executable-yield-handler (lambda (status) (printf "not called\n")))
(void
 (plumber-add-flush! (current-plumber)
                     (lambda (h) (printf "flushed\n") (flush-output) (plumber-flush-handle-remove! h))))
(break-thread (current-thread) 'terminate)
(sleep 1)
(printf "not reached\n")
