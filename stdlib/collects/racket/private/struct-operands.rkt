;; Checks of what the operands of struct's options evaluate to.
(module struct-operands '#%kernel
  (#%provide check-name check-super check-inspector)

  (define-values (check-name)
    (lambda (who v)
      (if (symbol? v) v (raise-argument-error who "symbol?" v))))

  (define-values (check-super)
    (lambda (who v)
      (if (if v (struct-type? v) #t) v (raise-argument-error who "(or/c struct-type? #f)" v))))

  (define-values (check-inspector)
    (lambda (who v)
      (if (if v (inspector? v) #t) v (raise-argument-error who "(or/c inspector? #f)" v)))))
