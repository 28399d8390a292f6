#lang racket/base
;; racket/engine: procedures that run for a time, stop, and go on.
(require racket/engine)

(define (forever enable) (let loop () (loop)))
(define (raised thunk) (with-handlers ([void (lambda (e) (if (exn? e) (exn-message e) e))]) (thunk)))

;; one that ends
(let ([e (engine (lambda (enable) 5))])
  (list (engine? e) (engine-run never-evt e) (engine-result e) (engine-run 100 e) (engine-result e)))
(engine (lambda (enable) 1))
(engine? 1)

;; one that does not
(let ([e (engine forever)])
  (list (engine-run 5 e) (engine-result e) (engine-run always-evt e)
        (engine-kill e) (engine-run 5 e) (engine-result e)))

;; it stands still between runs
(let* ([n 0]
       [e (engine (lambda (enable) (let loop () (set! n (add1 n)) (loop))))])
  (engine-run 5 e)
  (let ([m n])
    (sleep 0.02)
    (list (= m n) (positive? n))))

;; no time at all may be enough, or not; in the end it is
(let ([e (engine (lambda (enable) 5))])
  (engine-run 0 e)
  (list (engine-run never-evt e) (engine-result e)))

;; where suspension is disabled, the run lasts until it is enabled again
(let* ([reached '()]
       [e (engine (lambda (enable)
                    (enable #f)
                    (sleep 0.05)
                    (set! reached 'end-of-section)
                    (enable #t)
                    (forever enable)))])
  (list (engine-run 1 e) reached (engine-result e)))

;; exceptions go to the one who runs it, once
(let ([e (engine (lambda (enable) (error 'in "engine")))])
  (list (raised (lambda () (engine-run never-evt e))) (engine-result e) (engine-run 10 e)))
(let ([e (engine (lambda (enable) (raise 'x)))])
  (raised (lambda () (engine-run never-evt e))))
(let ([e (engine (lambda (enable) (values 1 2)))])
  (raised (lambda () (engine-run never-evt e))))

;; parameters are those of its making
(let* ([p (make-parameter 1)]
       [e (parameterize ([p 2]) (engine (lambda (enable) (p))))])
  (parameterize ([p 3]) (engine-run never-evt e))
  (engine-result e))
(raised (lambda () (exn:fail:contract? (raised (lambda () (engine 1))))))
