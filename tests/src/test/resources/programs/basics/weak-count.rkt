#lang racket/base
;; hash-count of a weak table does not count keys that were collected.
(define table (make-weak-hasheq))
(define kept (for/list ([i 10]) (list i)))
(for ([k kept]) (hash-set! table k #t))
(for ([i 100]) (hash-set! table (list i) #t))
(collect-garbage)
(hash-count table)
(length (hash-keys table))
(length kept)
