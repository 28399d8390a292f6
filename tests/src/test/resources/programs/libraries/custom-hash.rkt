#lang racket
(define-syntax-rule (tt e ...) (begin (begin (printf "~s => " 'e) (with-handlers ([void (lambda (x) (displayln (if (exn? x) (exn-message x) x)))]) (call-with-values (lambda () e) (lambda l (for-each println l))))) ...))
(define-custom-hash-types len #:key? string? (lambda (a b) (= (string-length a) (string-length b))) string-length)
(define m (make-mutable-len)) (define i (make-immutable-len '(("a" . 1)))) (define w (make-weak-len))
(tt m i w (len? m) (mutable-len? m) (immutable-len? m) (weak-len? w) (dict? m) (dict-set! m "ab" 1) (dict-ref m "xy") (dict-ref m "x" 'no) (dict-ref m "x") (dict-count m) (dict-set! m "zz" 2) (dict->list m) (dict-ref m 5) (dict-set! m 5 1) (dict-remove! m "qq") (dict-count m) (dict-ref i "z") (dict-count (dict-remove i "q")) (dict-mutable? m) (dict-mutable? i) (dict-has-key? i "x") (dict-keys i) (equal? (make-immutable-len '(("a" . 1))) i) (equal? (make-mutable-len) (make-mutable-len)) (make-mutable-len '((5 . 1))) (make-mutable-len 5) make-mutable-len len? (dict-implements? m 'dict-set!) (dict-implements? m 'dict-set) (dict-implements? i 'dict-set) (dict-copy m) (dict-clear i) (dict-empty? w) (sequence? m) (dict-can-functional-set? i) (dict-update! m "aaa" add1 0) (dict-ref m "bbb"))
(define c (make-custom-hash = values)) (define ic (make-immutable-custom-hash string-ci=? #:key? string?)) (define wc (make-weak-custom-hash equal?))
(tt c ic wc (dict-ref (dict-set ic "A" 1) "a") (make-custom-hash 5) (make-custom-hash =  5) (make-custom-hash = #:key? 5) (make-custom-hash-types =))
(define-custom-hash-types plain equal?)
(tt (dict->list (make-immutable-plain (hash 1 2))))
