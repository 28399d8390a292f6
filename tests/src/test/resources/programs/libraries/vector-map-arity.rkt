#lang racket/base
;; vector-map and its kin check the procedure's arity after the vectors, vector-count before.
(require racket/vector)
(define (one x) x)
(define (keyed x #:key key) x)
(define-syntax-rule (try form ...)
  (begin
    (with-handlers ([exn:fail:contract? (lambda (e) (displayln (exn-message e)))])
      (writeln form))
    ...))
(try (vector-map one #() #())
     (vector-map one #(1) #(2) #(3))
     (vector-map keyed #(1))
     (vector-map (case-lambda [(x) x] [(x y) (+ x y)]) #(1) #(2))
     (vector-map! one (vector 1) #(2))
     (vector-map one #(1) #(2 3))
     (vector-map one 5 #(1))
     (vector-count one #(1) #(2 3))
     (vector-count one #() #()))
