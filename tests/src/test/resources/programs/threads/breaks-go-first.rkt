#lang racket/base
;; A break that can come in goes before what the thread waits for, also after a suspension
(define (broken? thunk)
  (with-handlers ([exn:break? (lambda (e) #t)])
    (parameterize-break #f
      (break-thread (current-thread))
      (thunk)
      #f)))
(define s (make-semaphore 1))
(list (broken? (lambda () (semaphore-wait/enable-break s)))
      (broken? (lambda () (sync/enable-break s)))
      (broken? (lambda () (sync/enable-break s never-evt)))
      (broken? (lambda () (sync/timeout/enable-break 0 s)))
      (broken? (lambda () (sync/timeout/enable-break 0 never-evt)))
      (semaphore-try-wait? s))

;; a wait goes on where it was when the break's continuation is called
(define (ignoring-breaks thunk)
  (semaphore-post s)
  (parameterize-break #f
    (break-thread (current-thread))
    (call-with-exception-handler
     (lambda (e) (if (exn:break? e) ((exn:break-continuation e)) e))
     thunk)))
(ignoring-breaks (lambda () (semaphore-wait/enable-break s) 'waited))
(ignoring-breaks (lambda () (eq? s (sync/enable-break s))))
(ignoring-breaks (lambda () (eq? s (sync/enable-break s never-evt))))

;; what a suspended thread waited for is left to others; a break in the meantime is delivered
(define (suspended-and-broken enabled?)
  (define s (make-semaphore))
  (define waiting (make-semaphore))
  (define result #f)
  (define t
    (parameterize-break #f
      (thread (lambda ()
                (with-handlers ([exn:break? (lambda (e) (set! result 'broken))])
                  (parameterize-break enabled?
                    (semaphore-post waiting)
                    (semaphore-wait/enable-break s)
                    (set! result 'waited)))))))
  (semaphore-wait waiting)
  (sync (system-idle-evt))
  (thread-suspend t)
  (semaphore-post s)
  (break-thread t)
  (thread-resume t)
  (thread-wait t)
  (list result (semaphore-try-wait? s)))
(list (suspended-and-broken #t) (suspended-and-broken #f))
