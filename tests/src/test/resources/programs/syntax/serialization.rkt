#lang racket/base
;; Syntax objects as data that can be written and read.
(require racket/list (for-syntax racket/base))
(define-syntax-rule (try e) (with-handlers ([void (lambda (x) (printf "error: ~a\n" (if (exn? x) (exn-message x) x)))]) (call-with-values (lambda () e) (lambda vs (for ([v vs] #:unless (void? v)) (printf "=> ~s\n" v))))))
(define (list->stx l) (datum->syntax #f l))
(define (through stx) (syntax-deserialize (syntax-serialize stx)))
(try (syntax->datum (through #'(a #(b "c" 1.5) #&d . e))))
(try (free-identifier=? #'car (through #'car)))
(try (free-identifier=? #'first (through #'first)))
(try (free-identifier=? #'first (through #'car)))
(try (let ([s (through #'lambda)]) (free-identifier=? s #'lambda)))
(try (let* ([s #'(x y)] [t (through s)]) (list (syntax-line t) (syntax-column t) (syntax-position t) (syntax-span t))))
(try (syntax-property (through (syntax-property #'x 'k 'v #t)) 'k))
(try (syntax-property (through (syntax-property #'x 'k 'v)) 'k))
(try (syntax-property (syntax-deserialize (syntax-serialize (syntax-property #'x 'k 'v) #:preserve-property-keys '(k))) 'k))
(try (let ([t (through #'(x x))]) (bound-identifier=? (car (syntax-e t)) (cadr (syntax->list t)))))
(try (let* ([i (make-syntax-introducer)] [t (through (list->stx (list #'x (i #'x))))]) (bound-identifier=? (car (syntax-e t)) (cadr (syntax->list t)))))
(define ns (make-base-namespace))
(parameterize ([current-namespace ns]) (namespace-require 'racket/list))
(try (eval (through #'(list (first '(1 2)) (let ([x 1]) x))) ns))
(try (syntax-serialize 5))
(try (syntax-serialize #'x #:preserve-property-keys 5))
(try (syntax-serialize #'x #:provides-namespace 5))
(try (syntax-serialize #'x #:base-module-path-index 5))
(try (identifier-binding (through #'first)))

(module inside racket/base
  (provide get)
  (define here 'inside)
  (define (get) (syntax-serialize #'here
                                  #:base-module-path-index
                                  (variable-reference->module-path-index (#%variable-reference)))))
(module other racket/base
  (provide here)
  (define here 'other))
(require (only-in 'inside get) 'other)
(define self (variable-reference->module-path-index (#%variable-reference)))
(define moved
  (syntax-deserialize (get) #:base-module-path-index (module-path-index-join '(submod "." other) self)))
(try (free-identifier=? moved #'here))
(try (free-identifier=? (syntax-deserialize (get)) #'here))
