#lang racket/base
;; compiler/cm: managed-compile-zo, make-caching-managed-compile-zo and
;; make-compilation-manager-load/use-compiled-handler, which keep what is compiled in cache files;
;; a handler does so for the namespace in which it was made.

(require (only-in '#%compilation keep-compiled))
(provide managed-compile-zo
         make-caching-managed-compile-zo
         make-compilation-manager-load/use-compiled-handler)

(define (make-compilation-manager-load/use-compiled-handler
         [delete-only? #f] [roots #f] #:security-guard [guard #f])
  (define load/use-compiled (current-load/use-compiled))
  (define registry (namespace-module-registry (current-namespace)))
  (lambda (path name)
    (when (and name (eq? registry (namespace-module-registry (current-namespace))))
      (keep-compiled))
    (load/use-compiled path name)))

(define (managed-compile-zo file [read-syntax #f] #:security-guard [guard #f])
  (unless (path-string? file)
    (raise-argument-error 'managed-compile-zo "path-string?" file))
  (define path (simplify-path (path->complete-path file)))
  (parameterize ([current-namespace (make-base-empty-namespace)])
    (parameterize ([current-load/use-compiled
                    (make-compilation-manager-load/use-compiled-handler)])
      (void ((current-module-name-resolver) path #f #f #t)))))

(define (make-caching-managed-compile-zo [read-syntax #f] #:security-guard [guard #f])
  (lambda (file) (managed-compile-zo file)))
