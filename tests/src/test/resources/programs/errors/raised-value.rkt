#lang racket/base
;; Values that are no exceptions can be raised, too.
(void (thread (lambda () (raise 'in-a-thread))))
(sleep 0.01)
(displayln "the main thread goes on")
(raise '(a b "c"))
