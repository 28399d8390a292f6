#lang racket/base
;; racket/interaction-info: what tools are told of a language for interaction

(provide current-interaction-info)

(define (interaction-info? v)
  (or (not v)
      (and (vector? v) (= 3 (vector-length v))
           (module-path? (vector-ref v 0)) (symbol? (vector-ref v 1)))))

(define current-interaction-info
  (make-parameter #f
                  (lambda (v)
                    (unless (interaction-info? v)
                      (raise-argument-error 'current-interaction-info
                                            "(or/c (vector/c module-path? symbol? any/c) #f)" v))
                    v)
                  'current-interaction-info))
