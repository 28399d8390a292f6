#lang racket/base
;; racket/engine: procedures that run for some time and can be resumed.
;; engine, engine?, engine-run, engine-result, engine-kill

(require racket/contract/base)

(provide
 engine?
 (contract-out [engine (((any/c . -> . any) . -> . any) . -> . engine?)]
               [engine-run ((or/c evt? real?) engine? . -> . boolean?)]
               [engine-result (engine? . -> . any)]
               [engine-kill (engine? . -> . any)]))

;; thread: runs the procedure; done?, result: what it gave; failure: a box with what it raised;
;; lock: one unit, held while the procedure may not be stopped
(struct engine-value (thread [done? #:mutable] [result #:mutable] [failure #:mutable] lock)
  #:authentic
  #:reflection-name 'engine-object)

(define (engine? v) (engine-value? v))

;; proc receives a procedure by which it can disable (#f) and enable its being suspended.
(define (engine proc)
  (define started (make-semaphore))
  (define lock (make-semaphore 1))
  (define enabled? #t)
  (define (enable-stop on?)
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
         (set-engine-value-result! e (proc enable-stop))
         (set-engine-value-done?! e #t))
       (enable-stop #t))))
  (thread-suspend t)
  (set! e (engine-value t #f #f #f lock))
  (semaphore-post started)
  e)

;; until: milliseconds or an event.  Gives whether the procedure is done.
(define (engine-run until e)
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
  (engine-value-result e))

(define (engine-kill e)
  (kill-thread (engine-value-thread e)))
