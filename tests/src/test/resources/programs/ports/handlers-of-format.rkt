#lang racket/base
;; Formatted output goes through the handlers of its port.

(define (show label v) (printf "~a: ~s\n" label v))
(define (out body) (let ([o (open-output-string)]) (body o) (get-output-string o)))
(define (quietly thunk) (out (lambda (o) (parameterize ([current-output-port o]) (thunk)))))
(struct box-of (x)
  #:property prop:custom-write (lambda (v p mode) (fprintf p "<~a ~s>" (box-of-x v) mode)))

(show "display" (out (lambda (o)
                       (port-display-handler o (lambda (v p) (write-string "D" p)))
                       (fprintf o "~a ~s ~v ~c~n~x" 1 2 3 #\x 255)
                       (displayln 5 o)
                       (write-string "raw" o))))
(show "write" (out (lambda (o)
                     (port-write-handler o (lambda (v p) (write-string "W" p) (values 1 2)))
                     (fprintf o "~a ~s ~v ~e" 1 2 3 4))))
(show "print" (quietly (lambda ()
                         (port-print-handler (current-output-port)
                                             (lambda (v p [depth 0]) (fprintf p "<~a>" v)))
                         (printf "~v~a~s" 1 2 3)
                         (print 5)
                         (println 6))))
(show "global" (quietly (lambda ()
                          (parameterize ([global-port-print-handler
                                          (lambda (v p [d 0]) (fprintf p "[~s]" v))])
                            (printf "~v~a" 'q 'r)
                            (write (format "~v-~v" 1 (box-of 2)))))))
(show "continuations in a handler"
      (out (lambda (o)
             (port-display-handler o (lambda (v p) (write-string (call/cc (lambda (k) (k "K"))) p)))
             (fprintf o "~a~a~a" 1 2 3))))
(show "errors in a handler"
      (out (lambda (o)
             (port-display-handler o (lambda (v p) (error "oops")))
             (with-handlers ([exn:fail? void]) (fprintf o "x~ay" 1)))))
