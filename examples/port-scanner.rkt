#lang racket/base
;; Finds the open TCP ports of a host, many at a time, each attempt with a time limit.
;; Usage: port-scanner.rkt HOST FIRST LAST
(require racket/tcp)

(define at-once 50)
(define seconds 1)

;; Whether the port accepts a connection within the time limit. The custodian takes back the
;; attempt, finished or not.
(define (open? host port)
  (define attempt (make-custodian))
  (define answer (make-channel))
  (parameterize ([current-custodian attempt])
    (thread
     (lambda ()
       (define connected?
         (with-handlers ([exn:fail:network? (lambda (e) #f)])
           (tcp-connect host port)
           #t))
       (channel-put answer connected?))))
  (begin0 (sync/timeout seconds answer)
          (custodian-shutdown-all attempt)))

(define (scan host first last)
  (define slots (make-semaphore at-once))
  (define results
    (for/list ([port (in-range first (add1 last))])
      (define result (make-channel))
      (thread (lambda ()
                (define found?
                  (call-with-semaphore slots (lambda () (open? host port))))
                (channel-put result found?)))
      (cons port result)))
  (for ([result (in-list results)]
        #:when (channel-get (cdr result)))
    (printf "~a is open\n" (car result))))

(module+ main
  (define arguments (current-command-line-arguments))
  (if (= (vector-length arguments) 3)
      (scan (vector-ref arguments 0)
            (string->number (vector-ref arguments 1))
            (string->number (vector-ref arguments 2)))
      (eprintf "usage: port-scanner.rkt HOST FIRST LAST\n")))
