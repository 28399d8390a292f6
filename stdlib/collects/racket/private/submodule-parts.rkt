;; The forms of a submodule, collected from its module+ parts while a module is expanded, and the
;; parts themselves.
(module submodule-parts '#%kernel
  (#%provide make-submodule-parts submodule-parts? add-part! collected-forms collected-parts)

  (define-values (struct:submodule-parts make submodule-parts? ref set)
    (make-struct-type 'submodule-parts #f 2 0 #f))

  (define-values (make-submodule-parts) (lambda () (make '() '())))

  (define-values (add-part!)
    (lambda (parts part forms)
      (set parts 0 (append (ref parts 0) forms))
      (set parts 1 (cons part (ref parts 1)))))

  (define-values (collected-forms) (lambda (parts) (ref parts 0)))

  (define-values (collected-parts) (lambda (parts) (ref parts 1))))
