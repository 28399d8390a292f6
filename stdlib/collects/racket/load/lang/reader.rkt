;; The reader of #lang racket/load
(module reader '#%kernel
  (#%require "../../private/readers.rkt")
  (#%provide read read-syntax get-info)

  (define-values (read read-syntax get-info) (make-readers 'racket/load)))
