;; What expanded quasiquote forms call.
(module quasiquote-support '#%kernel
  (#%provide splice)

  ;; The elements of items in front of rest.
  (define-values (splice)
    (lambda (items rest)
      (if (list? items)
          (append items rest)
          (raise-argument-error 'unquote-splicing "list?" items)))))
