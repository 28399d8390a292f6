#lang racket/base
(require syntax/strip-context)
(provide (rename-out [my-read read] [my-read-syntax read-syntax]) get-info)
(define (my-read in) (syntax->datum (my-read-syntax #f in)))
(define (my-read-syntax src in)
  (define lines (let loop () (let ([l (read-line in)]) (if (eof-object? l) '() (cons l (loop))))))
  (strip-context #`(module anything racket/base (for-each displayln '#,lines))))
(define (get-info in mod line col pos) (lambda (key default) (if (eq? key 'color) 'mine default)))
