#lang racket/base
;; Adjusters that only have something for the names in messages.
(define (m thunk) (with-handlers ([void (lambda (e) (displayln (exn-message e)))]) (thunk)))
(define (adj mode) (case mode [(name) (lambda (n r) (if (eq? n 'vector-ref) (values 'vr 'x) (values n r)))] [else #f]))
(parameterize ([current-error-message-adjuster adj]) (m (lambda () (vector-ref 1 2))) (m (lambda () (vector-ref (vector 1) 2))))
(with-continuation-mark error-message-adjuster-key adj (m (lambda () (vector-ref 1 2))))
(m (lambda () (parameterize ([current-error-message-adjuster adj]) (vector-ref 1 2))))
(m (lambda () (with-continuation-mark error-message-adjuster-key adj (vector-ref 1 2))))
(define (adj-cons mode) (case mode [(name) (lambda (n r) (if (eq? n 'cons) (values 'kons 'x) (values n r)))] [else #f]))
(parameterize ([current-error-message-adjuster adj-cons])
  (m (lambda () (cons 1)))
  (m (lambda () (with-continuation-mark error-message-adjuster-key adj (vector-ref 1 2))))
  (m (lambda () (car 1))))
