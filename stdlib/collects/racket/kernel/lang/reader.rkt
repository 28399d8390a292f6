;; The reader of #lang racket/kernel
(module reader '#%kernel
  (#%require "../../private/readers.rkt")
  (#%provide read read-syntax get-info)

  (define-values (read read-syntax get-info) (make-readers 'racket/kernel)))
