#lang racket/base
;; Plumbers, the exit handler, and what happens at the end of a program.

(define-syntax-rule (message e) (with-handlers ([exn:fail? exn-message]) e))

(define p (make-plumber))
(list p (plumber? p) (plumber? 1) (plumber? (current-plumber)))
(define h (plumber-add-flush! p (lambda (h) (printf "flush ~s\n" (plumber-flush-handle? h)))))
h
(plumber-flush-all p)
(plumber-flush-all p)
(plumber-flush-handle-remove! h)
(plumber-flush-handle-remove! h)
(plumber-flush-all p)
(plumber-add-flush! p (lambda (h) (printf "only once\n") (plumber-flush-handle-remove! h)))
(plumber-flush-all p)
(plumber-flush-all p)
(let/ec k
  (plumber-add-flush! p (lambda (h) (plumber-flush-handle-remove! h) (k 'escaped)))
  (plumber-flush-all p))
(plumber-flush-all p)
(message (plumber-add-flush! 1 void))
(message (plumber-add-flush! p 2))
(message (plumber-add-flush! p (lambda () 2)))
(message (plumber-flush-all 1))
(message (plumber-flush-handle-remove! 1))
(message (current-plumber 1))
(parameterize ([current-plumber p]) (eq? p (current-plumber)))

(parameterize ([exit-handler (lambda (v) (list 'exit v))]) (list (exit 5) (exit) (exit 'x)))
(let/ec k (parameterize ([exit-handler k]) (exit 'escaped)))
(message (exit-handler 1))
(message (executable-yield-handler void))
((executable-yield-handler) 0)
(executable-yield-handler (lambda (status) (printf "yield ~s\n" status)))
(void (plumber-add-flush! (current-plumber) (lambda (h) (printf "at the end\n") (flush-output) (plumber-flush-handle-remove! h))))
(void (thread (lambda () (sleep 100) (printf "never\n"))))
