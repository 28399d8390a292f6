(module special-pipe '#%kernel
  ;; Pipes that carry special values among the bytes.
  (#%require '#%ports)
  (#%provide make-pipe-with-specials))
