#lang racket/base
;; racket/logging

(require (only-in racket/contract/base flat-named-contract))
(provide log-level/c with-intercepted-logging with-logging-to-port)

(define (log-level? v) (and (memq v '(none fatal error warning info debug)) #t))

(define log-level/c
  (flat-named-contract '(or/c 'none 'fatal 'error 'warning 'info 'debug) log-level?))

;; Calls body while what the logger gets goes to interceptor as vectors too.
(define (with-intercepted-logging interceptor body #:logger [logger #f] . spec)
  (define to (or logger (make-logger #f (current-logger))))
  (define receiver (apply make-log-receiver to spec))
  (define stop (make-semaphore))
  (define (drain)
    (define v (sync/timeout 0 receiver))
    (when v
      (interceptor v)
      (drain)))
  (define listener
    (thread
     (lambda ()
       (let loop ()
         (define v (sync receiver (wrap-evt stop (lambda (s) #f))))
         (cond
           [v (interceptor v) (loop)]
           [else (drain)])))))
  (dynamic-wind
   void
   (lambda () (parameterize ([current-logger to]) (body)))
   (lambda ()
     (semaphore-post stop)
     (thread-wait listener))))

(define (with-logging-to-port out body #:logger [logger #f] . spec)
  (apply with-intercepted-logging
         (lambda (v)
           (write-string (vector-ref v 1) out)
           (newline out))
         body #:logger logger spec))
