#lang racket/base
;; Breaks go to the innermost of nested threads; who waits for a dead one waits for what that waits for
(define c1 (make-custodian))
(define c2 (make-custodian))
(with-handlers ([void (lambda (x) (displayln (exn-message x)))])
(call-in-nested-thread
  (lambda ()
    (call-in-nested-thread
      (lambda ()
        (displayln 'inner)
        (with-handlers ([void (lambda (x) (displayln (exn-message x)) (raise x))])
        (custodian-shutdown-all c1)
        (displayln 'ie)))
      c2))
   c1))
(displayln 'os)
(parameterize-break #f
(with-handlers ([void (lambda (x) (displayln (exn-message x)))])
(call-in-nested-thread
  (lambda ()
    (call-in-nested-thread
      (lambda ()
        (displayln 'inner)
        (with-handlers ([void (lambda (x) (displayln (exn-message x)) (raise x))])
        (custodian-shutdown-all c1)
        (sleep 0.1)
        (displayln 'ie)))
      c2))
   (begin (set! c1 (make-custodian)) c1)))
  (displayln 'after)
  (with-handlers ([void (lambda (e) (displayln (exn-message e)))]) (break-enabled #t) (sleep) (displayln 'not-void)))
;; a continuation from outside, up to its prompt, can go on in a nested thread
(call-with-continuation-prompt
 (lambda () (let/cc k (call-in-nested-thread (lambda () (k 1))))))
;; an abort to the nested thread's prompt ends it
(with-handlers ([exn:fail? (lambda (e) (displayln (exn-message e)))])
  (call-in-nested-thread
   (lambda () (abort-current-continuation (default-continuation-prompt-tag) void))))
(define t (thread void))
(thread-wait t)
(list (sync/timeout 0 (thread-resume-evt t)) (sync/timeout 0 (thread-suspend-evt t)))
(parameterize ([current-thread-initial-stack-size 3]) (current-thread-initial-stack-size))
