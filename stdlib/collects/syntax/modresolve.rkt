#lang racket/base
;; syntax/modresolve: the files that module paths lead to

(provide resolve-module-path resolve-module-path-index)

(define (name-of resolved)
  (define name (resolved-module-path-name resolved))
  (if (pair? name) (cons 'submod name) name))

(define (base-name base)
  (define b (if (procedure? base) (base) base))
  (cond
    [(not b) #f]
    [(and (pair? b) (eq? 'submod (car b))) (make-resolved-module-path (cdr b))]
    [(symbol? b) (make-resolved-module-path b)]
    [(pair? b) #f]
    [else (make-resolved-module-path (simplify-path (path->complete-path b)))]))

(define (resolve-module-path path [relative-to #f])
  (name-of ((current-module-name-resolver) path (base-name relative-to) #f #f)))

(define (resolve-module-path-index index [relative-to #f])
  (define-values (path base) (module-path-index-split index))
  (cond
    [(not path) (if relative-to (name-of (base-name relative-to)) 'self)]
    [(module-path-index? base)
     (resolve-module-path path (lambda () (resolve-module-path-index base relative-to)))]
    [(resolved-module-path? base)
     (resolve-module-path path (lambda () (name-of base)))]
    [else (resolve-module-path path relative-to)]))
