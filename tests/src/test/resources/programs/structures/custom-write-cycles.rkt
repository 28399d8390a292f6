#lang racket/base
;; A structure that its own procedure prints as a part of itself has a label; what the procedure
;; prints to its port counts as a part, whatever its fields are.
(require racket/class)

(define (show v)
  (write v)
  (newline)
  (display v)
  (newline)
  (print v)
  (newline))

(struct node (content)
  #:mutable
  #:property prop:custom-write
  (lambda (n port mode)
    (write-string "<node " port)
    (case mode
      [(#t) (write (node-content n) port)]
      [(#f) (display (node-content n) port)]
      [else (print (node-content n) port mode)])
    (write-string ">" port)))

(define n (node "one"))
(show n)
(set-node-content! n n)
(show n)
(show (list n n))
(set-node-content! n (vector (node (box n)) "two" n))
(show n)
(show (cons n n))
(format "~s ~a" n n)

(define shared (list 1))
(set-node-content! n (list shared shared))
(parameterize ([print-graph #t])
  (show n)
  (show (list shared n)))

;; formatted text on the port
(struct formatted (content)
  #:mutable
  #:property prop:custom-write
  (lambda (f port mode) (fprintf port "[~s ~a]" (formatted-content f) (formatted-content f))))
(define f (formatted #f))
(set-formatted-content! f (list f))
(show f)

;; a procedure that is called to find the parts, and again to print
(define calls 0)
(struct counted ()
  #:property prop:custom-write
  (lambda (c port mode)
    (set! calls (add1 calls))
    (write-string "counted" port)))
(write (list (counted) (counted)))
calls

;; through a chaperone
(define c (chaperone-struct n node-content (lambda (n v) v)))
(set-node-content! n c)
(show c)

(define self%
  (class* object% (printable<%>)
    (super-new)
    (define/public (custom-write port) (write this port))
    (define/public (custom-display port) (display (list this 1) port))
    (define/public (custom-print port depth) (print (vector this 1) port depth))))
(show (new self%))
