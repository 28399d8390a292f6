#lang racket/base
;; racket/struct: constructor-style printing, and the fields of structures.
(require racket/struct)

(define-syntax-rule (message e) (with-handlers ([exn:fail? exn-message]) e))
(define (three-ways v) (print v) (newline) (write v) (newline) (display v) (newline))
(struct point (x y)
  #:methods gen:custom-write
  [(define write-proc
     (make-constructor-style-printer (lambda (p) 'point)
                                     (lambda (p) (list (point-x p) (point-y p)))))])
(three-ways (point "a" 'b))
(three-ways (list (point 1 (point 'a '(1 2)))))
(three-ways (point (box 'a) (vector "b")))
(print (hash 1 (point 1 'x))) (newline)
(parameterize ([print-as-expression #f]) (print (point 1 'x)) (newline))
(message (raise-argument-error 'me "integer?" (point 1 'x)))
(message (error 'me "no ~e here, nor ~a" (point 1 "s") (point 1 "s")))

(struct three ()
  #:property prop:custom-write
  (make-constructor-style-printer (lambda (v) "three") (lambda (v) (in-range 3))))
(three-ways (three))

(struct open (x y) #:transparent)
(struct half open (z))
(struct fixed (x) #:prefab)
(struct->list (open 1 2))
(struct->list (fixed 1))
(message (struct->list (half 1 2 3)))
(struct->list (half 1 2 3) #:on-opaque 'skip)
(struct->list (half 1 2 3) #:on-opaque 'return-false)
(message (struct->list 5))
(struct->list 5 #:on-opaque 'skip)
