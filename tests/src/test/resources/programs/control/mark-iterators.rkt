#lang racket/base
;; continuation-mark-set->iterator: the rows of continuation-mark-set->list*, one at a time.

(define-syntax-rule (message e) (with-handlers ([exn:fail? exn-message]) e))
(define (rows set keys . more)
  (let loop ([next (apply continuation-mark-set->iterator set keys more)])
    (let-values ([(row next) (next)])
      (if row (cons row (loop next)) (list (procedure? next))))))
(define-syntax-rule (marked key value body) (with-continuation-mark key value (car (list body))))
(marked 'a 1
  (marked 'b 2
    (with-continuation-mark 'a 3
      (with-continuation-mark 'b 4
        (list (rows (current-continuation-marks) '(a b))
              (rows #f '(a b) 'none)
              (rows (current-continuation-marks) '(b))
              (rows (current-continuation-marks) '(c)))))))
(message (continuation-mark-set->iterator 1 '(a)))
(message (continuation-mark-set->iterator (current-continuation-marks) 'a))
(message (continuation-mark-set->iterator (current-continuation-marks) '(a) #f 2))
