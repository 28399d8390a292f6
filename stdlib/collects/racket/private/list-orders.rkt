#lang racket/base
;; Orders and selections of lists for racket/list: shuffle, permutations, combinations.

(provide shuffle permutations in-permutations combinations in-combinations)

(define (check-list who l)
  (unless (list? l) (raise-argument-error who "list?" l)))

(define (shuffle l)
  (check-list 'shuffle l)
  (define v (list->vector l))
  (for ([i (in-range (sub1 (vector-length v)) 0 -1)])
    (define j (random (add1 i)))
    (define t (vector-ref v i))
    (vector-set! v i (vector-ref v j))
    (vector-set! v j t))
  (vector->list v))

;; In the order in which positions change most quickly in front
(define (permutations l)
  (check-list 'permutations l)
  (for/list ([p (in-permutations l)]) p))

(define (in-permutations l)
  (check-list 'in-permutations l)
  (define total (for/product ([i (in-range 1 (add1 (length l)))]) i))
  (make-do-sequence
   (lambda ()
     (values (lambda (i) (permutation l i total)) add1 0 (lambda (i) (< i total)) #f #f))))

;; Permutation i of total ones: its leading digit in the factorial system chooses the last item,
;; counted from the end.
(define (permutation l i total)
  (let loop ([items l] [n (length l)] [i i] [total total] [behind '()])
    (if (eqv? n 0)
        behind
        (let* ([group (quotient total n)]
               [index (- n 1 (quotient i group))])
          (loop (without-index items index)
                (sub1 n)
                (remainder i group)
                group
                (cons (list-ref items index) behind))))))

(define (without-index l index)
  (if (eqv? index 0)
      (cdr l)
      (cons (car l) (without-index (cdr l) (sub1 index)))))

(define (combinations l [k #f])
  (for/list ([c (in-combinations l k)]) c))

;; Those of k elements, or all if k is #f
(define (in-combinations l [k #f])
  (unless (list? l) (raise-argument-error 'in-combinations "list?" l))
  (unless (or (not k) (exact-nonnegative-integer? k))
    (raise-argument-error 'in-combinations "exact-nonnegative-integer?" 1 l k))
  (define items (list->vector l))
  (define n (vector-length items))
  (define total (arithmetic-shift 1 n))
  (make-do-sequence
   (lambda ()
     (if k
         (values (lambda (indices) (map (lambda (i) (vector-ref items i)) indices))
                 (lambda (indices) (next-indices indices n))
                 (and (<= k n) (for/list ([i (in-range k)]) i))
                 values #f #f)
         (values (lambda (i) (chosen-by-bits items n i)) add1 0 (lambda (i) (< i total)) #f #f)))))

(define (chosen-by-bits items n bits)
  (for/list ([i (in-range n)] #:when (bitwise-bit-set? bits i))
    (vector-ref items i)))

;; The next of the rising lists of indices below n, #f behind the last
(define (next-indices indices n)
  (let loop ([reversed (reverse indices)] [limit n] [behind 0])
    (cond
      [(null? reversed) #f]
      [(< (add1 (car reversed)) limit)
       (append (reverse (cdr reversed))
               (for/list ([i (in-range (add1 behind))]) (+ (car reversed) 1 i)))]
      [else (loop (cdr reversed) (sub1 limit) (add1 behind))])))
