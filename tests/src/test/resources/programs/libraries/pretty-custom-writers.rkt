#lang racket/base
;; Values that print themselves break their lines where they stand.
(require racket/pretty)
(define (write-tuple v port mode)
  (define recur
    (case mode
      [(#t) write]
      [(#f) display]
      [else (lambda (item port) (print item port mode))]))
  (define (on-one-line port)
    (write-string "<" port)
    (for ([item (in-list (tuple-items v))])
      (write-string " " port)
      (recur item port))
    (write-string ">" port))
  (define (on-many-lines port)
    (define-values (line column position) (port-next-location port))
    (write-string "<" port)
    (for ([item (in-list (tuple-items v))])
      (pretty-print-newline port (pretty-print-columns))
      (write-string (make-string (add1 (or column 0)) #\space) port)
      (recur item port))
    (write-string ">" port))
  (cond
    [(and (pretty-printing) (integer? (pretty-print-columns)))
     ((let/ec return
        (define trial
          (make-tentative-pretty-print-output-port
           port (pretty-print-columns)
           (lambda ()
             (return (lambda ()
                       (tentative-pretty-print-port-cancel trial)
                       (on-many-lines port))))))
        (on-one-line trial)
        (tentative-pretty-print-port-transfer trial port)
        void))]
    [else (on-one-line port)]))
(struct tuple (items) #:property prop:custom-write write-tuple)
(define small (tuple '(1 2)))
(define wide (tuple '(111111 222222 33333)))
(pretty-print small)
(print wide)
(newline)
(parameterize ([pretty-print-columns 10]) (pretty-print wide))
(for ([columns (in-list '(20 21 22 23 24 25 26 30))])
  (parameterize ([pretty-print-columns columns])
    (pretty-print wide)
    (pretty-write (list wide))
    (pretty-print (list 1 wide small))
    (pretty-print (vector 'a (list wide) 'b))))
(parameterize ([pretty-print-columns 30]) (pretty-display (tuple (list wide small "a" wide))))
