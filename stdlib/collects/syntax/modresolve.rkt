#lang racket/base
;; syntax/modresolve: the files that module paths lead to

(provide resolve-module-path resolve-module-path-index)

(define (check-base who base)
  (unless (or (not base)
              (path-string? base)
              (and (pair? base)
                   (eq? 'submod (car base))
                   (pair? (cdr base))
                   (or (path? (cadr base)) (symbol? (cadr base))))
              (and (procedure? base) (procedure-arity-includes? base 0)))
    (raise-argument-error
     who "(or/c #f path-string? (cons/c 'submod (cons/c (or/c symbol? path?) (listof symbol?))) (-> any))"
     base)))

(define (resolve-module-path path [relative-to #f])
  (unless (module-path? path)
    (raise-argument-error 'resolve-module-path "module-path?" path))
  (check-base 'resolve-module-path relative-to)
  (resolved path relative-to))

(define (base-of relative-to)
  (if (procedure? relative-to) (relative-to) relative-to))

(define (resolved path relative-to)
  (cond
    [(string? path) (in-folder (string->path path) relative-to)]
    [(path? path) (in-folder path relative-to)]
    [(and (pair? path) (eq? 'file (car path)))
     (in-folder (expand-user-path (cadr path)) relative-to)]
    [(and (pair? path) (eq? 'submod (car path)))
     (submodule (cadr path) (cddr path) relative-to)]
    [else (name-of ((current-module-name-resolver) path #f #f #f))]))

(define (name-of module)
  (define name (resolved-module-path-name module))
  (if (pair? name) (cons 'submod name) name))

(define (submodule root names relative-to)
  (define-values (start steps)
    (cond
      [(equal? root ".") (values (base-of relative-to) names)]
      [(equal? root "..") (values (base-of relative-to) (cons ".." names))]
      [else (values (resolved root relative-to) names)]))
  (define parts (if (pair? start) (cdr start) (list start)))
  (define all
    (for/fold ([names (reverse (cdr parts))]) ([step (in-list steps)])
      (if (equal? step "..") (cdr names) (cons step names))))
  (if (null? all)
      (car parts)
      (list* 'submod (car parts) (reverse all))))

;; A path next to the base, as it is written; modules have the suffix .rkt.
(define (in-folder path relative-to)
  (define base (base-of relative-to))
  (define file (if (and (pair? base) (eq? 'submod (car base))) (cadr base) base))
  (define folder
    (or (and (path-string? file)
             (let-values ([(folder name directory?) (split-path (path->complete-path file))])
               folder))
        (current-load-relative-directory)
        (current-directory)))
  (with-suffix (if (complete-path? path) path (build-path folder path))))

(define (with-suffix path)
  (define-values (folder name directory?) (split-path path))
  (if (and (path? name) (regexp-match? #rx#"[.]ss$" (path-element->bytes name)))
      (build-path folder
                  (bytes->path-element
                   (regexp-replace #rx#"[.]ss$" (path-element->bytes name) #".rkt")))
      path))

(define (resolve-module-path-index index [relative-to #f])
  (unless (module-path-index? index)
    (raise-argument-error 'resolve-module-path-index "module-path-index?" index))
  (check-base 'resolve-module-path-index relative-to)
  (define-values (path base) (module-path-index-split index))
  (cond
    [(not path) (self index relative-to)]
    [(module-path-index? base)
     (resolved path (lambda () (resolve-module-path-index base relative-to)))]
    [(resolved-module-path? base)
     (resolved path (lambda () (name-of base)))]
    [else (resolved path relative-to)]))

;; The base, with the submodules of an index that means it
(define (self index relative-to)
  (define base (base-of relative-to))
  (define names (or (module-path-index-submodule index) '()))
  (unless base
    (raise-arguments-error 'resolve-module-path-index "self index has no resolution"
                           "module path index" index))
  (cond
    [(null? names) base]
    [(pair? base) (append base names)]
    [else (list* 'submod base names)]))
