#lang racket/base
;; splicing-syntax-parameterize reaches definitions, macros, compile-time code and submodules
(require racket/stxparam racket/splicing (for-syntax racket/base))
(define-syntax-parameter mode 'outer)
(define-syntax (mode-now stx) #`'#,(syntax-parameter-value #'mode))
(define-syntax (define-mode stx)
  (syntax-case stx () [(_ id) #`(define id '#,(syntax-parameter-value #'mode))]))

;; definitions and expressions of the body, also those that macros make
(splicing-syntax-parameterize ([mode 'inner])
  (define a (mode-now))
  (define-mode b)
  (define-values (c d) (values (mode-now) (list (mode-now))))
  (begin (define-mode e) (mode-now)))
(list a b c d e (mode-now))

;; what a macro computes when it is defined
(splicing-syntax-parameterize ([mode 'macro])
  (define-syntax fixed
    (let ([now (syntax-parameter-value #'mode)])
      (lambda (stx) #`'#,now)))
  (define-syntax (late stx) #`'#,(syntax-parameter-value #'mode)))
(list (fixed) (late))

;; compile-time definitions, with the requires and provides among them
(splicing-syntax-parameterize ([mode 'compile-time])
  (begin-for-syntax
    (define known (syntax-parameter-value #'mode))
    (define-values (p q) (values 1 (list known)))
    (require racket/list)
    (provide known)))
(define-syntax (knows stx) #`'#,(cons known (first q)))
(knows)

;; in bodies, and nested
(define (f)
  (splicing-syntax-parameterize ([mode 'in-body])
    (define x (mode-now))
    (splicing-syntax-parameterize ([mode 'nested])
      (define-mode y)))
  (list x y (mode-now)))
(f)
(list (let () (splicing-syntax-parameterize ([mode 'expression]) (mode-now))))

;; a submodule with the bindings around it
(splicing-syntax-parameterize ([mode 'submodule])
  (module* sub #f
    (provide z)
    (define-mode z)))
(module+ main
  (require (submod ".." sub))
  z)
