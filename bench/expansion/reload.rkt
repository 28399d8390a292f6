#lang racket/base
;; Prints the processor time in milliseconds of loading a file, for which nothing compiled is kept,
;; again and again in one process, each time in a new namespace
(define-values (file rounds)
  (let ([args (current-command-line-arguments)])
    (values (path->complete-path (vector-ref args 0)) (string->number (vector-ref args 1)))))

(for ([i (in-range rounds)])
  (parameterize ([current-namespace (make-base-namespace)])
    ;; What the file requires is loaded before the clock starts
    (dynamic-require 'racket/match #f)
    (define start (current-process-milliseconds))
    (dynamic-require file #f)
    (printf "~a\n" (- (current-process-milliseconds) start))))
