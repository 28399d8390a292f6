#lang racket/base
;; Captures in loops: unboxed loop variables, several of them, and all kinds of for loops.
(require "hooks.rkt" racket/fixnum racket/flonum racket/unsafe/ops)

(define big 4611686018427387900)

;; Loop variables that are numbers: live before and after, overflowing after the capture
(site fixnum-sum (let loop ([i 0] [s 0]) (if (< i 20) (loop (+ i 1) (+ s (if (= i 7) (here i) i))) s)))
(site two-counters
      (let loop ([i 0] [j 100] [n 0])
        (cond [(>= i j) (list i j n)]
              [(zero? (modulo i 10)) (let ([k (here i)]) (loop (+ k 1) (- j 1) (+ n k)))]
              [else (loop (+ i 1) (- j 1) n)])))
(site overflow-after-capture
      (let loop ([i 0] [s big])
        (if (< i 6) (begin (here i) (loop (+ i 1) (+ s s))) s)))
(site overflow-before-capture
      (let loop ([i 0] [s big])
        (if (< i 6) (loop (+ i 1) (let ([t (* s 3)]) (here i) (- t i))) s)))
(site overflow-to-min
      (let loop ([i 0] [s (- big)])
        (if (< i 5) (let ([t (- s big)]) (loop (+ i (here 1)) (- t 1))) s)))
(site back-to-fixnum
      (let loop ([i 0] [s (* big big)])
        (if (< i 4) (loop (+ i (here 1)) (quotient s (if (= i 0) big 2))) s)))
(site product (let loop ([n 30] [p 1]) (if (= n 0) p (loop (- n 1) (* p (if (even? n) (here n) n))))))
(site flonum-loop
      (let loop ([x 1.0] [i 0]) (if (< i 10) (loop (* x 1.5) (+ i (if (= i 5) (here 1) 1))) x)))
(site flonum-live-across
      (let ([x (* (here 2.0) 1.5)])
        (let ([y (+ x 0.25)]) (here 0) (list x y (* x y) (here (- y x))))))
(site flonum-ops
      (let loop ([x 0.0] [y 1.0] [i 0])
        (if (fx< i 6) (loop (fl+ x y) (fl* (if (fx= i 3) (here y) y) 2.0) (fx+ i 1)) (list x y))))
(site mixed-kinds
      (let loop ([x 1] [i 0])
        (if (< i 6) (loop (if (= i 3) (here (* x 1.5)) (+ x 1)) (+ i 1)) x)))
(site fixnum-then-object
      (let loop ([x 1] [i 0]) (if (< i 4) (loop (if (= i 2) (here 'sym) i) (+ i 1)) (list x i))))
(site unsafe-ops
      (let loop ([i 0] [s 0])
        (if (unsafe-fx< i 5) (loop (unsafe-fx+ i 1) (unsafe-fx+ s (here i))) s)))
(site extreme-fixnums (let ([x (here big)]) (list (+ x x) (* x x) (- (- x) x x) (here (add1 x)))))
(site characters (let loop ([c #\a] [l '()]) (if (char<? c #\e) (loop (integer->char (+ 1 (char->integer (here c)))) (cons c l)) l)))

;; Named lets
(site many-variables
      (let loop ([a 1] [b 2.5] [c 'c] [d "d"] [e '()] [f 0])
        (if (< f 4)
            (loop (+ a f) (* b 2.0) (here c) d (cons (here a) e) (+ f 1))
            (list a b c d e f))))
(site swapped-variables
      (let loop ([a 1] [b 2] [n 0]) (if (< n 5) (loop b (+ a (here b)) (+ n 1)) (list a b))))
(site nested-loops
      (let outer ([i 0] [s 0])
        (if (< i 4)
            (let inner ([j 0] [s s])
              (if (< j 4) (inner (+ j 1) (+ s (if (= i j) (here j) 1))) (outer (+ i 1) s)))
            s)))
(site loop-in-operand
      (+ (let loop ([i 0]) (if (< i 3) (loop (+ i (here 1))) i))
         (let loop ([i 0]) (if (< i 5) (loop (+ i (here 1))) (here i)))))
(site not-a-tail-loop
      (let loop ([i 0]) (if (< i 6) (cons (here i) (loop (+ i 1))) (here '()))))
(site loop-as-value
      (let loop ([i 0] [fs '()])
        (if (< i 3) (loop (+ i 1) (cons (lambda () (here i)) fs)) (map (lambda (f) (f)) fs))))
(site mutually-recursive-loops
      (let ([n 12])
        (let up ([i 0] [l '()])
          (if (< i n)
              (let down ([j i] [l l]) (if (> j 2) (down (- j 3) l) (up (+ i 1) (cons (if (= j 0) (here j) j) l))))
              (reverse l)))))
(site do-loop (do ([i 0 (+ i 1)] [l '() (cons (here i) l)]) ((= i (here 4)) (here l)) (here i)))
(site loop-with-assignment
      (let ([n 0] [log '()])
        (let loop () (when (< n 4) (set! n (+ n 1)) (set! log (cons (here n) log)) (loop)))
        (length log)))
(site while-true
      (let/ec out (let loop ([i 0]) (when (= (here i) 5) (out (here 'five))) (loop (+ i 1)))))

;; for loops
(site in-range-for (for/list ([i (in-range 5)]) (here i)))
(site in-range-steps (for/list ([i (in-range (here 10) (here 0) (here -3))] [j (in-naturals)]) (here (* i j))))
(site in-range-flonums (for/list ([x (in-range 0.0 1.0 0.25)]) (here x)))
(site in-list-for (for/list ([x (in-list (here '(a b c)))]) (here x)))
(site in-vector-for (for/list ([x (in-vector (here (vector 1 2 3 4)) 1)]) (here x)))
(site in-string-for (for/list ([c (in-string "hey")]) (here c)))
(site in-bytes-for (for/sum ([b (in-bytes #"abc")]) (here b)))
(site in-hash-for (for/fold ([s 0]) ([(k v) (in-hash (hash 1 2 3 4 5 6))]) (+ s (here k) (here v))))
(site in-hash-mutable (for/fold ([s 0]) ([(k v) (make-hash '((1 . 2) (3 . 4)))]) (+ s (here (* k v)))))
(site in-hash-keys-values
      (list (for/sum ([k (in-hash-keys (hash 1 2 3 4))]) (here k))
            (for/sum ([v (in-hash-values (hash 1 2 3 4))]) (here v))
            (for/sum ([p (in-hash-pairs (hash 1 2 3 4))]) (here (+ (car p) (cdr p))))))
(site generic-sequences
      (list (for/list ([x '(1 2)]) (here x)) (for/list ([x (vector 1 2)]) (here x)) (for/list ([x 3]) (here x))
            (for/list ([x "ab"]) (here x)) (for/list ([x (here (list 1 2))]) (here x))))
(site parallel-sequences (for/list ([i 3] [x '(a b c d)] [c "xyz"]) (here (list i x c))))
(site nested-for (for*/list ([i 3] [j (in-range i)] #:when (here #t) [k (in-list '(x y))]) (here (list i j k))))
(site for-guards
      (for/list ([i 10] #:unless (here (odd? i)) #:break (here (> i 7)) #:when (here (> i 1))) (here i)))
(site for-final (for/list ([i 10] #:final (here (= i 3))) (here i)))
(site for-fold-several
      (for/fold ([a 0] [b '()] [c 1.0]) ([i 4]) (values (+ a (here i)) (cons (here a) b) (* c 2.0))))
(site for-fold-result (for/fold ([a 0] #:result (here (* 2 a))) ([i 4]) (here (+ a i))))
(site for-foldr (for/foldr ([l '()]) ([i 4]) (cons (here i) l)))
(site for-vector (for/vector #:length 4 ([i 4]) (here i)))
(site for-vector-growing (for/vector ([i 12]) (if (= i 11) (here i) i)))
(site for-hash (for/fold ([s 0]) ([(k v) (for/hash ([i 4]) (values (here i) (here (* i i))))]) (+ s (* k v))))
(site for-and-or (list (for/and ([i 4]) (here (< i 5))) (for/or ([i 4]) (here (and (= i 2) i))) (for/first ([i 4] #:when (here (= i 2))) (here i)) (for/last ([i 3]) (here i))))
(site for-sum-product (list (for/sum ([i 5]) (here i)) (for/product ([i (in-range 1 5)]) (here i))))
(site for-lists (for/lists (a b) ([i 3]) (values (here i) (here (- i)))))
(site for-string (for/fold ([s ""]) ([c (in-string "abc")]) (string-append s (here (string c)))))
(site for-effect (let ([b (box 0)]) (for ([i 5]) (set-box! b (+ (here i) (unbox b)))) (unbox b)))
(site for-effect-added (let ([n 0]) (for ([i 4]) (here i) (set! n (+ n 1))) n))
(site overflow-in-for (for/fold ([s big]) ([i 4]) (+ s s (here i))))
(site in-generated (for/list ([x (in-producer (let ([n 0]) (lambda () (set! n (+ n 1)) n)) (lambda (n) (> (here n) 3)))]) x))
(site in-parallel (for/list ([(x y) (in-parallel '(1 2) '(a b))]) (here (cons x y))))
(site do-sequence
      (for/list ([x (make-do-sequence
                     (lambda ()
                       (values (lambda (p) (here (* p p))) (lambda (p) (here (+ p 1))) (here 0)
                               (lambda (p) (here (< p 4))) #f #f)))])
        (here x)))
