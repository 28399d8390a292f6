;; racket: racket/base with the libraries that most programs use.
(module main racket/base
  (require racket/contract racket/list racket/vector racket/string racket/bytes racket/function
           racket/bool racket/math racket/match racket/set racket/dict racket/stream
           racket/sequence racket/promise racket/format racket/local racket/symbol racket/keyword racket/port
           (for-syntax racket/base))
  (provide (all-from-out racket/base racket/contract racket/list racket/vector racket/string
                         racket/bytes racket/function racket/bool racket/math racket/match
                         racket/set racket/dict racket/stream racket/sequence racket/promise
                         racket/format racket/local racket/symbol racket/keyword
                         racket/port)
           (for-syntax (all-from-out racket/base)))

  (module reader '#%kernel
    (#%require racket/private/readers)
    (#%provide read read-syntax get-info)

    (define-values (read read-syntax get-info) (make-readers 'racket))))
