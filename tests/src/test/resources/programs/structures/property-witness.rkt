#lang racket/base
(define-values (p p? p-ref) (make-struct-type-property 'p #f '() #t))
(define-values (q q? q-ref) (make-struct-type-property 'q))
(struct s () #:property p 5 #:property q 6)
(println (p-ref (chaperone-struct (s) p-ref (lambda (s v) v))))
(println (with-handlers ([void exn-message]) (q-ref (chaperone-struct (s) q-ref (lambda (s v) v)))))
(println (p-ref (impersonate-struct (s) p-ref (lambda (s v) 7))))
(println (p-ref (chaperone-struct (s) struct:s p-ref (lambda (s v) v))))
