#lang racket/base
;; In a value with a cycle, whatever occurs more than once has a label. Labels are numbered in the
;; order in which values are found to occur again.
(struct point (x y) #:transparent #:mutable)
(struct opaque (x) #:mutable)

(define (line v)
  (write v)
  (newline))

(define b (box #f))
(define twice (list b b))
(set-box! b twice)
(line twice)

(define cycle (make-reader-graph (let ([p (make-placeholder #f)]) (placeholder-set! p (list p)) p)))
(line (list (box cycle) cycle))
(define outside (list 1))
(line (list cycle outside outside))
(line (list outside cycle outside))
(line (list (list 1) outside outside))

(define p (point 1 outside))
(define whole (list outside (vector p) p (box outside)))
(set-point-x! p whole)
(line whole)
(print whole)
(newline)

;; opaque structures and weak tables have no parts that show
(define o (opaque 1))
(set-opaque-x! o o)
(line (list o o))

(parameterize ([print-graph #t])
  (define v (vector 2))
  (line (list outside v v outside))
  (line (point (list outside v) (point v outside)))
  (line (list o o (make-weak-hash)))
  (define l (list 1 2 3))
  (line (list l (cdr l) (cddr l)))
  (print (list outside v v outside (point v outside)))
  (newline))
