#lang racket/base
;; racket/future: futures that run when they are touched.

(provide future future? touch would-be-future current-future futures-enabled?
         for/async for*/async
         make-fsemaphore fsemaphore? fsemaphore-post fsemaphore-wait fsemaphore-try-wait?
         fsemaphore-count)

;; thunk: what is to run, #f once it did; results: what it gave; lock: held by the one who runs it
(struct future-value ([thunk #:mutable] [results #:mutable] lock) #:authentic)

(define future? future-value?)
(define current-future-cell (make-parameter #f))
(define (current-future) (current-future-cell))
(define (futures-enabled?) #f)

(define (future thunk)
  (unless (and (procedure? thunk) (procedure-arity-includes? thunk 0))
    (raise-argument-error 'future "(procedure-arity-includes/c 0)" thunk))
  (future-value thunk #f (make-semaphore 1)))

(define would-be-future future)

(define (touch f)
  (unless (future? f) (raise-argument-error 'touch "future?" f))
  (when (future-value-thunk f)
    (call-with-semaphore
     (future-value-lock f)
     (lambda ()
       (define thunk (future-value-thunk f))
       (when thunk
         (set-future-value-results!
          f
          (parameterize ([current-future-cell f]) (call-with-values thunk list)))
         (set-future-value-thunk! f #f)))))
  (apply values (future-value-results f)))

(define-syntax-rule (for/async clauses body ...)
  (for-each touch (for/list clauses (future (lambda () body ...)))))

(define-syntax-rule (for*/async clauses body ...)
  (for-each touch (for*/list clauses (future (lambda () body ...)))))

;; ---- semaphores of futures

(struct fsemaphore (semaphore [count #:mutable]) #:constructor-name new-fsemaphore
  #:omit-define-syntaxes #:authentic)

(define (make-fsemaphore n)
  (unless (exact-nonnegative-integer? n)
    (raise-argument-error 'make-fsemaphore "exact-nonnegative-integer?" n))
  (new-fsemaphore (make-semaphore n) n))

(define (fsemaphore-post s)
  (set-fsemaphore-count! s (add1 (fsemaphore-count s)))
  (semaphore-post (fsemaphore-semaphore s)))

(define (fsemaphore-wait s)
  (semaphore-wait (fsemaphore-semaphore s))
  (set-fsemaphore-count! s (sub1 (fsemaphore-count s))))

(define (fsemaphore-try-wait? s)
  (and (semaphore-try-wait? (fsemaphore-semaphore s))
       (begin
         (set-fsemaphore-count! s (sub1 (fsemaphore-count s)))
         #t)))
