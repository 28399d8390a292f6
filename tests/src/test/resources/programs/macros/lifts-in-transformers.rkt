#lang racket/base
;; Expressions that are lifted out of the code of transformers.
(require (for-syntax racket/base))
(module n racket/base
  (require (for-syntax racket/base))
  (define-syntax (foo stx)
    (syntax-case stx ()
      [(_ n)
       (if (zero? (syntax-e #'n))
           #'0
           (with-syntax ([m (sub1 (syntax-e #'n))])
             (syntax-local-lift-expression #'(add1 (foo m)))))]))
  (define-syntax (foox stx)
    (syntax-case stx ()
      [(_ n)
       (syntax-local-lift-expression #'n)]))
  (provide foo foox))
(require (for-syntax 'n))
(define-syntax (x stx) #`(list #,(foo 1) #,(foo 2) #,(foo 3)))
x
(define-syntax (y stx) #`(list #,(foox 1) #,(foox 2) #,(foox 3)))
y
(let-syntax ([z (lambda (stx) #`#,(foo 3))]) z)
(begin-for-syntax (define q (foo 2)) (define w (list (foo 1) (foo 2))))
(define-syntax (qq stx) #`(list #,q '#,w))
qq
(module asks racket/base
  (require (for-syntax racket/base))
  (provide (for-syntax expanded context))
  (struct point (x))
  (begin-for-syntax
    (define expanded (local-expand #'(let ([y 1]) y) 'expression null))
    (define context (syntax-local-make-definition-context))))
(require (for-syntax 'asks) 'asks)
(define-syntax (show stx) #`(list '#,(syntax->datum expanded) #,(internal-definition-context? context)))
show
