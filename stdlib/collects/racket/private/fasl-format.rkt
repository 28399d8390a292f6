#lang racket/base
;; What the writer and the reader of racket/fasl agree on: tags and their names, small integers.
(provide prefix tag-of name-of variants smallest-integer largest-integer first-integer-tag)

(define prefix #"racket/fasl:")

;; The names of the tags, the first of which is 1
(define names
  '#(definition reference false true null void eof integer flonum single-flonum rational complex
     char symbol unreadable-symbol uninterned-symbol keyword string immutable-string bytes
     immutable-bytes path relative-path pregexp regexp byte-pregexp byte-regexp list list* pair
     vector immutable-vector box immutable-box prefab hash immutable-hash srcloc extflonum
     correlated undefined prefab-type))

(define tags
  (for/hasheq ([name (in-vector names)] [i (in-naturals 1)])
    (values name i)))

(define (tag-of name) (hash-ref tags name))

;; The name of a tag, #f for an unknown one
(define (name-of tag)
  (and (<= 1 tag (vector-length names)) (vector-ref names (sub1 tag))))

;; Kinds of hash tables: predicate, empty mutable table, empty immutable table
(define variants
  (vector (vector hash-eq? make-hasheq (hasheq))
          (vector hash-equal? make-hash (hash))
          (vector hash-eqv? make-hasheqv (hasheqv))
          (vector hash-equal-always? make-hashalw (hashalw))))

;; Integers in this range are tags themselves.
(define smallest-integer -10)
(define first-integer-tag 100)
(define largest-integer (+ smallest-integer (- 254 first-integer-tag)))
