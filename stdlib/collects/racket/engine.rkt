#lang racket/base
;; racket/engine: procedures that run for some time and can be resumed.

(provide engine engine? engine-run engine-result engine-kill)

;; thread: runs the procedure; done?, result: what it gave; failure: a box with what it raised;
;; lock: one unit, held while the procedure may not be stopped
(struct engine-value (thread [done? #:mutable] [result #:mutable] [failure #:mutable] lock)
  #:authentic
  #:reflection-name 'engine-object)

(define engine? engine-value?)

;; proc receives a procedure by which it can disable (#f) and enable its being suspended.
(define (engine proc)
  (unless (and (procedure? proc) (procedure-arity-includes? proc 1))
    (raise-argument-error 'engine "(procedure-arity-includes/c 1)" proc))
  (define started (make-semaphore))
  (define lock (make-semaphore 1))
  (define enabled? #t)
  (define (enable-suspend on?)
    (unless (eq? (and on? #t) enabled?)
      (set! enabled? (and on? #t))
      (cond
        [on?
         (semaphore-post lock)
         (sleep 0)] ; who waits to stop this thread does so now
        [else (semaphore-wait lock)]))
    (void))
  (define e #f)
  (define t
    (thread
     (lambda ()
       (semaphore-wait started)
       (with-handlers ([(lambda (v) #t) (lambda (v) (set-engine-value-failure! e (box v)))])
         (set-engine-value-result! e (proc enable-suspend))
         (set-engine-value-done?! e #t))
       (enable-suspend #t))))
  (thread-suspend t)
  (set! e (engine-value t #f #f #f lock))
  (semaphore-post started)
  e)

;; until: milliseconds or an event.  Gives whether the procedure is done.
(define (engine-run until e)
  (unless (or (evt? until) (real? until))
    (raise-argument-error 'engine-run "(or/c evt? real?)" 0 until e))
  (unless (engine? e) (raise-argument-error 'engine-run "engine?" 1 until e))
  (define t (engine-value-thread e))
  (or (thread-dead? t)
      (begin
        (thread-resume t (current-thread))
        (if (evt? until) (sync until t) (sync/timeout (/ (max until 0) 1000.0) t))
        (unless (thread-dead? t)
          (call-with-semaphore (engine-value-lock e) (lambda () (thread-suspend t))))
        (let ([failure (engine-value-failure e)])
          (when failure
            (set-engine-value-failure! e #f)
            (raise (unbox failure))))
        (engine-value-done? e))))

(define (engine-result e)
  (unless (engine? e) (raise-argument-error 'engine-result "engine?" e))
  (engine-value-result e))

(define (engine-kill e)
  (unless (engine? e) (raise-argument-error 'engine-kill "engine?" e))
  (kill-thread (engine-value-thread e)))
