#lang racket/base
(require racket/set racket/list)
(define-syntax-rule (t e ...) (begin (with-handlers ([exn:fail? (lambda (x) (write (exn-message x)) (newline))]) (print e) (newline)) ...))
(define (sorted s) (sort (set->list s) <))
(t (set) (set 1) (seteq 'a) (mutable-set 1) (set-member? (set 1 2) 1) (set-member? (set) 1) (sorted (set-add (set 1) 2)) (sorted (set-remove (set 1 2) 2)) (sorted (set-union (set 1 2) (set 3))) (sorted (set-intersect (set 1 2) (set 2 3))) (sorted (set-subtract (set 1 2) (set 2)))
   (sorted (set-symmetric-difference (set 1 2) (set 2 3))) (subset? (set 1) (set 1 2)) (proper-subset? (set 1) (set 1)) (set=? (set 1 2) (set 2 1)) (equal? (set 1 2) (set 2 1)) (set-count (set 1 1 2)) (set-empty? (set)) (sorted (for/set ([i 5]) (modulo i 3))) (sorted (list->set '(1 2 1)))
   (let ([s (mutable-set)]) (set-add! s 1) (set-add! s 2) (set-remove! s 1) s) (set-add '(1 2) 3) (set-member? '(1 2) 2) (set-union '(1 2) '(2 3)) (set-intersect '(1 2) '(2)) (set-subtract '(1 2) '(2)) (for/sum ([x (set 1 2 3)]) x) (for/sum ([x (in-set (set 1 2 3))]) x) (sort (set-map (set 1 2) add1) <) (set-first (set 5)) (set-rest (set 5)) (set? (set)) (set? '()) (generic-set? '()) (set-mutable? (mutable-set))
   (hash-ref (hash (set 1) 'x) (set 1)) (set->list (set-clear (set 1))) (set "a") (list (set 'x)) (sorted (set-union (set 1) (set 2 3 4))) (set-eq? (seteq)) (set-equal? (set)) (equal? (set 1) (seteq 1)))
(write (set 1)) (display (set "a")) (newline)
