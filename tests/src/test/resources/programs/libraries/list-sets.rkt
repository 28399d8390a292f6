#lang racket/base
;; Lists as sets: the order of what stays.
(require racket/set)
(set-intersect '(1 2 3 5) '(1 2 3 4))
(set-intersect '(1 2 3) '(3 2) '(2 3))
(set-subtract '(1 2 3) '(2))
(set-subtract '(1 2 3 4) '(2) '(3))
(set-union '(1 2) '(2 3) '(4))
(set-symmetric-difference '(1 2 3) '(3 4 5))
(equal? (set-intersect (set 1 2 3) (set 2 3 4)) (set 2 3))
(equal? (set-subtract (set 1 2 3) (set 2) (set 3)) (set 1))
