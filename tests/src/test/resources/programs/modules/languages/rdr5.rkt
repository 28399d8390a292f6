(module rdr5 syntax/module-reader
  #:language (lambda (in) (read in))
  #:wrapper2 (lambda (in rd stx?) (define r (rd in)) (if stx? r r)))
