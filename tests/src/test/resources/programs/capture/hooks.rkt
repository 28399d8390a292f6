#lang racket/base
;; Evaluates expressions in which (here v) stands for v, in all the ways in which v can come back:
;; provides here, site (prints what an expression gives plainly, and where a way gives something
;; else), site/once (the same, without entering expressions again that were left), and here-tag,
;; the tag of the prompt around each.

(provide here site site/once here-tag)

(define here-tag (make-continuation-prompt-tag 'here))

;; How here returns; collected has the continuations that way collect leaves behind.
(define way 'plain)
(define collected '())
(define most-collected 30)

(define (here v)
  (case way
    [(plain) v]
    [(jump) (call/cc (lambda (k) (k v)) here-tag)]
    [(escape) (let/ec k (k v))]
    [(leave-and-enter)
     (call/cc (lambda (k) (abort-current-continuation here-tag (lambda () (k v)))) here-tag)]
    [(compose)
     (call-with-composable-continuation
      (lambda (k) (abort-current-continuation here-tag (lambda () (k v))))
      here-tag)]
    [(compose-deeper)
     (call-with-composable-continuation
      (lambda (k)
        (abort-current-continuation here-tag (lambda () (call-with-values (lambda () (k v)) values))))
      here-tag)]
    [(yield) (sleep 0) v]
    [(other-thread)
     (let ([c (make-channel)])
       (thread (lambda () (channel-put c v)))
       (channel-get c))]
    [(break)
     (if (break-enabled)
         (with-handlers ([exn:break? (lambda (e) v)]) (break-thread (current-thread)) (sleep 5))
         v)]
    [(wind) (dynamic-wind void (lambda () v) void)]
    [(collect)
     (call-with-composable-continuation (lambda (k) (keep (lambda () (apply values (k v))))) here-tag)
     v]
    [(collect-full)
     (call/cc (lambda (k) (keep (lambda () (k v)))) here-tag)
     v]))

(define (keep enter)
  (when (< (length collected) most-collected)
    (set! collected (cons enter collected))))

(define ways '(jump escape leave-and-enter compose compose-deeper yield other-thread break wind))

;; The list of the values of a thunk, or what it raises.
(define (outcome thunk)
  (with-handlers ([exn:break? raise]
                  [exn? exn-message]
                  [void (lambda (v) (list 'raised v))])
    (call-with-continuation-prompt
     (lambda () (call-with-values thunk list))
     here-tag)))

(define (outcome-in w thunk)
  (set! way w)
  (begin0 (outcome thunk) (set! way 'plain)))

;; Runs a thunk that leaves continuations behind, then enters each of them again; the results.
(define (entered-again w thunk)
  (set! collected '())
  (let ([first (outcome-in w thunk)])
    (cons first (for/list ([enter (reverse collected)]) (outcome enter)))))

(define (check-once name thunk)
  (define plain (outcome thunk))
  (printf "~a: ~s\n" name plain)
  (for ([w ways])
    (define other (outcome-in w thunk))
    (unless (equal? other plain) (printf "  ~a: ~s\n" w other)))
  plain)

(define (check name thunk)
  (define plain (check-once name thunk))
  (for ([w '(collect collect-full)])
    (define others (entered-again w thunk))
    (unless (andmap (lambda (o) (equal? o plain)) others)
      (printf "  ~a: ~s\n" w others))))

(define-syntax-rule (site name e0 e ...) (check 'name (lambda () e0 e ...)))
(define-syntax-rule (site/once name e0 e ...) (void (check-once 'name (lambda () e0 e ...))))
