#lang racket/base
;; Prints the processor time in milliseconds of loading a file, for which nothing compiled is kept,
;; again and again in one process
(define-values (file rounds)
  (let ([args (current-command-line-arguments)])
    (values (path->complete-path (vector-ref args 0)) (string->number (vector-ref args 1)))))

;; What the file requires is loaded before the clock starts
(define (load-time)
  (parameterize ([current-namespace (make-base-namespace)])
    (namespace-attach-module here 'racket/match)
    (define start (current-process-milliseconds))
    (dynamic-require file #f)
    (- (current-process-milliseconds) start)))

(define here (make-base-namespace))
(parameterize ([current-namespace here])
  (dynamic-require 'racket/match #f))
(for ([i (in-range rounds)])
  (printf "~a\n" (load-time)))
