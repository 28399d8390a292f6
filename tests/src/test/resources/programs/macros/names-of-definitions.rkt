#lang racket/base
;; Definitions by macros keep their names in errors and procedures; bodies must end in an expression.
(parameterize ([current-namespace (make-base-namespace)])
  (eval
   '(module m racket/base
     (define-syntax-rule (t) (begin (define (helper) 1) (println helper) (struct pt (x)) (println (pt 1)) (println pt-x) (with-handlers ([void (lambda (e) (displayln (exn-message e)))]) later) (define later 1) (set! later 2)))
     (t)
     (define-syntax-rule (u) (begin (define v 1) (with-handlers ([void (lambda (e) (displayln (exn-message e)))]) (v 1)) (with-handlers ([void (lambda (e) (displayln (exn-message e)))]) (set! w 1)) (define w 2)))
     (u)))
  (eval '(require 'm)))
(with-handlers ([void (lambda (e) (displayln (exn-message e)))])
  (parameterize ([current-namespace (make-base-namespace)]) (eval '(let () 8 (define-syntax-rule (m) 10)))))
(with-handlers ([void (lambda (e) (displayln (exn-message e)))])
  (parameterize ([current-namespace (make-base-namespace)]) (eval '(let () 8 (define x 10)))))
(with-handlers ([void (lambda (e) (displayln (exn-message e)))])
  (parameterize ([current-namespace (make-base-namespace)]) (eval '(let () (define-syntax-rule (m) 10)))))
(with-handlers ([void (lambda (e) (displayln (exn-message e)))])
  (parameterize ([current-namespace (make-base-namespace)]) (eval '(lambda () 1 (begin)))))
(with-handlers ([void (lambda (e) (displayln (exn-message e)))])
  (parameterize ([current-namespace (make-base-namespace)]) (eval '(lambda () 1 (begin-for-syntax)))))
