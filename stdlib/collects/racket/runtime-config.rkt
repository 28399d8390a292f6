;; Sets up printing and reading for programs whose main module is in racket/base or a language
;; above it.
(module runtime-config '#%kernel
  (#%provide configure)

  (define-values (configure)
    (lambda (config)
      (begin
        (print-as-expression #t)
        (current-read-interaction read-interaction))))

  ;; One form from the port in, whose name is source
  (define-values (read-interaction)
    (lambda (source in)
      (with-continuation-mark parameterization-key
        (extend-parameterization (continuation-mark-set-first #f parameterization-key)
                                 read-accept-reader #t
                                 read-accept-lang #f)
        (read-syntax source in))))

  (#%require '#%paramz))
