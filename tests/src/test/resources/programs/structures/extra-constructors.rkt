#lang racket/base
;; The name of a structure type that define-struct makes constructs, too.
(define-struct point (x y) #:transparent)
(point 1 2)
(make-point 1 2)
(define-struct (point3 point) (z) #:transparent)
(point3 1 2 3)
(list make-point point)
