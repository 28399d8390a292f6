;; racket/kernel: the names of '#%kernel as a library
(module kernel '#%kernel
  (#%provide (all-from '#%kernel)))
