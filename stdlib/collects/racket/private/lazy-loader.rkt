#lang racket/base
;; Exports of modules that are loaded when they are first wanted.

(provide lazy-value)

;; A thunk for the export name of the module that path names from where reference stands
(define (lazy-value reference path name)
  (define place (variable-reference->module-path-index reference))
  (define namespace (variable-reference->empty-namespace reference))
  (define loaded #f)
  (lambda ()
    (unless loaded
      (set! loaded
            (box (parameterize ([current-namespace namespace])
                   (dynamic-require (module-path-index-join path place) name)))))
    (unbox loaded)))
