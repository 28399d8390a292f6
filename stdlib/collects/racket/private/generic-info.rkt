;; What the name of a generic interface, such as gen:custom-write, is bound to at compile time.
(module generic-info '#%kernel
  (#%provide make-generic-info generic-info? generic-info-property generic-info-methods
             generic-info-builder make-open-generic-info open-generic-info? generic-info-accessor)

  ;; property: identifier of the structure type property; methods: the method identifiers;
  ;; builder: identifier of the function or form that makes the property's value of the methods.
  (define-values (struct:generic-info make-generic-info generic-info? ref set)
    (make-struct-type 'generic-info #f 3 0 #f
                      (list (cons prop:procedure
                                  (lambda (self stx)
                                    (raise-syntax-error
                                     #f "generic interface identifier used out of context" stx))))))
  (define-values (generic-info-property) (make-struct-field-accessor ref 0 'property))
  (define-values (generic-info-methods) (make-struct-field-accessor ref 1 'methods))
  (define-values (generic-info-builder) (make-struct-field-accessor ref 2 'builder))

  ;; The same with the identifier of the property's accessor
  (define-values (struct:open-generic-info make-open-generic-info open-generic-info? open-ref open-set)
    (make-struct-type 'open-generic-info struct:generic-info 1 0))
  (define-values (generic-info-accessor) (make-struct-field-accessor open-ref 0 'accessor)))
