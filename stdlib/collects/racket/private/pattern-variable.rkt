;; What a pattern variable is bound to at compile time.
(module pattern-variable '#%kernel
  (#%require (for-template '#%kernel))
  (#%provide make-pattern-variable pattern-variable?
             pattern-variable-depth pattern-variable-holder lookup-pattern-variable
             (rename pattern-variable? syntax-pattern-variable?))

  (define-values (refuse)
    (lambda (self stx)
      (let-values ([(parts) (syntax-e stx)])
        ;; an assignment shows its target, too
        (if (if (pair? parts) (free-identifier=? (car parts) (quote-syntax set!)) #f)
            (raise-syntax-error #f message stx (car (syntax-e (cdr-as-syntax parts))))
            (raise-syntax-error #f message stx)))))

  (define-values (message) "pattern variable cannot be used outside of a template")

  (define-values (cdr-as-syntax)
    (lambda (parts) (datum->syntax #f (cdr parts))))

  ;; depth: how many ellipses follow it; holder: the identifier of the run-time variable that
  ;; holds what was matched, lists nested as deep as depth.
  (define-values (struct:pattern-variable make-pattern-variable pattern-variable? ref set)
    (make-struct-type 'pattern-variable #f 2 0 #f (list (cons prop:set!-transformer refuse))))
  (define-values (pattern-variable-depth) (make-struct-field-accessor ref 0 'depth))
  (define-values (pattern-variable-holder) (make-struct-field-accessor ref 1 'holder))

  ;; The pattern variable that id names, or #f.
  (define-values (lookup-pattern-variable)
    (lambda (id)
      (let-values ([(v) (syntax-local-value id (lambda () #f))])
        (if (pattern-variable? v) v #f)))))
