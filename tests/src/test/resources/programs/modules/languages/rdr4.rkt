(module rdr4 syntax/module-reader
  racket/base
  #:read-syntax (lambda (src in) (parameterize ([current-readtable (make-readtable #f #\$ 'terminating-macro (lambda (ch in src line col pos) (datum->syntax #f `(quote dollar) (list src line col pos 1))))]) (read-syntax src in)))
  #:read (lambda (in) (read in)))
