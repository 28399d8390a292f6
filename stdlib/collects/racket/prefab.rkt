#lang racket/base
;; racket/prefab: keys of immutable prefab structures

(provide immutable-prefab-struct-key prefab-key-all-fields-immutable?)

(define (immutable-prefab-struct-key v)
  (define key (prefab-struct-key v))
  (and key (immutable-key? key) key))

(define (prefab-key-all-fields-immutable? key)
  (unless (prefab-key? key)
    (raise-argument-error 'prefab-key-all-fields-immutable? "prefab-key?" key))
  (immutable-key? key))

;; A key is a symbol, or a list of: symbol, number of fields, (number of automatic fields and
;; their value), vector of indices of mutable fields, parts for supertypes.  All but the symbol
;; may be left out.  Automatic fields are mutable.
(define (immutable-key? key)
  (or (symbol? key)
      (for/and ([part (in-list key)])
        (cond
          [(vector? part) (zero? (vector-length part))]
          [(pair? part) (zero? (car part))]
          [else #t]))))
