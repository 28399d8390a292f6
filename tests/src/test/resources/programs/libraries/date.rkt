#lang racket
(require racket/date)
(define-syntax-rule (tt e ...) (begin (begin (printf "~s => " 'e) (with-handlers ([void (lambda (x) (displayln (if (exn? x) (exn-message x) x)))]) (call-with-values (lambda () e) (lambda l (for-each println l))))) ...))
(define d (date 5 4 3 2 1 1999 1 32 #f 3600))
(define d2 (date 55 44 13 22 10 2009 0 32 #f -12600))
(define d3 (date* 5 4 0 13 11 1970 4 346 #f 0 500 "UTC"))
(for* ([f '(american chinese german indian irish iso-8601 rfc2822 julian)] [x (list d d2 d3)] [t '(#f #t)])
  (parameterize ([date-display-format f]) (printf "~a ~s\n" f (date->string x t))))
(tt (date->seconds d3 #f) (date->seconds d #f) (date*->seconds d3 #f) (find-seconds 1 2 3 4 5 2000 #f) (find-seconds 1 2 3 30 2 2000 #f) (date->julian/scaliger d) (julian/scaliger->string 2451184) (julian/scaliger->string 5) (date-display-format)  (date? (current-date)) (date->seconds (date 0 0 0 29 2 1999 0 0 #f 0) #f) (date*->seconds d #f) (procedure-arity date->string) (seconds->date (find-seconds 0 0 12 25 12 2010 #f) #f) (find-seconds 0 0 0 1 1 1970 #f) (find-seconds 61 0 0 1 1 1970 #f) (date->julian/scaliger d3))
