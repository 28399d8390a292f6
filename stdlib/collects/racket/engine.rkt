#lang racket/base
;; racket/engine: procedures that run for some time and can be resumed.

(provide engine engine? engine-run engine-result engine-kill)

;; thread: runs the procedure; done?, result: what it gave; failure: a box with what it raised.
(struct engine-value (thread [done? #:mutable] [result #:mutable] [failure #:mutable] lock)
  #:authentic)

(define engine? engine-value?)

;; proc receives a procedure by which it can turn off interruption.
(define (engine proc)
  (unless (and (procedure? proc) (procedure-arity-includes? proc 1))
    (raise-argument-error 'engine "(procedure-arity-includes/c 1)" proc))
  (define started (make-semaphore))
  ;; one unit: whoever holds it decides whether the procedure may be stopped
  (define lock (make-semaphore 1))
  (define locked? #f)
  (define (set-uninterruptible! on?)
    (unless (eq? (and on? #t) locked?)
      (set! locked? (and on? #t))
      (if on? (semaphore-wait lock) (semaphore-post lock))))
  (define e #f)
  (define t
    (thread
     (lambda ()
       (semaphore-wait started)
       (with-handlers ([(lambda (v) #t) (lambda (v) (set-engine-value-failure! e (box v)))])
         (set-engine-value-result! e (proc set-uninterruptible!))
         (set-engine-value-done?! e #t))
       (set-uninterruptible! #f))))
  (thread-suspend t)
  (set! e (engine-value t #f #f #f lock))
  (semaphore-post started)
  e)

;; limit: milliseconds or an event.  Gives whether the procedure is done.
(define (engine-run limit e)
  (unless (or (evt? limit) (and (real? limit) (>= limit 0)))
    (raise-argument-error 'engine-run "(or/c evt? (and/c real? (not/c negative?)))" 0 limit e))
  (unless (engine? e) (raise-argument-error 'engine-run "engine?" 1 limit e))
  (define t (engine-value-thread e))
  (thread-resume t (current-thread))
  (if (evt? limit) (sync limit t) (sync/timeout (/ limit 1000.0) t))
  (unless (thread-dead? t)
    (call-with-semaphore (engine-value-lock e) (lambda () (thread-suspend t))))
  (define failure (engine-value-failure e))
  (when failure
    (set-engine-value-failure! e #f)
    (raise (unbox failure)))
  (thread-dead? t))

(define (engine-result e)
  (unless (engine? e) (raise-argument-error 'engine-result "engine?" e))
  (engine-value-result e))

(define (engine-kill e)
  (unless (engine? e) (raise-argument-error 'engine-kill "engine?" e))
  (kill-thread (engine-value-thread e)))
