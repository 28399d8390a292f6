#lang racket/base
;; Continuation barriers: around exception handlers, the makers of events, synchronized promises
;; and compile-time code; what they keep out, and what passes.
(require racket/promise (for-syntax racket/base))

(define (try who thunk)
  (with-handlers ([void (lambda (x) (printf "~a: ~a\n" who (if (exn? x) (exn-message x) x)))])
    (printf "~a => ~s\n" who (call-with-continuation-prompt thunk))))

;; A continuation that was captured in a handler is entered after the handler was left.
(define k #f)
(define (re-enter-handler who raiser)
  (try who
       (lambda ()
         (let/ec out
           (call-with-exception-handler
            (lambda (x) (let ([v (let/cc c (set! k c) 0)]) (out (list 'value v))))
            raiser))))
  (try (list who 'again) (lambda () (k 10))))
(re-enter-handler 'raise (lambda () (raise 'a)))
(re-enter-handler 'raise-without (lambda () (raise 'a #f)))
(re-enter-handler 'raise-with (lambda () (raise 'a #t)))
(re-enter-handler 'error (lambda () (error "x")))
(re-enter-handler 'argument-error (lambda () (raise-argument-error 'x "y" 5)))
(re-enter-handler 'break (lambda () (break-thread (current-thread)) (sleep 1)))
(re-enter-handler 'no-procedure (lambda () (5 6)))
(re-enter-handler 'no-prompt (lambda () (abort-current-continuation (make-continuation-prompt-tag 'zz))))

(try 'entered-again-within
     (lambda ()
       (let/ec out
         (call-with-exception-handler
          (lambda (x)
            (let* ([n 0] [again #f] [v (let/cc c (set! again c) 0)])
              (set! n (add1 v))
              (if (< n 4) (again n) (out (list 'value v)))))
          (lambda () (raise 'x))))))
(try 'out-of-a-handler
     (lambda () (let/cc c (call-with-exception-handler (lambda (x) (c x)) (lambda () (raise 'x))))))
(define in-handler #f)
(try 'with-handlers
     (lambda () (with-handlers ([void (lambda (x) (let/cc c (set! in-handler c) x))]) (raise 'y))))
(try 'with-handlers-again (lambda () (in-handler 5)))
(try 'predicate
     (lambda () (with-handlers ([(lambda (x) (let/cc c (set! in-handler c) #t)) values]) (raise 'y))))
(try 'predicate-again (lambda () (in-handler 5)))

;; Captures as far as a prompt outside the barrier
(define tag (make-continuation-prompt-tag 'here))
(define (cap v)
  (call-with-composable-continuation
   (lambda (k) (abort-current-continuation tag (lambda () (k v))))
   tag))
(define-syntax-rule (try-cap who e)
  (try 'who (lambda () (call-with-continuation-prompt (lambda () e) tag))))
(try-cap barrier (call-with-continuation-barrier (lambda () (cap 1))))
(try-cap around-barrier (list (cap 1) (call-with-continuation-barrier (lambda () 2))))
(try-cap guard (sync (guard-evt (lambda () (cap always-evt)))))
(try-cap nack-guard (sync (nack-guard-evt (lambda (n) (cap always-evt)))))
(try-cap poll-guard (sync (poll-guard-evt (lambda (n) (cap always-evt)))))
(struct maker () #:property prop:evt (lambda (s) (cap (wrap-evt always-evt (lambda (x) 7)))))
(try-cap evt-property (sync (maker)))
(try-cap wrapper (sync (wrap-evt always-evt (lambda (x) (cap 8)))))
(try-cap handler (sync (handle-evt always-evt (lambda (x) (cap 8)))))
(try-cap replacer (sync (replace-evt always-evt (lambda (x) (cap always-evt)))))
(try-cap nested-wrappers
         (sync (choice-evt (wrap-evt (wrap-evt always-evt (lambda (x) (cap 8))) (lambda (x) (list x (cap 3)))))))
(try-cap chaperone
         (sync (chaperone-evt (wrap-evt always-evt (lambda (x) 2)) (lambda (e) (cap 4) (values e values)))))
(try-cap timeout-thunk (sync/timeout (lambda () (cap 4)) never-evt))
(try 'out-of-a-guard (lambda () (let/ec out (sync (guard-evt (lambda () (out 5)))))))
(try 'guard-entered (lambda () (sync (guard-evt (lambda () (let/cc c (set! k c) always-evt)))) 5))
(try 'guard-entered-again (lambda () (k always-evt)))
(try 'wrapper-entered
     (lambda () (list (sync (wrap-evt always-evt (lambda (x) (let/cc c (set! k c) 6)))))))
(try 'wrapper-entered-again (lambda () (k 7)))

(try-cap plain-promise (force (delay (cap 1))))
(try-cap lazy-promise (force (lazy (cap (delay 1)))))
(try-cap synchronized-promise (force (delay/sync (cap 1))))
(try 'out-of-a-promise (lambda () (let/ec k (force (delay/sync (k 5))))))

;; Compile time, and what was captured there
(define-syntax (capturing stx)
  (with-syntax ([message
                 (with-handlers ([exn:fail? exn-message])
                   (call-with-composable-continuation void (make-continuation-prompt-tag 'none))
                   "none")])
    #''message))
(try 'compile-time (lambda () (capturing)))
(define-syntax (re-entrant stx)
  (let* ([n 0] [k #f] [v (let/cc c (set! k c) 0)])
    (set! n (add1 n))
    (if (< v 3) (k (add1 v)) (datum->syntax stx (list 'quote (list v n))))))
(try 'entered-at-compile-time (lambda () (re-entrant)))
