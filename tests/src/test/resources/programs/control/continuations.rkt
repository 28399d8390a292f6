#lang racket/base
;; Full, escape and composable continuations; winders.
(define saved #f)
(define visits 0)
(let ([r (+ 100 (call/cc (lambda (k) (set! saved k) 1)))])
  (set! visits (add1 visits))
  (printf "visit ~a: ~a\n" visits r)
  (when (< visits 3) (saved (* 10 visits))))
(define (walk tree)
  (call-with-continuation-prompt
   (lambda ()
     (let visit ([t tree])
       (cond [(pair? t) (visit (car t)) (visit (cdr t))]
             [(null? t) (void)]
             [else (call-with-composable-continuation
                    (lambda (k) (abort-current-continuation (default-continuation-prompt-tag) (lambda () (cons t k)))))]))
     #f)))
(let collect ([step (walk '((1 2) (3 (4)) 5))])
  (if step
      (cons (car step) (collect (call-with-continuation-prompt (lambda () ((cdr step) (void))))))
      '()))
(define trail '())
(define (note x) (set! trail (cons x trail)))
(let/ec out
  (dynamic-wind (lambda () (note 'in)) (lambda () (out 'gone)) (lambda () (note 'out))))
(reverse trail)
(with-continuation-mark 'depth 1
  (list (with-continuation-mark 'depth 2 (continuation-mark-set->list (current-continuation-marks) 'depth))))
