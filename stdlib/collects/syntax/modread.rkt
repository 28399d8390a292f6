#lang racket/base
;; syntax/modread: reading module declarations

(provide with-module-reading-parameterization check-module-form)

(define (with-module-reading-parameterization thunk)
  (call-with-default-reading-parameterization
   (lambda ()
     (parameterize ([read-accept-reader #t] [read-accept-lang #t] [read-accept-compiled #t])
       (thunk)))))

;; The module form with its keyword bound to module; an error or #f for others
(define (check-module-form form expected file)
  (define e (if (syntax? form) (syntax-e form) form))
  (define (complain text)
    (error 'load-handler "expected a `module' declaration~a, but found ~a~a"
           (if (symbol? expected) (format " for `~a'" expected) "")
           text
           (if file (format " in: ~a" file) "")))
  (cond
    [(or (eof-object? form) (eof-object? e)) (if file (complain "end-of-file") #f)]
    [(and (pair? e) (eq? 'module (syntax-e (car e))))
     (datum->syntax form
                    (cons (namespace-module-identifier) (cdr e))
                    form form)]
    [file (complain "something else")]
    [else #f]))
