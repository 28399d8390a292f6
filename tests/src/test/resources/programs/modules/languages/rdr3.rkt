(module rdr3 syntax/module-reader
  racket/base
  #:read (lambda (in) (let ([l (read-line in)]) (if (eof-object? l) l `(displayln ,l))))
  #:read-syntax (lambda (src in) (let ([l (read-line in)]) (if (eof-object? l) l (datum->syntax #f `(displayln ,l)))))
  #:whole-body-readers? #f
  #:info (lambda (key default use-default) (case key [(x) 'y] [else (use-default key default)]))
  (define unused 1))
