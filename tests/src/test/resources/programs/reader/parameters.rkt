#lang racket/base
;; The reader's parameters, in reading and in printing; labels and comments of readtables.
(require racket/extflonum)
(define-syntax-rule (show e ...)
  (begin (printf "~a\n" (with-handlers ([exn:fail? exn-message]) (format "~s" e))) ...))
(define (from s) (read (open-input-string s)))

(parameterize ([read-accept-bar-quote #f])
  (show (from "|a b|") '|a b| '|.| '|1| '|#a| 'a\|b '#:|a b| '|+i|))
(parameterize ([read-case-sensitive #f])
  (show 'a 'A '|A b| '#:A (string->symbol "Π") (from "ABC")))
(show '|1/0| '|-1#/0| '|1t0| '#:|.| '#:|#q| '#:#% '#:101)
(parameterize ([read-decimal-as-inexact #f])
  (show (from "1.5") (from "1#/20") (from "10/2#") (from "1/0#")))

;; extflonums
(show (from "1.50t0") (from "-INF.T") (from "1/2t3") (from "#i1t3") (from "1/0@3.0t0")
      (string->number "1/0+3.0t0i" 10 'read) (extflonum? 1.0t0) (number? 1.0t0)
      (extflonum-available?) (extfl+ 1.0t0 2.0t0) (extfl+ 1 2) (make-extflvector 'x))

;; what can be read again is readable
(parameterize ([print-unreadable #f])
  (show #rx"a" #px#"b" '(1 #"x"))
  (show (write void)))

;; special comments and labels
(define table
  (make-readtable #f
                  #\! 'terminating-macro (lambda (c in . rest) (read/recursive in))
                  #\* 'terminating-macro (lambda args (make-special-comment #f))))
(parameterize ([current-readtable table])
  (show (from "(1 * 2)") (from "#(1 *)") (from "(#0=(a) !#0#)") (from "* 7")
        (from "!#hash((a . 1) * (b . 2))") (from "#hash((a . * 1))") (from "#fl(1.0 !2.0)")
        (let ([l (from "(#0=(a) !#0#)")]) (eq? (car l) (cadr l)))))
(show (from "#hasheq((#0=\"apple\" . 1) (#0# . 10))"))

(define (specials . items)
  (define (give s n)
    (cond
      [(>= n (length items)) eof]
      [(byte? (list-ref items n)) (bytes-set! s 0 (list-ref items n)) 1]
      [else (lambda args (list-ref items n))]))
  (define at 0)
  (make-input-port 'specials
                   (lambda (s) (begin0 (give s at) (set! at (add1 at))))
                   (lambda (s skip progress) (give s (+ at skip)))
                   void))
(define comment (make-special-comment 'c))
(show (read (specials 40 comment 49 comment 41))
      (read (specials 40 'x 41))
      (read (specials comment 49))
      (read (specials 35 102 108 40 'x 41)))
