#lang racket/base
;; Arity errors of methods do not count the object.
(require racket/class (for-syntax racket/base))
(define-syntax-rule (message e) (with-handlers ([exn:fail? (lambda (x) (displayln (exn-message x)))]) e))
(define point%
  (class object%
    (super-new)
    (define/public (get) 1)
    (define/public (move dx dy) (list dx dy))
    (define/public (scale by [of 1]) (* by of))))
(message (send (new point%) get 5))
(message (send (new point%) move 5))
(message (send (new point%) scale 1 2 3))
(define-syntax (as-method stx)
  (syntax-case stx ()
    [(_ e) (syntax-property #'e 'method-arity-error #t)]))
(define method (as-method (lambda (self a) a)))
(message (method 'me))
(message (method 'me 1 2))
(message (method))
