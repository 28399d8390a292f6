#lang racket
;; Which clauses expand to loops of their own, without a sequence
(require racket/stream racket/set racket/dict racket/generator racket/sequence)
(define ns (make-base-namespace))
(parameterize ([current-namespace ns])
  (for ([m '(racket/stream racket/set racket/dict racket/sequence racket/generator racket/list)]) (namespace-require m)))
(define (mentions form)
  (define (f d) (cond [(symbol? d) (or (regexp-match? #rx"^make-sequence" (symbol->string d)))] [(pair? d) (or (f (car d)) (f (cdr d)))] [else #f]))
  (f (syntax->datum (parameterize ([current-namespace ns]) (expand form)))))
(define-syntax-rule (t form ...) (begin (printf "~s ~a\n" 'form (with-handlers ([void exn-message]) (if (mentions '(for (form) (void))) 'general 'direct))) ...))
(t [x (in-list '())] [x '(1)] [x 5] [x "a"] [x #(1 2)] [x '#(1 2)] [x #"ab"] [(k v) (hash)] [x (in-range 1)] [x (in-range 1 2 3)] [x (in-naturals)] [x (in-naturals 1)]
 [x (in-vector (vector))] [x (in-vector (vector) 1)] [x (in-vector (vector) 1 2)] [x (in-vector (vector) 1 2 3)]
 [x (in-string "")] [x (in-string "" 1)] [x (in-bytes #"")] [x (in-bytes #"" 1)]
 [(k v) (in-hash (hash))] [(k v) (in-hash (hash) 1)] [k (in-hash-keys (hash))] [k (in-hash-values (hash))] [k (in-hash-pairs (hash))]
 [(k v) (in-mutable-hash (hash))] [(k v) (in-immutable-hash (hash))] [(k v) (in-weak-hash (hash))] [k (in-weak-hash-keys (hash))]
 [x (in-mlist (list))] [x (in-set (set))] [x (in-immutable-set (set))] [x (in-mutable-set (set))] [x (in-weak-set (set))] [x (in-port)] [x (in-port read)] [x (in-port read (current-input-port))] [x (in-lines)] [x (in-bytes-lines)]
 [x (in-input-port-bytes (current-input-port))]  [x (in-input-port-chars (current-input-port))]
 [x (in-producer read)] [x (in-producer read eof)] [x (in-producer read eof 1)] [(x y) (in-producer read (lambda (x y) #t) 1)]
 [x (in-value 1)] [(x i) (in-indexed '())] [(x y) (in-parallel '() '())] [x (in-sequences '() '())] [x (in-cycle '() '())]
 [x (in-values-sequence '())] [x (in-values*-sequence '())] [x (stop-before '() odd?)] [x (stop-after '() odd?)]
 [x (in-directory)] [x (in-directory "a")] [x (in-slice 2 '())] [x (in-inclusive-range 1 2)] [x (in-inclusive-range 1 2 3)]
 [x (in-stream '())] [x (in-syntax #'a)] [(k v) (in-dict (hash))] [k (in-dict-keys (hash))] [k (in-dict-values (hash))] [x (in-generator (yield 1))] [x (in-combinations '(1 2))] [x (in-permutations '())] [x (in-values-sequence (in-list '()))] [x (in-syntax #'(a b))])
