#lang racket/base
;; What structure types tell of their serialization.

(provide prop:serializable (struct-out serialize-info) (struct-out deserialize-info)
         serializable-struct? structure-info checked-serialize-info checked-deserialize-info
         deserialize-module-guard)

;; to-vector: gives the content; id: where the deserializer is, see make-serialize-info
(struct serialize-info (to-vector id can-cycle? dir))
;; make: from the content; cycle-make: gives an empty instance and a procedure that fills it
(struct deserialize-info (make cycle-make))

(define-values (prop:serializable serializable-struct? structure-info)
  (make-struct-type-property 'serializable))

(define (checked-serialize-info to-vector id can-cycle? dir)
  (unless (and (procedure? to-vector) (procedure-arity-includes? to-vector 1))
    (raise-argument-error 'make-serialize-info "(procedure-arity-includes/c 1)" to-vector))
  (unless (or (identifier? id) (symbol? id) (and (procedure? id) (procedure-arity-includes? id 0))
              (and (pair? id) (symbol? (car id)) (module-path-index? (cdr id))))
    (raise-argument-error
     'make-serialize-info
     "(or/c identifier? symbol? (cons/c symbol? module-path-index?) (-> any))" id))
  (unless (path-string? dir)
    (raise-argument-error 'make-serialize-info "path-string?" dir))
  (serialize-info to-vector id can-cycle? dir))

(define (checked-deserialize-info make cycle-make)
  (unless (procedure? make)
    (raise-argument-error 'make-deserialize-info "procedure?" make))
  (unless (and (procedure? cycle-make) (procedure-arity-includes? cycle-make 0))
    (raise-argument-error 'make-deserialize-info "(procedure-arity-includes/c 0)" cycle-make))
  (deserialize-info make cycle-make))

;; Sees the module and the name of each deserializer before it is loaded, and may give another pair.
(define deserialize-module-guard (make-parameter (lambda (module name) (void))))
