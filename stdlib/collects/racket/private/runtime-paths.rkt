#lang racket/base
;; From the forms that define-runtime-path takes to paths.

(provide runtime-path)

;; form: a path string, relative to the file of the module that has the reference, a list
;; (lib path ...) or (so name), or (module path ...)
(define (runtime-path form reference)
  (define base (source-directory reference))
  (cond
    [(path-string? form) (path->complete-path form base)]
    [(and (pair? form) (list? form) (eq? 'lib (car form)) (pair? (cdr form)) (andmap string? (cdr form)))
     (library-path (cdr form))]
    [(and (pair? form) (list? form) (eq? 'so (car form)) (memv (length form) '(2 3)))
     (shared-object (cadr form))]
    [(and (pair? form) (list? form) (eq? 'module (car form)) (pair? (cdr form)))
     (module-path-index-join (cadr form) (variable-reference->resolved-module-path reference))]
    [else (error 'runtime-path "unknown form: ~e" form)]))

(define (source-directory reference)
  (define source (variable-reference->module-source reference))
  (define-values (dir name must-be-dir?)
    (if (path? source) (split-path source) (values #f #f #f)))
  (if (path? dir)
      dir
      (or (current-load-relative-directory) (current-directory))))

;; (lib file collection ...) or (lib "collection/file")
(define (library-path parts)
  (define elements (regexp-split #rx"/" (car parts)))
  (cond
    [(pair? (cdr parts)) (apply collection-file-path (car parts) (cdr parts))]
    [(null? (cdr elements)) (collection-file-path (car elements) "mzlib")]
    [else
     (define reversed (reverse elements))
     (apply collection-file-path (car reversed) (reverse (cdr reversed)))]))

;; The path of a native library, or its name if it is in no known place: there is no way to load one.
(define (shared-object name) name)
