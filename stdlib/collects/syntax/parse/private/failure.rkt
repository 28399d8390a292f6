#lang racket/base
;; Failures of matching, with how far each got and what it expected.

(provide (struct-out fail) (struct-out failure) no-failure fail-at merge-fails keep-cut
         (struct-out thing) (struct-out message) (struct-out atom) (struct-out literal)
         (struct-out more-terms)
         ps-car ps-cdr ps-post ps-term ps-order new-order maximal-failures)

;; What a match gives that does not succeed: a tree of failures; cut?: no alternative may be tried.
(struct fail (tree cut?))

;; progress: frames, the last first; term: what did not match, a syntax object or a tail of within;
;; expects: what was looked for, the innermost first.
(struct failure (progress term within expects))

(define no-failure (fail '() #f))

(define (fail-at progress term within expects)
  (fail (failure progress term within expects) #f))

(define (merge-fails a b)
  (cond
    [(null? (fail-tree a)) b]
    [else (fail (cons (fail-tree a) (fail-tree b)) (fail-cut? b))]))

(define (keep-cut f cut?) (if (eq? cut? (fail-cut? f)) f (fail (fail-tree f) cut?)))

;; ---- what is expected

;; A use of a syntax class or ~describe: description is a string or #f.
(struct thing (description transparent? role progress term within))
(struct message (text))
(struct atom (datum))
(struct literal (id))
;; start: what the next term may be: a description, 'any, an atom, a literal; #f if that is unknown.
(struct more-terms (start))

;; ---- progress

;; Frames: 'car; a number of cdrs; 'post; a syntax object that was computed; an order.
(struct order (group index))
(define (new-order) (gensym 'and))

(define (ps-car ps) (cons 'car ps))
(define (ps-cdr ps)
  (if (and (pair? ps) (exact-integer? (car ps)))
      (cons (add1 (car ps)) (cdr ps))
      (cons 1 ps)))
(define (ps-post ps) (cons 'post ps))
(define (ps-term ps stx) (cons stx ps))
(define (ps-order ps group index) (cons (order group index) ps))

;; How two progresses, first frames first, compare: '<, '=, '> or #f.
(define (compare a b)
  (cond
    [(and (null? a) (null? b)) '=]
    [(null? a) (opposite (compare b a))]
    [else (compare-frames (car a) (cdr a) (and (pair? b) (car b)) (if (pair? b) (cdr b) '()))]))

(define (compare-frames f a g b)
  (cond
    [(order? f)
     (cond
       [(not (order? g)) (compare a (if g (cons g b) b))]
       [(not (eq? (order-group f) (order-group g))) #f]
       [(= (order-index f) (order-index g)) (compare a b)]
       [else (if (< (order-index f) (order-index g)) '< '>)])]
    [(order? g) (compare (cons f a) b)]
    [(not g) '>]
    [(eq? f 'post) (if (eq? g 'post) (compare a b) '>)]
    [(eq? g 'post) '<]
    [(or (syntax? f) (syntax? g)) (and (eq? f g) (compare a b))]
    [(and (eq? f 'car) (eq? g 'car)) (compare a b)]
    [(eq? f 'car) '<]
    [(eq? g 'car) '>]
    [(= f g) (compare a b)]
    [(< f g) (compare a (cons (- g f) b))]
    [else (compare (cons (- f g) a) b)]))

(define (opposite c)
  (case c
    [(<) '>]
    [(>) '<]
    [else c]))

(define (flatten-tree tree rest)
  (cond
    [(null? tree) rest]
    [(pair? tree) (flatten-tree (car tree) (flatten-tree (cdr tree) rest))]
    [else (cons tree rest)]))

;; The failures that got furthest.
(define (maximal-failures f)
  (define all
    (for/list ([failure (in-list (flatten-tree (fail-tree f) '()))])
      (cons (reverse (failure-progress failure)) failure)))
  (define (add entry best)
    (define comparisons (for/list ([b (in-list best)]) (compare (car entry) (car b))))
    (cond
      [(memq '< comparisons) best]
      [else
       (append (for/list ([b (in-list best)] [c (in-list comparisons)] #:unless (eq? c '>)) b)
               (list entry))]))
  (map cdr (for/fold ([best '()]) ([entry (in-list all)]) (add entry best))))
