#lang racket/base
;; syntax/moddep: syntax/modread, modcode, modcollapse and modresolve together, and show-import-tree

(require syntax/modread syntax/modcode syntax/modcollapse syntax/modresolve)
(provide (all-from-out syntax/modread syntax/modcode syntax/modcollapse syntax/modresolve)
         show-import-tree)

(define (show-import-tree path
                          #:dag? [dag? #f]
                          #:path-to [path-to #f]
                          #:show [show (lambda (indent name mode phase)
                                         (printf "~a~a~a ~a\n" indent name mode phase))])
  (define namespace (make-base-empty-namespace))
  (define (name-of path) (resolved-module-path-name ((current-module-name-resolver) path #f #f #f)))
  (define goal (and path-to (name-of path-to)))
  (define seen (make-hash))
  ;; spine: what leads here and has not been shown yet, the outermost last
  (define (walk name depth mode phase spine)
    (define first? (not (hash-ref seen (cons name phase) #f)))
    (define line (list (make-string depth #\space) name mode phase))
    (hash-set! seen (cons name phase) #t)
    (when (or first? (not dag?))
      (cond
        [(not goal) (apply show line)]
        [(equal? name goal)
         (for ([above (in-list (reverse (cons line spine)))])
           (apply show above))])
      (for* ([level (in-list (imports name))] [import (in-list (cdr level))])
        (define imported (resolved-module-path-name (module-path-index-resolve import)))
        (unless (symbol? imported)
          (walk imported (add1 depth) (mode-text (car level))
                (and phase (car level) (+ phase (car level)))
                (cons line spine))))))
  (define (imports name)
    (define module (make-resolved-module-path name))
    (parameterize ([current-namespace namespace])
      (module-declared? module #t)
      (module->imports module)))
  (walk (name-of path) 0 "" 0 '()))

(define (mode-text phase)
  (case phase
    [(0) ""]
    [(1) " [for-syntax]"]
    [(-1) " [for-template]"]
    [(#f) " [for-label]"]
    [else (format " [for-meta ~a]" phase)]))
