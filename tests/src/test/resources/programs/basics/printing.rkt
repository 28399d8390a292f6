#lang racket/base
;; The three ways to print, and values that refer to themselves.
(struct point (x y) #:transparent)
(struct hidden (x))
(define things (list 'a "b\n\"q\"" #\c #\space 1.0 '(1 . 2) '#(1 2) #"by\0te" (point 1 "two") (hidden 3) (box 4) #t (void) 'two\ words '|| (string->symbol "3")))
(for ([t things]) (print t) (display " ") (write t) (display " ") (display t) (newline))
(define loop (make-placeholder #f))
(placeholder-set! loop (list 1 loop))
(write (make-reader-graph loop)) (newline)
(printf "~a ~s ~v ~e ~b ~o ~x ~c ~%" "x" "x" '(x) 'y 5 8 255 #\z)
(parameterize ([print-graph #t]) (let ([s (string #\s)]) (print (list s s)) (newline)))
'(quote x) ''x '`(a ,b ,@c) '#hash((a . 1)) (hash 'k '(v))
