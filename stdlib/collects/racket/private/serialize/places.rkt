#lang racket/base
;; Where deserializers are: from structures to modules and names, and back.

(require "info.rkt")
(provide deserializer-place find-deserializer relative-elements relative->path)

;; The elements of path p behind the directory, #f if it is not in there; relative: a directory, or a
;; pair of one and of the outermost directory that ".." may lead to
(define (relative-elements p relative)
  (define base (if (pair? relative) (car relative) relative))
  (define (elements p) (explode-path (simplify-path (path->complete-path p))))
  (let loop ([inner (elements p)] [outer (elements base)])
    (cond
      [(null? outer) (map path-element->bytes* inner)]
      [(and (pair? inner) (equal? (car inner) (car outer))) (loop (cdr inner) (cdr outer))]
      [else #f])))

(define (path-element->bytes* e) (if (path? e) (path-element->bytes e) e))

(define (relative->path elements)
  (apply build-path (or (current-load-relative-directory) (current-directory))
         (for/list ([e (in-list elements)]) (if (bytes? e) (bytes->path-element e) e))))

;; A pair of the module, #f for the top level, and the name
(define (deserializer-place id dir relative)
  (cond
    [(procedure? id) (deserializer-place (id) dir relative)]
    [(symbol? id) (cons #f (written-name id))]
    [(pair? id) (cons (module-place (cdr id) dir relative) (written-name (car id)))]
    [else
     (define binding (identifier-binding id))
     (cons (and (list? binding) (module-place (caddr binding) dir relative))
           (written-name (syntax-e id)))]))

(define (written-name name) (if (symbol-interned? name) name (symbol->string name)))

(define (module-place index dir relative)
  (define-values (path base) (module-path-index-split index))
  (define name (resolved-module-path-name (module-path-index-resolve index)))
  (cond
    [(and (pair? path) (eq? 'lib (car path))) path]
    [(and (symbol? path) (not base)) path]
    [(symbol? name) `(quote ,name)]
    [(path? name)
     (or (and relative (relative-elements name relative))
         (path->bytes name))]
    [(path? (car name)) `(submod ,(path->string (car name)) ,@(cdr name))]
    [else `(submod (quote ,(car name)) ,@(cdr name))]))

;; The deserializer that a place names
(define (find-deserializer place)
  (define name (if (string? (cdr place)) (string->unreadable-symbol (cdr place)) (cdr place)))
  (define module (car place))
  (cond
    [(not module) (namespace-variable-value name)]
    [else
     (define path
       (cond
         [(bytes? module) (bytes->path module)]
         [(and (pair? module) (or (bytes? (car module)) (memq (car module) '(up same))))
          (relative->path module)]
         [else module]))
     (define guarded ((deserialize-module-guard) path name))
     (define-values (final-path final-name)
       (if (pair? guarded) (values (car guarded) (cdr guarded)) (values path name)))
     (load-deserializer final-path final-name)]))

;; The submodule deserialize-info is tried first.
(define (load-deserializer path name)
  (define submodule
    (if (and (pair? path) (eq? 'submod (car path)))
        (append path '(deserialize-info))
        `(submod ,path deserialize-info)))
  (define (missing) (dynamic-require path name))
  (if (module-declared? submodule #t)
      (dynamic-require submodule name missing)
      (missing)))
