;; Namespace anchors, make-base-namespace and make-base-empty-namespace.
(module namespace "medium.rkt"
  (#%provide define-namespace-anchor namespace-anchor? namespace-anchor->namespace
             namespace-anchor->empty-namespace make-base-namespace make-base-empty-namespace)

  (define-values (struct:namespace-anchor make-anchor namespace-anchor? ref set)
    (make-struct-type 'namespace-anchor #f 1 0 #f))

  (define-syntax (define-namespace-anchor stx)
    (unless (memq (syntax-local-context) '(module top-level module-begin))
      (raise-syntax-error #f "not at module level or top level" stx))
    (syntax-case stx ()
      [(_ id)
       (identifier? #'id)
       (syntax/loc stx (define-values (id) (make-anchor (#%variable-reference))))]
      [(_ other) (raise-syntax-error #f "expected an identifier" stx #'other)]
      [_ (raise-syntax-error #f "bad syntax" stx)]))

  (define (check who v)
    (unless (namespace-anchor? v) (raise-argument-error who "namespace-anchor?" v)))

  (define (namespace-anchor->empty-namespace anchor)
    (check 'anchor->empty-namespace anchor)
    (variable-reference->empty-namespace (ref anchor 0)))

  (define (namespace-anchor->namespace anchor)
    (check 'anchor->namespace anchor)
    (variable-reference->namespace (ref anchor 0)))

  (define own-reference (#%variable-reference))

  ;; A namespace with racket/base attached
  (define (make-base-empty-namespace)
    (let ([here (variable-reference->empty-namespace own-reference)])
      (parameterize ([current-namespace here])
        (dynamic-require 'racket/base #f))
      (let ([new (make-empty-namespace)])
        (parameterize ([current-namespace new])
          (namespace-attach-module here 'racket/base))
        new)))

  ;; The same with racket/base required
  (define (make-base-namespace)
    (let ([new (make-base-empty-namespace)])
      (parameterize ([current-namespace new])
        (namespace-require 'racket/base))
      new)))
