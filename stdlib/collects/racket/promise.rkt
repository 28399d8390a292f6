;; racket/promise
(module promise '#%kernel
  (#%require "private/promise.rkt" "private/concurrent-for.rkt")
  (#%provide (all-from "private/promise.rkt") (all-from "private/concurrent-for.rkt")))
