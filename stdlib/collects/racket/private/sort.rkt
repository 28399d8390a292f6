;; sort: a stable merge sort of lists, by way of vectors; vector-sort and vector-sort! stand on it.
(module sort "medium.rkt"
  (#%provide sort sort-vector!)

  (define (sort l less? #:key [key #f] #:cache-keys? [cache-keys? #f])
    (unless (list? l)
      (raise-argument-error 'sort "list?" l))
    (unless (and (procedure? less?) (procedure-arity-includes? less? 2))
      (raise-argument-error 'sort "(any/c any/c . -> . any/c)" less?))
    (when key
      (unless (and (procedure? key) (procedure-arity-includes? key 1))
        (raise-argument-error 'sort "(any/c . -> . any/c)" key)))
    (let ([key (if (eq? key values) #f key)])
      (cond
        [(or (null? l) (null? (cdr l))) l]
        [(not key) (sorted l less?)]
        [cache-keys?
         (map cdr
              (sorted (map (lambda (v) (cons (key v) v)) l)
                      (lambda (a b) (less? (car a) (car b)))))]
        [else (sorted l (lambda (a b) (less? (key a) (key b))))])))

  (define (sorted l less?)
    (if (sorted? l less?) l (merge-sorted l less?)))

  (define (sorted? l less?)
    (let loop ([previous (car l)] [rest (cdr l)])
      (cond
        [(null? rest) #t]
        [(less? (car rest) previous) #f]
        [else (loop (car rest) (cdr rest))])))

  ;; l is not sorted yet.  Few elements are sorted without changing anything, so that less? may
  ;; return more than once.
  (define (merge-sorted l less?)
    (let ([third (cddr l)])
      (cond
        [(null? third) (list (cadr l) (car l))]
        [(null? (cdr third)) (sort-three (car l) (cadr l) (car third) less?)]
        [else
         (let ([v (list->vector l)])
           (sort-vector! v 0 (vector-length v) less?)
           (vector->list v))])))

  (define (sort-three a b c less?)
    (cond
      [(less? b a)
       (cond
         [(less? c b) (list c b a)]
         [(less? c a) (list b c a)]
         [else (list b a c)])]
      [(less? c a) (list c a b)]
      [else (list a c b)]))

  ;; Sorts the elements of v from start to end, stably.
  (define (sort-vector! v start end less?)
    (let ([spare (make-vector (- end start) 0)])
      (sort-range! v start end spare less?)))

  (define small-range 6)

  (define (sort-range! v start end spare less?)
    (if (< (- end start) small-range)
        (insertion-sort! v start end less?)
        (let ([middle (quotient (+ start end) 2)])
          (sort-range! v start middle spare less?)
          (sort-range! v middle end spare less?)
          (when (less? (vector-ref v middle) (vector-ref v (sub1 middle)))
            (merge! v start middle end spare less?)))))

  (define (insertion-sort! v start end less?)
    (let next ([i (add1 start)])
      (when (< i end)
        (let ([item (vector-ref v i)])
          (let shift ([j i])
            (if (and (> j start) (less? item (vector-ref v (sub1 j))))
                (begin
                  (vector-set! v j (vector-ref v (sub1 j)))
                  (shift (sub1 j)))
                (vector-set! v j item))))
        (next (add1 i)))))

  ;; Merges the sorted ranges start..middle, of which spare gets a copy, and middle..end.
  (define (merge! v start middle end spare less?)
    (let ([n (- middle start)])
      (vector-copy! spare 0 v start middle)
      (let loop ([i 0] [j middle] [to start])
        (cond
          [(= i n) (void)]
          [(= j end) (vector-copy! v to spare i n)]
          [(less? (vector-ref v j) (vector-ref spare i))
           (vector-set! v to (vector-ref v j))
           (loop i (add1 j) (add1 to))]
          [else
           (vector-set! v to (vector-ref spare i))
           (loop (add1 i) j (add1 to))])))))
