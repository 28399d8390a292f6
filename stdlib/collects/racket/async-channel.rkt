#lang racket/base
;; racket/async-channel: channels with a buffer, kept by a thread of their own

(provide async-channel? make-async-channel async-channel-get async-channel-try-get
         async-channel-put async-channel-put-evt)

(struct async-channel (enqueue dequeue thread)
  #:property prop:evt (lambda (c) (running c (async-channel-dequeue c)))
  #:constructor-name make-channel-structure)

;; An event that lets the channel's thread go on under the current thread's custodian
(define (running c evt)
  (guard-evt
   (lambda ()
     (thread-resume (async-channel-thread c) (current-thread))
     evt)))

(define (make-async-channel [limit #f])
  (unless (or (not limit) (exact-positive-integer? limit))
    (raise-argument-error 'make-async-channel "(or/c exact-positive-integer? #f)" limit))
  (define enqueue (make-channel))
  (define dequeue (make-channel))
  (make-channel-structure enqueue dequeue
                          (thread/suspend-to-kill (lambda () (serve enqueue dequeue limit)))))

;; The queue is a list to take from, a reversed list to add to, and their length.
(define (serve enqueue dequeue limit)
  (let loop ([front '()] [back '()] [n 0])
    (cond
      [(and (null? front) (pair? back)) (loop (reverse back) '() n)]
      [else
       ((sync
         (if (or (not limit) (< n limit))
             (wrap-evt enqueue (lambda (v) (lambda () (loop front (cons v back) (add1 n)))))
             never-evt)
         (if (pair? front)
             (wrap-evt (channel-put-evt dequeue (car front))
                       (lambda (v) (lambda () (loop (cdr front) back (sub1 n)))))
             never-evt)))])))

(define (check who c)
  (unless (async-channel? c) (raise-argument-error who "async-channel?" c)))

(define (async-channel-get c)
  (check 'async-channel-get c)
  (sync c))

(define (async-channel-try-get c)
  (check 'async-channel-try-get c)
  (sync/timeout 0 c))

(define (async-channel-put c v)
  (check 'async-channel-put c)
  (sync (async-channel-put-evt c v))
  (void))

(define (async-channel-put-evt c v)
  (check 'async-channel-put-evt c)
  (put-event c v))

;; An event whose result is itself
(struct put-event (channel value)
  #:reflection-name 'evt
  #:property prop:evt
  (lambda (e)
    (define c (put-event-channel e))
    (wrap-evt (running c (channel-put-evt (async-channel-enqueue c) (put-event-value e)))
              (lambda (put) e))))
