#lang racket/base
;; racket/struct, racket/path, file/sha1, racket/flonum, racket/fixnum, data/queue, racket/random
(require racket/struct racket/path file/sha1 racket/flonum racket/fixnum data/queue racket/random)
(struct a (x y) #:property prop:custom-write (make-constructor-style-printer (lambda (s) 'a) (lambda (s) (list (a-x s) (a-y s)))))
(struct b (x y) #:transparent)
(println (a 1 'q)) (writeln (a 1 "q")) (displayln (a 1 "q")) (println (list (a 'x "q")))
(struct->list (b 1 2))
(for ([p '("/a/b.txt" "a" "a/" "/" ".rkt" "x.tar.gz" "a/b/")]) (println (list p (file-name-from-path p) (path-only p) (filename-extension p) (path-get-extension p) (path-has-extension? p ".txt") (path-element? (string->path p)))))
(list (find-relative-path "/a/b" "/a/c/d") (find-relative-path "/a/b" "/a/b/d") (find-relative-path "/a/b" "/a/b") (shrink-path-wrt (build-path "a/b/c") (list (build-path "a/x/c"))))
(sha1 (open-input-bytes #"abc")) (hex-string->bytes "00ff10") (bytes->hex-string #"\0\377a")
(flvector-copy (flvector 1.0 2.0)) (for/flvector ([i 3]) (exact->inexact i)) (for/list ([x (in-flvector (flvector 1.0 2.0))]) x) (for/fxvector #:length 4 ([i 2]) i)
(define q (make-queue)) (enqueue! q 1) (enqueue! q 2) (enqueue-front! q 0) (list (queue->list q) (dequeue! q) (queue-length q) (for/list ([x (in-queue q)]) x))
(length (random-sample '(1 2 3) 5)) (bytes-length (crypto-random-bytes 4)) (sort (random-sample '(1 2 3) 3 #:replacement? #f) <)
