#lang racket/base
;; racket/rerequire: modules that are loaded again when their files have changed

(require syntax/modresolve)
(provide dynamic-rerequire)

;; From a file to its time when it was loaded, and the files that it depends on
(struct loaded (timestamp dependencies))
(define known (make-hash))

;; Loads the module, and again what has changed of it and of what it depends on; gives the paths of
;; what was loaded again.
(define (dynamic-rerequire path #:verbosity [verbosity 'reload])
  (unless (module-path? path)
    (raise-argument-error 'dynamic-rerequire "module-path?" path))
  (unless (memq verbosity '(all reload none))
    (raise-argument-error 'dynamic-rerequire "(or/c 'all 'reload 'none)" verbosity))
  (define reloaded '())
  (define (notify kind file)
    (when (or (eq? verbosity 'all) (and (eq? verbosity 'reload) (eq? kind 're-loading)))
      (eprintf "  [~a ~a]\n" kind file)))
  (define load (current-load/use-compiled))
  ;; Loads a file and remembers its time
  (define (load-noting file name)
    (define result (load file name))
    (when (and name (file-exists? file))
      (hash-set! known file (loaded (file-or-directory-modify-seconds file) #f)))
    result)
  (define (reload! file)
    (notify 're-loading file)
    (set! reloaded (cons file reloaded))
    (define name (make-resolved-module-path file))
    (parameterize ([current-module-declare-name name])
      (load-noting file (string->symbol (path->string (path-replace-extension (file-name file) #"")))))
    (void))
  (define (file-name file) (let-values ([(base name dir?) (split-path file)]) name))
  ;; Is the file or one that it depends on younger than when it was loaded?
  (define checked (make-hash))
  (define (refresh! file)
    (cond
      [(hash-ref checked file #f) => unbox]
      [else
       (hash-set! checked file (box #f))
       (define entry (hash-ref known file #f))
       (define changed-below?
         (for/fold ([changed? #f]) ([d (in-list (dependencies file))])
           (or (refresh! d) changed?)))
       (define changed?
         (and entry (file-exists? file)
              (> (file-or-directory-modify-seconds file) (loaded-timestamp entry))))
       (when (or changed? (and entry changed-below?))
         (reload! file))
       (hash-set! checked file (box (or changed? changed-below?)))
       (or changed? changed-below?)]))
  (define (dependencies file)
    (define name (make-resolved-module-path file))
    (if (module-declared? name #f)
        (for*/list ([phase (in-list (module->imports name))]
                    [index (in-list (cdr phase))]
                    [resolved (in-value (resolved-module-path-name
                                         (module-path-index-resolve
                                          (module-path-index-join
                                           (let-values ([(p b) (module-path-index-split index)]) p)
                                           name))))]
                    #:when (hash-ref known (if (pair? resolved) (car resolved) resolved) #f))
          (if (pair? resolved) (car resolved) resolved))
        '()))
  (parameterize ([current-load/use-compiled load-noting])
    (define resolved (resolve-module-path path #f))
    (define file (cond [(path? resolved) resolved]
                       [(and (pair? resolved) (path? (cadr resolved))) (cadr resolved)]
                       [else #f]))
    (when file (refresh! file))
    (dynamic-require path #f))
  (reverse reloaded))
