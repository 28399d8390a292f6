#lang racket/base
;; What is said of things that are no prompt tags, and of what a handler raises.

(define-syntax-rule (message e) (with-handlers ([exn:fail? (lambda (x) (displayln (exn-message x)))]) e))
(define marks (current-continuation-marks))
(message (continuation-mark-set->list marks 'a 2))
(message (continuation-mark-set->list* marks '(a) #f 2))
(message (continuation-mark-set-first marks 'a #f 2))
(message (call-with-continuation-prompt void 2))
(message (abort-current-continuation 2 3))
(message (call/cc void 2))
(message (call-with-composable-continuation void 2))
(message (continuation-mark-set->list 2 'a))

(define (first-line-of thunk)
  (define err (open-output-string))
  (parameterize ([current-error-port err])
    (call-with-continuation-prompt thunk))
  (car (regexp-match #rx"^[^\n]*" (get-output-string err))))
(define (raises-in-handler v original)
  (first-line-of (lambda () (call-with-exception-handler (lambda (x) (raise v)) (lambda () (raise original))))))
(raises-in-handler 'again 1)
(raises-in-handler (exn:fail "again" marks) (exn:fail "first" marks))
(raises-in-handler "again" (exn:fail "first" marks))
