#lang racket/base
;; Ports: conveniences, wrappers, and events (reference, section 13.1.9).
(require "private/port/whole.rkt"
         "private/port/copy.rkt"
         "private/port/special-pipe.rkt"
         "private/port/wrap.rkt"
         "private/port/join.rkt"
         "private/port/read-to-peek.rkt"
         "private/port/read-events.rkt"
         "private/port/reencode.rkt")
(provide (all-from-out "private/port/whole.rkt")
         (all-from-out "private/port/copy.rkt")
         (all-from-out "private/port/special-pipe.rkt")
         (all-from-out "private/port/wrap.rkt")
         (all-from-out "private/port/join.rkt")
         (all-from-out "private/port/read-to-peek.rkt")
         (all-from-out "private/port/read-events.rkt")
         (all-from-out "private/port/reencode.rkt"))
