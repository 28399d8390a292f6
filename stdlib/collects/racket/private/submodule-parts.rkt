;; The forms of a submodule, collected from its module+ parts while a module is expanded.
(module submodule-parts '#%kernel
  (#%provide make-submodule-parts submodule-parts? add-forms! collected-forms)

  (define-values (struct:submodule-parts make submodule-parts? ref set)
    (make-struct-type 'submodule-parts #f 1 0 #f))

  (define-values (make-submodule-parts) (lambda () (make '())))

  (define-values (add-forms!)
    (lambda (parts forms) (set parts 0 (append (ref parts 0) forms))))

  (define-values (collected-forms) (lambda (parts) (ref parts 0))))
