#lang racket/base
;; syntax/strip-context: syntax objects without lexical context, or with another one

(provide strip-context replace-context)

(define (strip-context v) (replace-context #f v))

(define (replace-context context v)
  (let loop ([v v])
    (cond
      [(syntax? v) (datum->syntax context (loop (syntax-e v)) v v)]
      [(pair? v) (cons (loop (car v)) (loop (cdr v)))]
      [(vector? v) (for/vector #:length (vector-length v) ([e (in-vector v)]) (loop e))]
      [(box? v) (box (loop (unbox v)))]
      [(prefab-struct-key v)
       => (lambda (key)
            (apply make-prefab-struct key (map loop (cdr (vector->list (struct->vector v))))))]
      [(hash? v) (for/fold ([table v]) ([(key value) (in-hash v)]) (hash-set table key (loop value)))]
      [else v])))
