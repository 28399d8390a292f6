;; Files with keywords: open-input-file and kin over the builtins that take mode symbols.
(module files "medium.rkt"
  (#%require "path-names.rkt" "map.rkt" "sort.rkt")
  (#%provide (rename new-open-input-file open-input-file)
             (rename new-open-output-file open-output-file)
             (rename new-open-input-output-file open-input-output-file)
             (rename new-call-with-input-file call-with-input-file)
             (rename new-call-with-output-file call-with-output-file)
             (rename new-with-input-from-file with-input-from-file)
             (rename new-with-output-to-file with-output-to-file)
             call-with-input-file* call-with-output-file*
             (rename new-directory-list directory-list))

  (define exists-modes
    '(error append update can-update replace truncate must-truncate truncate/replace))

  (define default-permissions #o666)

  (define (check-path who path)
    (unless (path-string? path) (raise-argument-error who "path-string?" path)))

  (define (check-mode who mode)
    (unless (memq mode '(binary text))
      (raise-argument-error who "(or/c 'binary 'text)" mode)))

  (define (check-exists who exists)
    (unless (memq exists exists-modes)
      (raise-argument-error
       who
       "(or/c 'error 'append 'update 'can-update 'replace 'truncate 'must-truncate 'truncate/replace)"
       exists)))

  (define (check-permissions who permissions)
    (unless (and (exact-integer? permissions) (<= 0 permissions 65535))
      (raise-argument-error who "(integer-in 0 65535)" permissions)))

  (define (check-output who path mode exists permissions)
    (check-path who path)
    (check-mode who mode)
    (check-exists who exists)
    (check-permissions who permissions))

  (define (check-procedure who f arity words)
    (unless (and (procedure? f) (procedure-arity-includes? f arity))
      (raise-argument-error who words f)))

  (define (open-in path mode for-module?)
    (if for-module?
        (open-input-file path mode 'module)
        (open-input-file path mode)))

  (define (open-out path mode exists permissions replace-permissions?)
    (if replace-permissions?
        (open-output-file path mode exists permissions 'replace-permissions)
        (open-output-file path mode exists permissions)))

  (define new-open-input-file
    (let ([open-input-file
           (lambda (path #:mode [mode 'binary] #:for-module? [for-module? #f])
             (check-path 'open-input-file path)
             (check-mode 'open-input-file mode)
             (open-in path mode for-module?))])
      open-input-file))

  (define new-open-output-file
    (let ([open-output-file
           (lambda (path #:mode [mode 'binary] #:exists [exists 'error]
                         #:permissions [permissions default-permissions]
                         #:replace-permissions? [replace-permissions? #f])
             (check-output 'open-output-file path mode exists permissions)
             (open-out path mode exists permissions replace-permissions?))])
      open-output-file))

  (define new-open-input-output-file
    (let ([open-input-output-file
           (lambda (path #:mode [mode 'binary] #:exists [exists 'error]
                         #:permissions [permissions default-permissions]
                         #:replace-permissions? [replace-permissions? #f])
             (check-output 'open-input-output-file path mode exists permissions)
             (if replace-permissions?
                 (open-input-output-file path mode exists permissions 'replace-permissions)
                 (open-input-output-file path mode exists permissions)))])
      open-input-output-file))

  (define new-call-with-input-file
    (let ([call-with-input-file
           (lambda (path proc #:mode [mode 'binary])
             (check-path 'call-with-input-file path)
             (check-procedure 'call-with-input-file proc 1 "(input-port? . -> . any)")
             (check-mode 'call-with-input-file mode)
             (let ([port (open-in path mode #f)])
               (begin0
                 (proc port)
                 (close-input-port port))))])
      call-with-input-file))

  (define new-call-with-output-file
    (let ([call-with-output-file
           (lambda (path proc #:mode [mode 'binary] #:exists [exists 'error]
                         #:permissions [permissions default-permissions]
                         #:replace-permissions? [replace-permissions? #f])
             (check-path 'call-with-output-file path)
             (check-procedure 'call-with-output-file proc 1 "(output-port? . -> . any)")
             (check-output 'call-with-output-file path mode exists permissions)
             (let ([port (open-out path mode exists permissions replace-permissions?)])
               (begin0
                 (proc port)
                 (close-output-port port))))])
      call-with-output-file))

  ;; The starred variants close the port when control leaves proc.
  (define (call-with-input-file* path proc #:mode [mode 'binary])
    (check-path 'call-with-input-file* path)
    (check-procedure 'call-with-input-file* proc 1 "(input-port? . -> . any)")
    (check-mode 'call-with-input-file* mode)
    (let ([port (open-in path mode #f)])
      (dynamic-wind
       void
       (lambda () (proc port))
       (lambda () (close-input-port port)))))

  (define (call-with-output-file* path proc #:mode [mode 'binary] #:exists [exists 'error]
                                  #:permissions [permissions default-permissions]
                                  #:replace-permissions? [replace-permissions? #f])
    (check-path 'call-with-output-file* path)
    (check-procedure 'call-with-output-file* proc 1 "(output-port? . -> . any)")
    (check-output 'call-with-output-file* path mode exists permissions)
    (let ([port (open-out path mode exists permissions replace-permissions?)])
      (dynamic-wind
       void
       (lambda () (proc port))
       (lambda () (close-output-port port)))))

  (define new-with-input-from-file
    (let ([with-input-from-file
           (lambda (path thunk #:mode [mode 'binary])
             (check-path 'with-input-from-file path)
             (check-procedure 'with-input-from-file thunk 0 "(-> any)")
             (check-mode 'with-input-from-file mode)
             (let ([port (open-in path mode #f)])
               (dynamic-wind
                void
                (lambda () (parameterize ([current-input-port port]) (thunk)))
                (lambda () (close-input-port port)))))])
      with-input-from-file))

  (define new-with-output-to-file
    (let ([with-output-to-file
           (lambda (path thunk #:mode [mode 'binary] #:exists [exists 'error]
                         #:permissions [permissions default-permissions]
                         #:replace-permissions? [replace-permissions? #f])
             (check-path 'with-output-to-file path)
             (check-procedure 'with-output-to-file thunk 0 "(-> any)")
             (check-output 'with-output-to-file path mode exists permissions)
             (let ([port (open-out path mode exists permissions replace-permissions?)])
               (dynamic-wind
                void
                (lambda () (parameterize ([current-output-port port]) (thunk)))
                (lambda () (close-output-port port)))))])
      with-output-to-file))

  (define new-directory-list
    (let ([directory-list
           (lambda ([dir (current-directory)] #:build? [build? #f])
             (unless (path-string? dir)
               (raise-argument-error 'directory-list "path-string?" dir))
             (let ([names (sort (directory-list dir) path<?)])
               (if build?
                   (map (lambda (name) (build-path (if (path? build?) build? dir) name)) names)
                   names)))])
      directory-list)))
