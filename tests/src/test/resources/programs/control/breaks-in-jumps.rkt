#lang racket/base
;; A break that is sent while the winders of a jump run is delivered where the jump arrives
(define trace '())
(define (note x) (set! trace (cons x trace)))
(define k #f)
(define again? #f)
(define (run)
  (with-handlers ([exn:break? (lambda (e) (note 'broken))])
  (dynamic-wind
   (lambda () (note 'pre) (when again? (break-thread (current-thread)) (note 'sent)))
   (lambda () (let/cc c (set! k c)) (note 'act))
   (lambda () (note 'post)))))
(run)
(set! again? #t)
(with-handlers ([exn:break? (lambda (e) (note 'broken-outside))])
  (call-with-continuation-prompt (lambda () (k 1))))
(reverse trace)
(set! trace '())
(set! again? #f)
;; out
(with-handlers ([exn:break? (lambda (e) (note 'broken-out))])
  (let/ec out
    (dynamic-wind void
      (lambda ()
    (dynamic-wind
     void
     (lambda () (out 1))
     (lambda () (note 'post) (break-thread (current-thread)) (note 'sent))))
     (lambda () (note 'outer-post))))
   (note 'landed))
(reverse trace)
;; resuming the break's continuation goes on with the jump
(set! trace '())
(call-with-exception-handler (lambda (e) (if (exn:break? e) (begin (note 'resume) ((exn:break-continuation e))) e))
 (lambda ()
  (let/ec out
    (dynamic-wind void
      (lambda ()
    (dynamic-wind
     void
     (lambda () (out 1))
     (lambda () (note 'post) (break-thread (current-thread)) (note 'sent))))
     (lambda () (note 'outer-post))))
   (note 'landed)))
(reverse trace)
(set! trace '())
(set! again? #t)
(call-with-continuation-prompt (lambda () 
(call-with-exception-handler (lambda (e) (if (exn:break? e) (begin (note 'resume) ((exn:break-continuation e))) e))
 (lambda () (k 1)))))
(reverse trace)
(set! trace (quote ()))


(set! again? #f)
(define (run-nested)
  (dynamic-wind
   (lambda () (note 'pre1) (when again? (break-thread (current-thread)) (note 'sent)))
   (lambda () 
  (dynamic-wind
   (lambda () (note 'pre2))
   (lambda () (let/cc c (set! k c)) (note 'act))
   (lambda () (note 'post2))))
   (lambda () (note 'post1))))
(run-nested)
(set! again? #t)
(with-handlers ([exn:break? (lambda (e) (note 'broken-outside))])
  (call-with-continuation-prompt (lambda () (k 1))))
(reverse trace)
