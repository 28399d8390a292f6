(module rdr2 syntax/module-reader
  "mylang.rkt"
  #:wrapper1 (lambda (t) (cons '(displayln "wrapped") (t)))
  #:language-info '#(foo bar baz))
