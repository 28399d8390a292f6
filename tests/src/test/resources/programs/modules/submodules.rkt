#lang racket/base
;; Submodules, phases and dynamic requiring.
(module shapes racket/base
  (provide (struct-out disc) area (rename-out [secret known]))
  (struct disc (r) #:transparent)
  (define (area d) (* 3 (disc-r d) (disc-r d)))
  (define secret 'told))
(module helpers racket/base
  (provide twice)
  (define (twice stx) (list stx stx)))
(require 'shapes (for-syntax racket/base 'helpers) (prefix-in s: (only-in 'shapes area)))
(list (disc 2) (area (disc 2)) (s:area (disc 1)) known)
(define-syntax (both stx) (with-syntax ([(a b) (twice (cadr (syntax->list stx)))]) #'(list a b)))
(both (+ 1 2))
(module* inside #f
  (provide total)
  (define total (+ 1 (area (disc 10)))))
(define here (variable-reference->module-source (#%variable-reference)))
(dynamic-require `(submod ,here inside) 'total)
(module+ test (displayln "never run"))
(module+ main (displayln "main first"))
(module+ main (displayln known))
(with-handlers ([exn:fail? (lambda (e) 'no-such-export)]) (dynamic-require ''shapes 'missing))
(eval '(+ 1 x) (let ([ns (make-base-namespace)]) (parameterize ([current-namespace ns]) (eval '(define x 41))) ns))
