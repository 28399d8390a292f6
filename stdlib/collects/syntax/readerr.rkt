#lang racket/base
;; syntax/readerr: errors of readers

(provide raise-read-error raise-read-eof-error)

(define ((raiser make) message source line column position span
                       #:extra-srclocs [more '()])
  (define where
    (cond
      [(and source line column) (format "~a:~a:~a: " source line column)]
      [(and source position) (format "~a::~a: " source position)]
      [source (format "~a: " source)]
      [else ""]))
  (raise (make (string-append where message)
               (current-continuation-marks)
               (cons (srcloc source line column position span) more))))

(define raise-read-error (raiser exn:fail:read))
(define raise-read-eof-error (raiser exn:fail:read:eof))
