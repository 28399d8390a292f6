;; read-eval-print-loop, load-relative, load/cd, load-relative-extension and
;; call-with-default-reading-parameterization.
(module repl "medium.rkt"
  (#%require "path-names.rkt")
  (#%provide read-eval-print-loop load-relative load/cd load-relative-extension
             call-with-default-reading-parameterization)

  ;; Until the end of input; an escape to the prompt goes on with the next form.
  (define (read-eval-print-loop)
    (when (call-with-continuation-prompt read-eval-print
                                         (default-continuation-prompt-tag)
                                         (lambda (thunk)
                                           (call-with-continuation-prompt thunk)
                                           #t))
      (read-eval-print-loop)))

  ;; One form; #f at the end of input
  (define (read-eval-print)
    (let ([form ((current-prompt-read))])
      (if (eof-object? form)
          #f
          (begin
            (call-with-values
             (lambda ()
               (call-with-continuation-prompt
                (lambda () ((current-eval) (interaction form)))))
             (lambda vals
               (for-each (lambda (v)
                           (call-with-continuation-prompt (lambda () ((current-print) v))))
                         vals)))
            #t))))

  (define (interaction form)
    (let ([form (namespace-syntax-introduce (if (syntax? form) form (datum->syntax #f form)))])
      (datum->syntax (namespace-syntax-introduce (datum->syntax #f '#%top-interaction))
                     (cons '#%top-interaction form)
                     form)))

  (define (load-relative path)
    (check-path 'load-relative path)
    (load (if (current-load-relative-directory)
              (path->complete-path path (current-load-relative-directory))
              path)))

  (define (load-relative-extension path)
    (check-path 'load-relative-extension path)
    (load-extension (if (current-load-relative-directory)
                        (path->complete-path path (current-load-relative-directory))
                        path)))

  ;; load in the file's directory
  (define (load/cd path)
    (check-path 'load/cd path)
    (let-values ([(base name must-be-dir?) (split-path path)])
      (when must-be-dir?
        (raise
         (exn:fail:filesystem
          (string-append "load/cd: cannot open a directory\n  path: "
                         (if (path? path) (path->string path) path))
          (current-continuation-marks))))
      (if (path? base)
          (let ([dir (path->complete-path base)])
            (parameterize ([current-directory dir])
              (load name)))
          (load path))))

  (define (check-path who path)
    (unless (path-string? path) (raise-argument-error who "path-string?" path)))

  ;; Calls thunk with the reader's parameters as they are at the start.
  (define (call-with-default-reading-parameterization thunk)
    (unless (and (procedure? thunk) (procedure-arity-includes? thunk 0))
      (raise-argument-error 'call-with-default-reading-parameterization
                            "(procedure-arity-includes/c 0)" thunk))
    (parameterize ([read-case-sensitive #t]
                   [read-square-bracket-as-paren #t]
                   [read-curly-brace-as-paren #t]
                   [read-square-bracket-with-tag #f]
                   [read-curly-brace-with-tag #f]
                   [read-accept-box #t]
                   [read-accept-compiled #f]
                   [read-accept-bar-quote #t]
                   [read-accept-graph #t]
                   [read-decimal-as-inexact #t]
                   [read-single-flonum #f]
                   [read-cdot #f]
                   [read-accept-dot #t]
                   [read-accept-infix-dot #t]
                   [read-accept-quasiquote #t]
                   [read-accept-reader #f]
                   [read-accept-lang #t]
                   [current-readtable #f])
      (thunk))))
