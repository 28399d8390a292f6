#lang racket/base
;; racket/vector

(require racket/private/sort)

(provide vector-append vector-argmax vector-argmin vector-copy vector-count vector-drop
         vector-drop-right vector-empty? vector-filter vector-filter-not vector-map vector-map!
         vector-member vector-memq vector-memv vector-set*! vector-split-at vector-split-at-right
         vector-take vector-take-right vector-sort vector-sort!)

(define (vector-empty? v)
  (unless (vector? v) (raise-argument-error 'vector-empty? "vector?" v))
  (eqv? (vector-length v) 0))

;; contract: what the first vector must be
(define (check-map who contract f v more)
  (unless (procedure? f)
    (apply raise-argument-error who "procedure?" 0 f v more))
  (for ([x (in-list (cons v more))] [i (in-naturals 1)])
    (unless (vector? x)
      (apply raise-argument-error who (if (eqv? i 1) contract "vector?") i f v more)))
  (for ([x (in-list more)])
    (unless (= (vector-length x) (vector-length v))
      (raise
       (exn:fail:contract
        (apply string-append
               (format "'~a: all vectors must have same size; arguments were:" who)
               (for/list ([x (in-list (list* f v more))])
                 (string-append " " ((error-value->string-handler) x (error-print-width)))))
        (current-continuation-marks)))))
  (check-arity who f (add1 (length more))))

;; n: the number of vectors
(define (check-arity who f n)
  (unless (procedure-arity-includes? f n)
    (raise-arguments-error who "mismatch between procedure arity and argument count"
                           "procedure" f
                           "expected arity" n)))

(define (map-into! target f v more)
  (if (null? more)
      (for ([x (in-vector v)] [i (in-naturals)])
        (vector-set! target i (f x)))
      (for ([i (in-range (vector-length v))])
        (vector-set! target i (apply f (vector-ref v i) (map (lambda (x) (vector-ref x i)) more)))))
  target)

(define (vector-map f v . more)
  (check-map 'vector-map "vector?" f v more)
  (map-into! (make-vector (vector-length v)) f v more))

(define (vector-map! f v . more)
  (check-map 'vector-map! "(and/c vector? (not/c immutable?))" f v more)
  (when (immutable? v)
    (apply raise-argument-error 'vector-map! "(and/c vector? (not/c immutable?))" 1 f v more))
  (map-into! v f v more))

(define (vector-append . vectors)
  (for ([v (in-list vectors)] [i (in-naturals)])
    (unless (vector? v)
      (if (null? (cdr vectors))
          (raise-argument-error 'vector-append "vector?" v)
          (apply raise-argument-error 'vector-append "vector?" i vectors))))
  (define result (make-vector (for/sum ([v (in-list vectors)]) (vector-length v))))
  (for/fold ([to 0]) ([v (in-list vectors)])
    (vector-copy! result to v)
    (+ to (vector-length v)))
  result)

;; Parts

(define (check-part who v n)
  (unless (vector? v) (raise-argument-error who "vector?" v))
  (unless (exact-nonnegative-integer? n)
    (raise-argument-error who "exact-nonnegative-integer?" n))
  (unless (<= n (vector-length v))
    (raise-range-error who "vector" "" n v 0 (vector-length v))))

(define (part v start end)
  (define result (make-vector (- end start)))
  (vector-copy! result 0 v start end)
  result)

(define (vector-take v n)
  (check-part 'vector-take v n)
  (part v 0 n))

(define (vector-drop v n)
  (check-part 'vector-drop v n)
  (part v n (vector-length v)))

(define (vector-split-at v n)
  (check-part 'vector-split-at v n)
  (values (part v 0 n) (part v n (vector-length v))))

(define (vector-take-right v n)
  (check-part 'vector-take-right v n)
  (part v (- (vector-length v) n) (vector-length v)))

(define (vector-drop-right v n)
  (check-part 'vector-drop-right v n)
  (part v 0 (- (vector-length v) n)))

(define (vector-split-at-right v n)
  (check-part 'vector-split-at-right v n)
  (define middle (- (vector-length v) n))
  (values (part v 0 middle) (part v middle (vector-length v))))

(define (check-range who v start end)
  (unless (exact-nonnegative-integer? start)
    (raise-argument-error who "exact-nonnegative-integer?" start))
  (unless (exact-nonnegative-integer? end)
    (raise-argument-error who "exact-nonnegative-integer?" end))
  (unless (<= start (vector-length v))
    (raise-range-error who "vector" "starting " start v 0 (vector-length v)))
  (unless (<= start end (vector-length v))
    (raise-range-error who "vector" "ending " end v start (vector-length v) 0)))

(define (vector-copy v [start 0] [end (and (vector? v) (vector-length v))])
  (unless (vector? v) (raise-argument-error 'vector-copy "vector?" v))
  (check-range 'vector-copy v start end)
  (part v start end))

;; Selection

(define (check-filter who pred v)
  (unless (and (procedure? pred) (procedure-arity-includes? pred 1))
    (raise-argument-error who "(any/c . -> . any/c)" pred))
  (unless (vector? v) (raise-argument-error 'in-vector "vector" v)))

(define (vector-filter pred v)
  (check-filter 'vector-filter pred v)
  (for/vector ([x (in-vector v)] #:when (pred x)) x))

(define (vector-filter-not pred v)
  (check-filter 'vector-filter-not pred v)
  (for/vector ([x (in-vector v)] #:unless (pred x)) x))

(define (vector-count f v . more)
  (unless (procedure? f) (raise-argument-error 'vector-count "procedure?" f))
  (check-arity 'vector-count f (add1 (length more)))
  (unless (vector? v) (raise-argument-error 'vector-count "vector?" v))
  (cond
    [(null? more) (for/sum ([x (in-vector v)]) (if (f x) 1 0))]
    [else
     (for ([x (in-list more)])
       (unless (vector? x) (raise-argument-error 'vector-count "vector?" x))
       (unless (= (vector-length x) (vector-length v))
         (raise-arguments-error 'vector-count "all vectors must have same size")))
     (for/sum ([i (in-range (vector-length v))])
       (if (apply f (vector-ref v i) (map (lambda (x) (vector-ref x i)) more)) 1 0))]))

(define (extreme who better? f v)
  (unless (and (procedure? f) (procedure-arity-includes? f 1))
    (raise-argument-error who "(any/c . -> . real?)" f))
  (unless (and (vector? v) (> (vector-length v) 0))
    (raise-argument-error who "(and/c vector? (lambda (v) (positive? (vector-length v))))" v))
  (define (measure x)
    (define m (f x))
    (unless (real? m) (raise-result-error who "real?" m))
    m)
  (define first (vector-ref v 0))
  (for/fold ([best first] [best-measure (measure first)] #:result best)
            ([x (in-vector v 1)])
    (define m (measure x))
    (if (better? m best-measure) (values x m) (values best best-measure))))

(define (vector-argmin f v) (extreme 'vector-argmin < f v))
(define (vector-argmax f v) (extreme 'vector-argmax > f v))

(define-syntax-rule (define-member name same?)
  (define (name x v)
    (unless (vector? v) (raise-argument-error 'name "vector?" 1 x v))
    (for/first ([y (in-vector v)] [i (in-naturals)] #:when (same? x y)) i)))

(define-member vector-member equal?)
(define-member vector-memq eq?)
(define-member vector-memv eqv?)

(define (vector-set*! v . pairs)
  (unless (even? (length pairs))
    (error 'vector-set*!
           "expected an even number of association elements, but received an odd number: ~e"
           pairs))
  (let loop ([pairs pairs])
    (unless (null? pairs)
      (vector-set! v (car pairs) (cadr pairs))
      (loop (cddr pairs)))))

;; Sorting

(define (check-sort who contract v less? start end key)
  (unless (and (vector? v) (or (eq? who 'vector-sort) (not (immutable? v))))
    (raise-argument-error who contract v))
  (unless (and (procedure? less?) (procedure-arity-includes? less? 2))
    (raise-argument-error who "(any/c any/c . -> . any/c)" less?))
  (check-range who v start end)
  (when key
    (unless (and (procedure? key) (procedure-arity-includes? key 1))
      (raise-argument-error who "(any/c . -> . any/c)" key))))

(define (sort-part! v start end less? key cache-keys?)
  (cond
    [(not key) (sort-vector! v start end less?)]
    [cache-keys?
     (for ([i (in-range start end)])
       (vector-set! v i (cons (key (vector-ref v i)) (vector-ref v i))))
     (sort-vector! v start end (lambda (a b) (less? (car a) (car b))))
     (for ([i (in-range start end)])
       (vector-set! v i (cdr (vector-ref v i))))]
    [else (sort-vector! v start end (lambda (a b) (less? (key a) (key b))))]))

(define (vector-sort v less? [start 0] [end (and (vector? v) (vector-length v))]
                     #:key [key #f] #:cache-keys? [cache-keys? #f])
  (check-sort 'vector-sort "vector?" v less? start (or end 0) key)
  (define result (part v start end))
  (sort-part! result 0 (- end start) less? key cache-keys?)
  result)

(define (vector-sort! v less? [start 0] [end (and (vector? v) (vector-length v))]
                      #:key [key #f] #:cache-keys? [cache-keys? #f])
  (check-sort 'vector-sort! "(and/c vector? (not/c immutable?))" v less? start (or end 0) key)
  (sort-part! v start end less? key cache-keys?))
