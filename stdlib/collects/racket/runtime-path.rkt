#lang racket/base
;; racket/runtime-path: paths of files that belong to a module, found at run time

(require "private/runtime-paths.rkt" (for-syntax racket/base))
(provide define-runtime-path define-runtime-paths define-runtime-path-list
         define-runtime-module-path-index define-runtime-module-path runtime-require runtime-paths
         (for-syntax #%datum))

(begin-for-syntax
  (define (check-context stx)
    (unless (memq (syntax-local-context) '(module module-begin top-level))
      (raise-syntax-error #f "allowed only at the top level" stx)))

  (define (check-identifier id stx)
    (unless (identifier? id)
      (raise-syntax-error #f "expected an identifier to bind" stx id))))

(define-syntax (define-runtime-path stx)
  (check-context stx)
  (syntax-case stx ()
    [(_ id e)
     (begin
       (check-identifier #'id stx)
       #'(define id (runtime-path e (#%variable-reference))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (define-runtime-paths stx)
  (check-context stx)
  (syntax-case stx ()
    [(_ (id ...) e)
     (begin
       (for ([id (in-list (syntax->list #'(id ...)))]) (check-identifier id stx))
       (with-syntax ([(form ...) (generate-temporaries #'(id ...))])
         #'(define-values (id ...)
             (let-values ([(form ...) e])
               (values (runtime-path form (#%variable-reference)) ...)))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (define-runtime-path-list stx)
  (check-context stx)
  (syntax-case stx ()
    [(_ id e)
     (begin
       (check-identifier #'id stx)
       #'(define id
           (let ([here (#%variable-reference)])
             (for/list ([form (in-list e)]) (runtime-path form here)))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (define-runtime-module-path-index stx)
  (check-context stx)
  (syntax-case stx ()
    [(_ id e)
     (begin
       (check-identifier #'id stx)
       #'(define id
           (module-path-index-join
            e (variable-reference->resolved-module-path (#%variable-reference)))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (define-runtime-module-path stx)
  (check-context stx)
  (syntax-case stx ()
    [(_ id path)
     (begin
       (check-identifier #'id stx)
       #'(begin
           (require (only-in (for-label path)))
           (define id
             (module-path-index-resolve
              (module-path-index-join
               'path (variable-reference->resolved-module-path (#%variable-reference)))))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

;; Says that the program may load the module at run time.
(define-syntax (runtime-require stx)
  (syntax-case stx ()
    [(_ path) #'(require (only-in (for-label path)))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

;; What would have to go along with a compiled program: nothing, as programs stay where they are.
(define-syntax (runtime-paths stx)
  (syntax-case stx ()
    [(_ path) #''()]
    [_ (raise-syntax-error #f "bad syntax" stx)]))
