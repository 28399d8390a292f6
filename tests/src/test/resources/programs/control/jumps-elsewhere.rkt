#lang racket/base
;; A winder's thunk that returns in another continuation than it was called in: the jump that it was
;; called by looks for its target again from there.
(define (show . xs) (for-each display xs) (newline))
(define-syntax-rule (attempt e)
  (with-handlers ([exn:fail:contract:continuation? (lambda (x) (show (exn-message x)))]) e))

;; leaves an extent by (leave), with a continuation captured in the post thunk; then enters that
(define (try-leaving around leave)
  (define inner (make-continuation-prompt-tag 'inner))
  (define saved #f)
  (around
   (lambda (arg)
     (call-with-continuation-prompt
      (lambda ()
        (dynamic-wind
         void
         (lambda () (leave arg))
         (lambda ()
           ((call/cc (lambda (k) (set! saved k) void) inner))
           (show "post"))))
      inner)))
  (call-with-continuation-barrier
   (lambda () (call-with-continuation-prompt (lambda () (saved (lambda () 'again))) inner))))

(show "escape")
(attempt
 (try-leaving (lambda (body) (let/ec k (body k))) (lambda (k) (k 'done))))
(show "abort")
(define outer (make-continuation-prompt-tag 'outer))
(attempt
 (try-leaving (lambda (body) (call-with-continuation-prompt (lambda () (body #f)) outer void))
              (lambda (_) (abort-current-continuation outer 1 2))))
(show "found again")
(call-with-continuation-prompt
 (lambda ()
   (try-leaving (lambda (body) (call-with-continuation-prompt (lambda () (body #f)) outer void))
                (lambda (_) (abort-current-continuation outer 1 2))))
 outer
 (lambda xs (show "outer prompt " xs)))

;; a pre thunk that is captured while a composable continuation is entered
(show "entering")
(define saved #f)
(define entered
  (call-with-continuation-prompt
   (lambda ()
     (dynamic-wind
      (lambda () (show "in 1"))
      (lambda ()
        (dynamic-wind
         (lambda ()
           (show "in 2")
           (call-with-composable-continuation (lambda (k) (unless saved (set! saved k)))))
         (lambda () ((call-with-composable-continuation (lambda (k) (lambda () k)))))
         (lambda () (show "out 2"))))
      (lambda () (show "out 1"))))))
(set! saved #f)
(show (call-with-continuation-prompt (lambda () (list 'a (entered (lambda () 1))))))
(show (call-with-continuation-prompt
       (lambda ()
         (dynamic-wind
          (lambda () (show "in 0"))
          (lambda () (list 'b (saved (void))))
          (lambda () (show "out 0"))))))
