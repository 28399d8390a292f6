#lang racket/base
;; compiler/cm-accomplice: register-external-file and register-external-module, with which a macro
;; says that what it makes depends on a file.

(require (only-in '#%compilation note-compile-dependency))
(provide register-external-file register-external-module)

(define (register who file)
  (unless (and (path? file) (complete-path? file))
    (raise-type-error who "complete path" file))
  (note-compile-dependency file))

(define (register-external-file file #:indirect? [indirect? #f])
  (register 'register-external-file file))

(define (register-external-module file #:indirect? [indirect? #f])
  (register 'register-external-module file))
