#lang racket/base
;; Contracts for instances of generic interfaces.

(require racket/private/contract/blame racket/private/contract/property
         racket/private/contract/coerce)
(provide instance-contract)

;; methods-of: gives the vector of methods of an instance; specs: lists of an index, a name and a
;; contract
(define (instance-contract id methods-of specs)
  (define contracts
    (for/list ([s (in-list specs)])
      (list (car s) (cadr s) (coerce-contract 'generic-instance/c (caddr s)))))
  (define name
    `(generic-instance/c ,id ,@(for/list ([c (in-list contracts)])
                                 (list (cadr c) (contract-struct-name (caddr c))))))
  (make-chaperone-contract
   #:name name
   #:opaque? "#<chaperone-generics-contract>"
   #:late-neg-projection
   (lambda (b)
     (define checks
       (for/hasheqv ([c (in-list contracts)])
         (values (car c) (late-neg (caddr c) (blame-add-context b (format "method ~a" (cadr c)))))))
     (lambda (v party)
       (with-handlers ([exn:fail:contract?
                        (lambda (e) (raise-argument-error id (format "~a?" id) v))])
         (methods-of v))
       (chaperone-struct
        v methods-of
        (lambda (v methods)
          (chaperone-vector methods
                            (lambda (methods i m)
                              (define check (hash-ref checks i #f))
                              (if (and check m) (check m party) m))
                            (lambda (methods i m) m))))))))
