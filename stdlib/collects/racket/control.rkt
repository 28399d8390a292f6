#lang racket/base
;; racket/control

(require "private/define-form.rkt" (for-syntax racket/base))

(provide abort abort/cc call/comp call/prompt new-prompt spawn splitter
         % fcontrol prompt prompt-at prompt0 prompt0-at control control-at control0 control0-at
         reset reset-at reset0 reset0-at shift shift-at shift0 shift0-at set cupto)

(define call/prompt call-with-continuation-prompt)
(define call/comp call-with-composable-continuation)
(define abort/cc abort-current-continuation)

(define (abort . vals)
  (abort-current-continuation (default-continuation-prompt-tag) (lambda () (apply values vals))))

(define (fcontrol v #:tag [tag (default-continuation-prompt-tag)])
  (call-with-composable-continuation
   (lambda (k) (abort-current-continuation tag v k))
   tag))

(define-syntax %
  (syntax-rules ()
    [(_ e) (prompt e)]
    [(_ e handler)
     (call-with-continuation-prompt (lambda () e) (default-continuation-prompt-tag) handler)]
    [(_ e handler #:tag tag) (call-with-continuation-prompt (lambda () e) tag handler)]))

(define (call-thunk thunk) (thunk))

;; Prompts whose handler runs the thunk within a new prompt, and without one
(define-form (prompt-at tag e0 e ...)
  (call-with-continuation-prompt (lambda () e0 e ...) tag #f))
(define-form (prompt0-at tag e0 e ...)
  (call-with-continuation-prompt (lambda () e0 e ...) tag call-thunk))
(define-form (prompt e0 e ...) (prompt-at (default-continuation-prompt-tag) e0 e ...))
(define-form (prompt0 e0 e ...) (prompt0-at (default-continuation-prompt-tag) e0 e ...))

(define-form (reset-at tag e0 e ...) (prompt-at tag e0 e ...))
(define-form (reset e0 e ...) (prompt e0 e ...))
(define-form (reset0-at tag e0 e ...) (prompt0-at tag e0 e ...))
(define-form (reset0 e0 e ...) (prompt0 e0 e ...))

;; Calls body with the continuation up to the prompt, which wrap may change, in that place of the
;; prompt to which its handler returns.
(define (call-from-prompt tag wrap body)
  (call-with-composable-continuation
   (lambda (k) (abort-current-continuation tag (lambda () (body (wrap k)))))
   tag))

;; The same, but the prompt stays with its handler: instead of an abort, what is inside of it is
;; replaced by an empty continuation, which calls what it gets.
(define (call-at-prompt tag wrap body)
  (define (call-in-empty-continuation thunk)
    (define empty
      (call-with-continuation-prompt
       (lambda () (call-thunk (call-with-current-continuation (lambda (k) (lambda () k)) tag)))
       tag))
    (empty thunk))
  (call-with-composable-continuation
   (lambda (k) (call-in-empty-continuation (lambda () (body (wrap k)))))
   tag))

(define-form (control-at tag k e0 e ...)
  (call-at-prompt tag values (lambda (k) e0 e ...)))
(define-form (control k e0 e ...) (control-at (default-continuation-prompt-tag) k e0 e ...))

(define-form (control0-at tag k e0 e ...)
  (call-from-prompt tag values (lambda (k) e0 e ...)))
(define-form (control0 k e0 e ...)
  (control0-at (default-continuation-prompt-tag) k e0 e ...))

;; The continuation, each application of which is in a prompt of its own
(define ((delimited tag handler) k)
  (lambda args
    (call-with-continuation-prompt (lambda () (apply k args)) tag handler)))

(define-form (shift-at tag k e0 e ...)
  (let ([t tag])
    (call-at-prompt t (delimited t #f) (lambda (k) e0 e ...))))
(define-form (shift k e0 e ...) (shift-at (default-continuation-prompt-tag) k e0 e ...))

(define-form (shift0-at tag k e0 e ...)
  (let ([t tag])
    (call-from-prompt t (delimited t call-thunk) (lambda (k) e0 e ...))))
(define-form (shift0 k e0 e ...) (shift0-at (default-continuation-prompt-tag) k e0 e ...))

(define (new-prompt) (make-continuation-prompt-tag))
(define-form (set tag e0 e ...) (prompt0-at tag e0 e ...))
(define-form (cupto tag k e0 e ...) (control0-at tag k e0 e ...))

;; body receives a controller, which captures and removes the continuation up to spawn's root.
(define (spawn body)
  (define tag (make-continuation-prompt-tag))
  (define (controller receive)
    (call-from-prompt tag (delimited tag call-thunk) receive))
  (call-with-continuation-prompt (lambda () (body controller)) tag call-thunk))

;; body receives a procedure that leaves for a thunk, and one that captures the continuation.
(define (splitter body)
  (define tag (make-continuation-prompt-tag))
  (call-with-continuation-prompt
   (lambda ()
     (body (lambda (thunk) (abort-current-continuation tag thunk))
           (lambda (receive) (call-with-composable-continuation receive tag))))
   tag
   call-thunk))
