;; #lang s-exp MODULE-PATH: a module in any language, read as S-expressions
(module reader racket/base
  (require racket/private/readers)
  (provide read read-syntax get-info)

  (define-values (read read-syntax get-info)
    (make-readers (lambda (in) (read-language in))))

  (define (read-language in)
    (define path (kernel-read in))
    (when (eof-object? path)
      (raise (exn:fail:read "s-exp: expected a module path" (current-continuation-marks) '())))
    path)

  (require (only-in racket/base [read kernel-read])))
