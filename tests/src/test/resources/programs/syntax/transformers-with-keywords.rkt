#lang racket/base
;; define-syntax and define-for-syntax make functions with optional and keyword parameters.
(require (for-syntax racket/base))
(define-for-syntax (tuple #:first a b [c 3]) `(list ,a ,b ,c))
(define-syntax (both stx #:more [more 9])
  (syntax-case stx ()
    [(_ v) (datum->syntax stx (tuple #:first #'v more))]))
(both 7)
(define-for-syntax ((adder n) stx)
  (syntax-case stx () [(_ e) #`(+ e #,n)]))

(define-syntax (add6 . all) (apply (adder 6) all))
(let-syntax ([add7 (lambda (stx) ((adder 7) stx))]) (list (add7 1) (add6 1)))
(eval '(begin
         (require (for-syntax racket/base))
         (define-for-syntax (f x #:y [y 2]) (list #'list x y))
         (define-syntax (m stx) (datum->syntax stx (f 1 #:y 5)))
         (m))
      (make-base-namespace))
(for ([form '((define-syntax (m stx #:a) 1) (define-for-syntax (m stx stx) 1)
              (define-syntax (m #:a a #:a b) 1) (define-syntax m) (define-syntax (m))
              (list (define-syntax (m) 1)))])
  (with-handlers ([exn:fail:syntax? (lambda (e) (displayln (exn-message e)))])
    (eval form (make-base-namespace))))
