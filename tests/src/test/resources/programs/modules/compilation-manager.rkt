#lang racket/base
;; compiler/cm compiles files and what they require, and what it has written is used
(require compiler/cm racket/file)

(define folder (make-temporary-file "managed~a" 'directory))
(define (write-module name . forms)
  (with-output-to-file (build-path folder name) #:exists 'truncate
    (lambda () (for ([form (in-list forms)]) (writeln form)))))
(define (compiled)
  (define where (build-path folder "compiled"))
  (sort (remove-duplicates
         (if (directory-exists? where)
             (for/list ([file (in-list (directory-list where))])
               (cadr (regexp-match #rx"^(.*)[.]" (path->string file))))
             '()))
        string<?))
(define (remove-duplicates items)
  (for/fold ([kept '()]) ([item (in-list items)])
    (if (member item kept) kept (cons item kept))))
(define (value-of name)
  (parameterize ([current-namespace (make-base-empty-namespace)])
    (dynamic-require (build-path folder name) 'value)))

(write-module "helper.rkt" '(module helper racket/base (provide helper) (define helper 'first)))
(write-module "main.rkt"
              '(module main racket/base
                 (require "helper.rkt")
                 (provide value)
                 (define value (list 'main helper))))
(value-of "main.rkt")
(compiled)
(managed-compile-zo (build-path folder "main.rkt"))
(compiled)
(value-of "main.rkt")

;; A handler keeps what is loaded in its own namespace only
(write-module "other.rkt" '(module other racket/base (provide value) (define value 'other)))
(define handler (make-compilation-manager-load/use-compiled-handler))
(parameterize ([current-load/use-compiled handler])
  (value-of "other.rkt"))
(compiled)
(parameterize ([current-load/use-compiled handler])
  (dynamic-require (build-path folder "other.rkt") 'value))
(compiled)

(delete-directory/files folder)
