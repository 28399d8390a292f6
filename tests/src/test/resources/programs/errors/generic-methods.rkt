#lang racket/base
;; Methods of generic interfaces on other values.
(require racket/generic)
;; Shows an expression and what it gives; places in files do not matter.
(define (place-free text)
  (regexp-replace* #rx"[^ \n(#\"'`:|]*[.]rkt(:[0-9]*:[0-9]+|$)" text "<place>"))
(define (show thunk)
  (with-handlers ([void
                   (lambda (e)
                     (display
                      (place-free
                       (if (exn? e) (format " ! ~a\n" (exn-message e)) (format " !raised ~s\n" e)))))])
    (call-with-values thunk (lambda vs (display (place-free (format " = ~s\n" vs)))))))
(define-syntax-rule (t e ...)
  (begin
    (begin
      (printf "~s\n" 'e)
      (show (lambda () e)))
    ...))
(define-generics foo (fm foo a) (fo foo [b]) (fk a foo #:k k #:o [o]) (fr foo x . rest) (f0 foo) (fany b foo c [d] #:z [z] . more))
(t (fm 1 2)
 (fo 1 2)
 (fk 1 2 #:k 3 #:o 4)
 (fr 1 2 3 4)
 (fr 1 2)
 (f0 1)
 (fany 1 2 3 4 5 6 #:z 7)
 (fm 1)
 (f0))
(struct s () #:methods gen:foo [(define (fm foo a) 1)])
(t (fm (s) 1)
 (f0 (s))
 (fo (s) 5))
