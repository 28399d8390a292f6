#lang racket/base
;; The names of constructors, accessors and predicates with a reflection name.

(struct a (v) #:reflection-name 'b)
(list (object-name a) (object-name a-v) (object-name a?))
(struct c (v) #:reflection-name 'd #:constructor-name make)
(list (object-name make) (make 1))
(struct e (v) #:reflection-name 'f #:extra-constructor-name make-e)
(list (object-name make-e) (object-name e))
(with-handlers ([exn:fail? exn-message]) (a 1 2))
(with-handlers ([exn:fail? exn-message]) (a-v 1))
