#lang racket/base
;; A language that adds a form at the end
(module reader syntax/module-reader
  #:language 'racket/base
  #:wrapper1 (lambda (read) (append (read) '((list 'added x)))))
