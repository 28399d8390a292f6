#lang racket/base
;; Readers made with syntax/module-reader: what wrappers of the reading of a module can do.
(module empty syntax/module-reader zzz
  #:wrapper2 (lambda (in read) (read (open-input-string ""))))
(module doubled syntax/module-reader zzz
  #:wrapper1 (lambda (read) (let ([forms (read)]) (append forms forms))))
(module replaced syntax/module-reader whatever
  #:wrapper2 (lambda (in read)
               (if (syntax? (read in))
                   #'(module anonymous-module zzz (#%module-begin stx))
                   '(module anonymous-module zzz (#%module-begin datum)))))
(module chosen syntax/module-reader
  #:language (lambda () 'yyy)
  #:wrapper1 (lambda (read stx?) (list stx? (length (read)))))
(module from-port syntax/module-reader
  #:language read)
(define-syntax-rule (try name text)
  (parameterize ([read-accept-reader #t])
    (define here (variable-reference->module-source (#%variable-reference)))
    (define path `(submod ,here name))
    (define-values (read-it read-it-as-syntax)
      (values (dynamic-require path 'read) (dynamic-require path 'read-syntax)))
    (printf "~s ~s\n" 'name (read-it (open-input-string text) #'here 1 0 1))
    (printf "~s ~s\n" 'name (syntax->datum (read-it-as-syntax 'source (open-input-string text) #'here 1 0 1)))))
(try empty "(define foo #:bar)")
(try doubled "(define foo #:bar) 5")
(try replaced "(define foo #:bar)")
(try chosen "(define foo #:bar) 5")
(try from-port "racket/base (define foo #:bar) 5")
