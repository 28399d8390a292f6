#lang racket/base
;; Marks of threads and escape continuations; keys are compared by eq?, numbers and characters too.
(define (marks k key) (continuation-mark-set->list (continuation-marks k) key))
(define (outcome thunk)
  (with-handlers ([exn:fail? exn-message]) (thunk)))

(define waiting (thread (lambda () (with-continuation-mark 'key 5 (sync never-evt)))))
(sync (system-idle-evt))
(marks waiting 'key)
(kill-thread waiting)
(marks waiting 'key)
(marks (let ([t (thread void)]) (void (sync t)) t) 'key)
(continuation-mark-set->list
 (continuation-marks waiting (make-continuation-prompt-tag)) 'key)
(outcome
 (lambda () (continuation-marks (current-thread) (make-continuation-prompt-tag 'other))))

(with-continuation-mark 'key 1
  (car (list (let/ec k (with-continuation-mark 'key 2 (list (marks k 'key)))))))
(outcome (lambda () (continuation-marks (let/ec k k))))

(define big 1000)
(with-continuation-mark big 'number
  (with-continuation-mark #\λ 'character
    (list (continuation-mark-set-first #f (+ 999 1))
          (continuation-mark-set-first #f (integer->char 955))
          (continuation-mark-set->list (current-continuation-marks) (* 10 100)))))
(with-continuation-mark big 1
  (with-continuation-mark (- 1001 1) 2
    (continuation-mark-set->list (current-continuation-marks) big)))
(andmap pair? (continuation-mark-set->context (current-continuation-marks)))
(andmap vector? (continuation-mark-set->context (current-continuation-marks) #t))
