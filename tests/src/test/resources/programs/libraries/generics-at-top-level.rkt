#lang racket/base
;; define-generics with defaults and fallbacks where definitions are evaluated one by one.
(define ns (make-base-namespace))
(parameterize ([current-namespace ns])
  (namespace-require 'racket/generic)
  (for ([form '((define-generics printable
                  (gen-print printable [port])
                  (gen-show printable)
                  #:defaults ([string? (define (gen-print p [port (current-output-port)])
                                         (fprintf port "string ~a" p))])
                  #:fallbacks [(define (gen-show p) (format "shown ~a" (printable? p)))])
                (gen-print "a")
                (gen-show "a")
                (printable? "a")
                (printable? 'a)
                (struct num (v)
                  #:methods gen:printable
                  [(define (gen-print n [port (current-output-port)]) (write (num-v n) port))])
                (gen-print (num 5))
                (gen-show (num 5)))])
    (call-with-values (lambda () (eval form))
                      (lambda vs (for ([v vs]) (printf " ~s\n" v))))))
