;; #lang reader MODULE-PATH: the rest is read by the reader of that module
(module reader racket/base
  (require (only-in syntax/module-reader make-meta-reader))
  (provide (rename-out [own-read read] [own-read-syntax read-syntax] [own-get-info get-info]))

  (define (path-of spec) (and (module-path? spec) spec))

  ;; The procedure called with all arguments, or with the first few if it takes no more
  (define ((tolerant few) proc)
    (lambda args
      (if (procedure-arity-includes? proc (length args))
          (apply proc args)
          (apply proc (for/list ([a (in-list args)] [i (in-range few)]) a)))))

  (define-values (own-read own-read-syntax own-get-info)
    (make-meta-reader 'reader "module path" path-of (tolerant 1) (tolerant 2) values
                      #:read-spec (lambda (in) (read in)))))
