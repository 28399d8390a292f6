#lang racket/base
;; Captures in the procedures that library procedures call.
(require "hooks.rkt" racket/list racket/vector racket/string racket/promise racket/function
         racket/sequence racket/stream racket/set racket/match racket/generator racket/port racket/dict)

(define numbers '(5 3 8 1 9 2 7))
(define (by-here a b) (here (< a b)))

(site map-one (map (lambda (x) (here (* x x))) numbers))
(site map-several (map (lambda (a b c) (here (list a b c))) '(1 2) '(a b) '(x y)))
(site map-builtin (map here numbers))
(site for-each-effect (let ([b (box 0)]) (for-each (lambda (x) (set-box! b (+ (here x) (unbox b)))) numbers) (unbox b)))
(site andmap-ormap (list (andmap (lambda (x) (here (> x 0))) numbers) (ormap (lambda (x) (here (and (> x 5) x))) numbers)
                         (andmap (lambda (a b) (here (< a b))) '(1 2) '(2 3)) (ormap (lambda (a b) (here (> a b))) '(1 2) '(2 3))))
(site filters (list (filter (lambda (x) (here (odd? x))) numbers) (remf (lambda (x) (here (= x 8))) numbers)
                    (filter-not (lambda (x) (here (odd? x))) numbers) (filter-map (lambda (x) (here (and (odd? x) (- x)))) numbers)))
(site partitions (partition (lambda (x) (here (odd? x))) numbers))
(site folds (list (foldl (lambda (x s) (here (- x s))) 0 numbers) (foldr (lambda (x s) (here (- x s))) 0 numbers)
                  (foldl (lambda (x y s) (cons (here (+ x y)) s)) '() '(1 2) '(3 4))))
(site sorts (list (sort '(2 1) by-here) (sort '(3 1 2) by-here)))
(site sort-keys (list (sort '(1 3 2) < #:key (lambda (x) (here (- x)))) (sort '(2 1) < #:key (lambda (x) (here (- x))))))
(site/once sort-long (list (sort '(1 3 2) < #:key (lambda (x) (here (- x))) #:cache-keys? #t) (sort numbers by-here) (sort numbers < #:key (lambda (x) (here (- x)))) (vector-sort (list->vector numbers) by-here)))
(site searches (list (assoc 2 '((1 . a) (2 . b)) (lambda (a b) (here (= a b)))) (member 3 '(1 2 3 4) (lambda (a b) (here (= a b))))
                     (assf (lambda (k) (here (= k 2))) '((1 . a) (2 . b))) (findf (lambda (x) (here (> x 5))) numbers)
                     (memf (lambda (x) (here (> x 8))) numbers) (remove 3 numbers (lambda (a b) (here (= a b))))
                     (index-where numbers (lambda (x) (here (= x 8))))))
(site list-library
      (list (argmin (lambda (x) (here (- x))) numbers) (count (lambda (x) (here (odd? x))) numbers) (append-map (lambda (x) (here (list x x))) '(1 2))
            (filter-map (lambda (x) (here (and (odd? x) (* 2 x)))) numbers) (remove-duplicates '(1 2 1) (lambda (a b) (here (= a b))))
            (takef numbers (lambda (x) (here (> x 2)))) (group-by (lambda (x) (here (odd? x))) numbers) (build-list 4 here)
            (check-duplicates '(1 2 1) (lambda (a b) (here (= a b)))) (list-update numbers 2 (lambda (x) (here (- x))))))
(site splitf (splitf-at numbers (lambda (x) (here (not (= x 8))))))
(site vectors
      (list (vector-map (lambda (x) (here (* 2 x))) (vector 1 2 3)) (build-vector 3 here) (vector-argmax (lambda (x) (here x)) (vector 1 3 2))
            (vector-filter (lambda (x) (here (odd? x))) (vector 1 2 3)) (vector-count (lambda (x) (here (odd? x))) (vector 1 2 3))
            (let ([v (vector 1 2 3)]) (vector-map! (lambda (x) (here (+ x 1))) v) v)))
(site build-string (build-string 4 (lambda (i) (here (integer->char (+ 97 i))))))

;; Hashes
(site hash-updates
      (list (hash-update (hash 1 2) 1 (lambda (x) (here (+ x 1)))) (hash-update (hash) 1 (lambda (x) (here (+ x 1))) (lambda () (here 5)))
            (hash-ref (hash) 1 (lambda () (here 'none))) (hash-ref! (make-hash) 1 (lambda () (here 'new)))
            (let ([h (make-hash '((a . 1)))]) (hash-update! h 'a (lambda (x) (here (* 10 x)))) (hash-update! h 'b (lambda (x) (here (list x))) (lambda () (here 0))) (sort (hash-values h) < #:key (lambda (x) (if (list? x) 0 x))))))
(site hash-loops
      (list (sort (hash-map (hash 1 2 3 4) (lambda (k v) (here (+ k v)))) <) (let ([n 0]) (hash-for-each (hash 1 2 3 4) (lambda (k v) (set! n (+ n (here k))))) (> n 0))
            (hash-map (hash 'b 2 'a 1) (lambda (k v) (here (cons k v))) #t)))
(site dicts (list (dict-ref (hash 1 2) 1) (sort (dict-map '((1 . 2) (3 . 4)) (lambda (k v) (here (* k v)))) <) (dict-update '((1 . 2)) 1 (lambda (x) (here (+ x 1))))))
(site sets (list (sort (set->list (for/set ([x '(1 2 1)]) (here x))) <) (for/sum ([x (in-set (set 1 2 3))]) (here x)) (set-count (list->set (set-map (set 1 2) (lambda (x) (here (quotient x 3))))))))
(struct point (x y)
  #:property prop:equal+hash
  (list (lambda (a b recur) (here (recur (point-x a) (point-x b)))) (lambda (p recur) (recur (point-x p))) (lambda (p recur) 1)))

;; Strings
(site regexps
      (list (regexp-replace #rx"a+" "baab" (lambda (m) (here (string-upcase m)))) (regexp-replace* #rx"[a-z]" "a1b2c3" (lambda (m) (here (string-append m m))))
            (regexp-replaces "abc" (list (list #rx"a" (lambda (m) (here "x")))))))
(site strings (list (string-join (map (lambda (s) (here s)) '("a" "b")) ", ") (call-with-output-string (lambda (o) (write (here 5) o) (display (here "x") o))) (with-output-to-string (lambda () (display (here 1)) (display (here 2))))))
(site port-calls (list (with-input-from-string "1 2 3" (lambda () (list (read) (here (read)) (read)))) (call-with-input-string "a b" (lambda (i) (here (read i))))
                       (for/list ([l (in-lines (open-input-string "x\ny"))]) (here l)) (let ([o (open-output-string)]) (parameterize ([current-output-port o]) (printf "~a-~a" (here 1) (here 2))) (get-output-string o))))

;; Promises, streams, generators, sequences
(site forced (list (force (delay (here 5))) (force (lazy (here (delay (here 6))))) (force (delay/name (here 7))) (force (delay/strict (here 8)))))
(site forced-twice (let ([p (delay (here (list 1)))]) (eq? (force p) (force p))))
(site streams (list (stream->list (for/stream ([i 4]) (here i))) (stream-ref (let ints ([n 0]) (stream-cons (here n) (ints (+ n 1)))) 5) (stream->list (stream-map (lambda (x) (here (* x x))) (in-range 4)))
                    (stream-first (stream-filter (lambda (x) (here (odd? x))) (stream 2 4 5))) (sequence->list (sequence-map (lambda (x) (here x)) '(1 2 3))) (sequence-fold (lambda (a x) (here (+ a x))) 0 '(1 2 3))))
(site generators (let ([g (generator (a) (let loop ([a a]) (loop (yield (here (* 2 a))))))]) (list (g (here 1)) (g (here 5)) (g 10))))
(site in-generators (for/list ([x (in-generator (for ([i 3]) (yield (here i))) (yield 'end))]) (here x)))
(site generator-of-values (let ([g (generator () (yield (here 1) (here 2)) (here 'done))]) (list (call-with-values g list) (g) (generator-state g))))

;; Procedures of procedures
(site composed (list ((compose (lambda (x) (here (+ x 1))) (lambda (x) (here (* x 2)))) 5) ((curry (lambda (a b c) (here (list a b c))) 1) 2 3) ((conjoin (lambda (x) (here (> x 1))) (lambda (x) (here (< x 9)))) 5)
                     ((negate (lambda (x) (here #f))) 1) ((thunk (here 4))) ((const (here 1)) 2 3) (apply (lambda x (here x)) 1 '(2 3))))
(site values-consumer (call-with-values (lambda () (values (here 1) (here 2))) (lambda (a b) (here (+ a b)))))
(define (time-apply-results) (let-values ([(r a b c) (time-apply (lambda (x) (here (* 2 x))) '(4))]) r))
(site wrapped-procedures
      (list ((make-keyword-procedure (lambda (ks vs . rest) (here (list ks vs rest)))) 1 #:b 2)
            ((procedure-reduce-arity (lambda args (here args)) 2) 1 2) ((procedure-rename (lambda (x) (here x)) 'other) 3)
            (time-apply-results)))
(site matched
      (list (match (list 1 2 3) [(list a (? (lambda (x) (here (even? x))) b) c) (here (list c b a))]) (match 5 [(app (lambda (x) (here (* x 2))) y) (here y)])
            (match '(1 2) [(list x y) #:when (here (> x y)) 'greater] [(list x y) (=> next) (if (here #t) (next) 1)] [_ (here 'rest)])))
(site parameters
      (let ([p (make-parameter 1 (lambda (x) (here (* 2 x))))])
        (list (p) (parameterize ([p (here 5)]) (list (p) (here 1) (p))) (begin (p (here 7)) (p)))))
(site derived-parameters
      (let* ([p (make-parameter 1)] [q (make-derived-parameter p (lambda (x) (here (+ x 1))) (lambda (x) (here (* x 10))))])
        (list (q) (parameterize ([q 3]) (list (p) (q))))))
(struct counted (n) #:property prop:sequence (lambda (c) (here (in-range (counted-n c)))))
(define (struct-sequence) (counted 3))
(site sequences-of-structs (for/list ([x (struct-sequence)]) (here x)))
