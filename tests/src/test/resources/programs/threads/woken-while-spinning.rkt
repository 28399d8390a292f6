#lang racket/base
;; A thread that was alone when it got its turn is preempted for those it wakes or makes.

(define (show label v) (printf "~a: ~s\n" label v))
(define (spin) (spin))

(define (wakes-main body)
  (define started (make-semaphore))
  (define t (thread (lambda () (semaphore-post started) (body))))
  (semaphore-wait started)
  (kill-thread t)
  (thread-dead? t))
(show "spinning" (wakes-main spin))
(show "breaks disabled" (wakes-main (lambda () (parameterize-break #f (spin)))))
(show "through a channel"
      (let* ([c (make-channel)]
             [t (thread (lambda () (channel-put c 'here) (spin)))])
        (begin0 (channel-get c) (kill-thread t))))
(show "through a mailbox"
      (let* ([main (current-thread)]
             [t (thread (lambda () (thread-send main 'sent) (spin)))])
        (begin0 (thread-receive) (kill-thread t))))
(show "made by the spinning one"
      (let ([done (make-semaphore)])
        (define t (thread (lambda ()
                            (thread (lambda () (semaphore-post done)))
                            (spin))))
        (semaphore-wait done)
        (kill-thread t)
        'done))
