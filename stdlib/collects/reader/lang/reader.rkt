;; #lang reader MODULE-PATH: a module that the reader in another module reads
(module reader racket/base
  (provide (rename-out [read/module read] [read-syntax/module read-syntax]) get-info)

  (define (read/module in . where)
    ((reader-in in 'read) in))

  (define (read-syntax/module source in . where)
    ((reader-in in 'read-syntax) source in))

  (define (reader-in in name)
    (dynamic-require ((current-reader-guard) (module-path-in in)) name))

  (define (module-path-in in)
    (define path (read in))
    (unless (module-path? path)
      (raise (exn:fail:read "reader: expected a module path" (current-continuation-marks) '())))
    path)

  (define (get-info in . where)
    (define path (module-path-in in))
    (lambda (key default)
      (define make (dynamic-require path 'get-info (lambda () #f)))
      (if make
          ((make in #f #f #f #f) key default)
          default))))
