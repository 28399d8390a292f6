;; racket/promise
(module promise '#%kernel
  (#%require "private/promise.rkt")
  (#%provide (all-from "private/promise.rkt")))
