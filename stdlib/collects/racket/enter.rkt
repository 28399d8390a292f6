#lang racket/base
;; racket/enter: interaction inside of a module, which is loaded again when its source has changed

(require racket/rerequire (for-syntax racket/base))
(provide enter! dynamic-enter!)

(define-syntax (enter! stx)
  (define (check-context)
    (unless (memq (syntax-local-context) '(top-level module module-begin expression))
      (raise-syntax-error #f "not allowed here" stx)))
  (syntax-case stx ()
    [(_ path flag ...)
     (let ([flags (map syntax-e (syntax->list #'(flag ...)))])
       (check-context)
       (for ([f (in-list flags)] [stx* (in-list (syntax->list #'(flag ...)))])
         (unless (memq f '(#:quiet #:verbose-reload #:verbose #:dont-re-require-enter))
           (raise-syntax-error #f "unknown keyword" stx stx*)))
       (unless (or (not (syntax-e #'path)) (module-path? (syntax->datum #'path)))
         (raise-syntax-error #f "not a valid module path, and not #f" stx #'path))
       (with-syntax ([verbosity (cond [(memq '#:quiet flags) 'none]
                                      [(memq '#:verbose flags) 'all]
                                      [else 'reload])]
                     [re-require? (not (memq '#:dont-re-require-enter flags))])
         #'(dynamic-enter! 'path #:verbosity 'verbosity #:re-require-enter? re-require?)))]
    [_ (raise-syntax-error #f "bad syntax; should be `(enter! <module-path-or-#f> [flag...])'" stx)]))

;; The namespace to go back to
(define original-namespace (make-parameter (current-namespace)))

(define (dynamic-enter! path #:verbosity [verbosity 'reload]
                        #:re-require-enter? [re-require? #t])
  (unless (or (not path) (module-path? path))
    (raise-argument-error 'dynamic-enter! "(or/c module-path? #f)" path))
  (cond
    [path
     (dynamic-rerequire path #:verbosity verbosity)
     (define namespace (module->namespace path))
     (current-namespace namespace)
     (when re-require?
       (parameterize ([current-namespace namespace])
         (namespace-require '(only racket/enter enter!))))]
    [else (current-namespace (original-namespace))])
  (void))
