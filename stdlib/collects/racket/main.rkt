;; racket: racket/base with the libraries that most programs use.
(module main racket/base
  (require racket/contract racket/class racket/unit racket/dict racket/include racket/pretty racket/math
           racket/match racket/shared racket/set racket/tcp racket/udp racket/list racket/vector
           racket/string racket/bytes racket/function racket/path racket/file racket/future
           racket/port racket/cmdline racket/promise racket/bool racket/stream racket/sequence
           racket/local racket/format
           (for-syntax racket/base))
  (provide (all-from-out racket/base racket/contract racket/class racket/unit racket/dict racket/include
                         racket/pretty racket/math racket/match racket/shared racket/set racket/tcp
                         racket/udp racket/list racket/vector racket/string racket/bytes
                         racket/function racket/path racket/file racket/future racket/port
                         racket/cmdline racket/promise racket/bool racket/stream racket/sequence
                         racket/local racket/format)
           (for-syntax (all-from-out racket/base)))

  (module reader '#%kernel
    (#%require racket/private/readers)
    (#%provide read read-syntax get-info)

    (define-values (read read-syntax get-info) (make-readers 'racket))))
