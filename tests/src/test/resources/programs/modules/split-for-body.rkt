#lang racket/base
(require syntax/for-body)
(error-print-source-location #f)
(define-syntax-rule (try e) (with-handlers ([void (lambda (x) (displayln (exn-message x)))]) e))
(define (t x) (try (let ([r (split-for-body #'(w 1) x)]) (println (list (list? r) (syntax->datum (datum->syntax #f r)))))))
(t #'(a b c)) (t #'(a #:break b c #:final d e f)) (t #'()) (t #'(a . b)) (t #'(a #:break b)) (t #'(a #:break)) (t #'(#:break x #:final)) (t #'(#:break a #:final b c)) (t #'(#:when a b))
(t #'(#:break a #:final b))
(t #'(a  #:break #:break #:break b #:break c))
(try (t '(a)))
