#lang racket/base
;; syntax/modcollapse: module paths made independent of where they stand

(provide collapse-module-path collapse-module-path-index)

(define (collapse-module-path path relative-to)
  (define base (if (procedure? relative-to) (relative-to) relative-to))
  (cond
    [(string? path) (beside path base)]
    [(symbol? path) (library (symbol->string path))]
    [(path? path) (if (complete-path? path) (simplify-path path) (beside (path->string path) base))]
    [else
     (case (car path)
       [(submod) (collapse-submodule (cdr path) base)]
       [(lib) (if (null? (cddr path)) (library (cadr path)) path)]
       [(file) (simplify-path (path->complete-path (cadr path)))]
       [else path])]))

;; (lib "folder/file.rkt") for the name of a library
(define (library name)
  (define last-part (car (reverse (regexp-split #rx"/" name))))
  (list 'lib
        (cond
          [(regexp-match? #rx"[.]" last-part) name]
          [(regexp-match? #rx"/" name) (string-append name ".rkt")]
          [else (string-append name "/main.rkt")])))

;; A relative path next to the base
(define (beside text base)
  (define name (if (regexp-match? #rx"[.][^/]*$" text) text (string-append text ".rkt")))
  (cond
    [(and (pair? base) (eq? 'submod (car base))) (beside text (cadr base))]
    [(and (pair? base) (eq? 'lib (car base)))
     (list 'lib (joined (cadr (library (cadr base))) name))]
    [(symbol? base) (beside text (library (symbol->string base)))]
    [else
     (define-values (folder file dir?)
       (split-path (if (path? base) base (path->complete-path "here"))))
     (simplify-path (build-path folder name))]))

(define (joined base name)
  (let loop ([folders (reverse (cdr (reverse (regexp-split #rx"/" base))))]
             [parts (regexp-split #rx"/" name)])
    (cond
      [(equal? (car parts) "..") (loop (reverse (cdr (reverse folders))) (cdr parts))]
      [(equal? (car parts) ".") (loop folders (cdr parts))]
      [else
       (apply string-append
              (append (for/list ([f (in-list folders)]) (string-append f "/"))
                      (list (car parts))
                      (for/list ([p (in-list (cdr parts))]) (string-append "/" p))))])))

(define (collapse-submodule parts base)
  (define root
    (cond
      [(equal? (car parts) ".") base]
      [(equal? (car parts) "..") (list* 'submod (as-list base '("..")))]
      [else (collapse-module-path (car parts) base)]))
  (define all (as-list root (cdr parts)))
  (define names
    (reverse
     (for/fold ([names '()]) ([part (in-list (cdr all))])
       (if (equal? part "..") (cdr names) (cons part names)))))
  (if (null? names) (car all) (list* 'submod (car all) names)))

;; The root and the submodule names of a path with more of them
(define (as-list path more)
  (if (and (pair? path) (eq? 'submod (car path)))
      (append (cdr path) more)
      (cons path more)))

(define (collapse-module-path-index index [relative-to #f])
  (define-values (path base) (module-path-index-split index))
  (cond
    [(not path) relative-to]
    [(module-path-index? base)
     (collapse-module-path path (lambda () (collapse-module-path-index base relative-to)))]
    [else (collapse-module-path path relative-to)]))
