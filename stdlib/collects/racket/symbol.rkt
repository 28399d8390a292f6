;; racket/symbol
(module symbol '#%kernel
  (#%provide symbol->immutable-string))
