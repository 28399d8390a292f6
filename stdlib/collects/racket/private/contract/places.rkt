#lang racket/base
;; Places and files as messages show them: those of libraries by their collection.

(provide place->string path-name)

;; The path as a string; a file of the standard library begins with <collects>.
(define (path-name path)
  (define text (if (path? path) (path->string path) (format "~a" path)))
  (define root "/jacket/collects/")
  (if (and (> (string-length text) (string-length root))
           (string=? (substring text 0 (string-length root)) root))
      (string-append "<collects>/" (substring text (string-length root)))
      text))

;; source:line:column as far as the parts are known, "" if nothing is
(define (place->string place)
  (define source (srcloc-source place))
  (define name (and source (path-name source)))
  (cond
    [(and (srcloc-line place) (srcloc-column place))
     (format "~a:~a:~a" (or name "") (srcloc-line place) (srcloc-column place))]
    [(srcloc-position place) (format "~a::~a" (or name "") (srcloc-position place))]
    [else (or name "")]))
