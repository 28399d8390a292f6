;; racket/keyword
(module keyword '#%kernel
  (#%provide keyword->immutable-string))
