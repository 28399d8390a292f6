#lang racket/base
;; syntax/modcode: get-module-code, get-module-path and what goes with them. Modules are compiled from
;; their sources; the files in which `jacket make` keeps compiled modules are no concern of these.

(require syntax/modread)
(provide get-module-code get-module-path get-metadata-path default-compiled-sub-path
         moddep-current-open-input-file
         (struct-out exn:get-module-code)
         (rename-out [exn:get-module-code make-exn:get-module-code]))

(struct exn:get-module-code exn:fail (path))

(define (fail path form . args)
  (raise (exn:get-module-code (apply format form args) (current-continuation-marks) path)))

(define moddep-current-open-input-file
  (make-parameter open-input-file #f 'moddep-current-open-input-file))

(define (default-compiled-sub-path)
  (define folders (use-compiled-file-paths))
  (if (null? folders) "compiled" (car folders)))

(define (complete who path)
  (unless (path-string? path)
    (raise-argument-error who "path-string?" path))
  (simplify-path (path->complete-path path)))

;; The file itself, or the one with suffix .ss that is there in its place
(define (source-of path try-ss?)
  (define other (and try-ss?
                     (regexp-match? #rx#"[.]rkt$" (path->bytes path))
                     (not (file-exists? path))
                     (path-replace-extension path #".ss")))
  (if (and other (file-exists? other)) other path))

(define (get-module-path path
                         #:submodule? [submodule? #f]
                         #:sub-path [sub-path0 (use-compiled-file-paths)]
                         [sub-path sub-path0]
                         #:roots [roots (current-compiled-file-roots)]
                         #:rkt-try-ss? [try-ss? #t]
                         #:choose [choose #f])
  (define source (source-of (complete 'get-module-path path) try-ss?))
  (unless (file-exists? source)
    (fail source "get-module-path: no such file: ~e" source))
  (values source 'src))

(define (get-module-code path
                         #:submodule-path [submodule-path '()]
                         #:sub-path [sub-path0 (use-compiled-file-paths)]
                         [sub-path sub-path0]
                         #:roots [roots (current-compiled-file-roots)]
                         #:compile [compile0 compile]
                         [compile compile0]
                         #:extension-handler [extension-handler0 #f]
                         [extension-handler extension-handler0]
                         #:notify [notify void]
                         #:source-reader [read-source read-syntax]
                         #:rkt-try-ss? [try-ss? #t]
                         #:choose [choose #f])
  (define source (source-of (complete 'get-module-code path) try-ss?))
  (unless (file-exists? source)
    (fail source "get-module-code: no such file: ~e" source))
  (notify source)
  (define code (compile-source source compile read-source))
  (if (null? submodule-path)
      code
      (or (submodule code submodule-path)
          (fail source "get-module-code: cannot find submodule: ~e" submodule-path))))

(define (compile-source source compile read-source)
  (define-values (folder name directory?) (split-path source))
  (define port ((moddep-current-open-input-file) source))
  (dynamic-wind
   void
   (lambda ()
     (port-count-lines! port)
     (define form
       (with-module-reading-parameterization
        (lambda ()
          (check-module-form (read-source source port)
                             (string->symbol (path->string (path-replace-extension name #"")))
                             (path->string source)))))
     (parameterize ([current-load-relative-directory folder])
       (compile (namespace-module-introduce form))))
   (lambda () (close-input-port port))))

;; The form with a module identifier that the namespace binds
(define (namespace-module-introduce form)
  (datum->syntax form
                 (cons (namespace-module-identifier) (cdr (syntax-e form)))
                 form form))

(define (submodule code names)
  (for/fold ([code code]) ([name (in-list names)])
    #:break (not code)
    (for/first ([sub (in-list (append (module-compiled-submodules code #t)
                                      (module-compiled-submodules code #f)))]
                #:when (eq? name (last-name sub)))
      sub)))

(define (last-name code)
  (define name (module-compiled-name code))
  (if (symbol? name) name (for/last ([part (in-list name)]) part)))

(define (get-metadata-path path #:roots [roots (current-compiled-file-roots)] . parts)
  (define (under root)
    (apply build-path (if (eq? root 'same) path (rerooted root path)) parts))
  (or (for/first ([root (in-list roots)] #:when (file-exists? (under root))) (under root))
      (under (car roots))))

(define (rerooted root path)
  (define full (path->complete-path path))
  (apply build-path (path->complete-path root) (cdr (explode full))))

(define (explode path)
  (let loop ([path path] [parts '()])
    (define-values (base name directory?) (split-path path))
    (if (path? base) (loop base (cons name parts)) (cons name parts))))
