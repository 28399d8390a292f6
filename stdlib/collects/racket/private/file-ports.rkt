;; Opening of files with keyword arguments (reference, section 13.1.5).
(module file-ports "medium.rkt"
  (#%require (rename '#%kernel kernel:open-input-file open-input-file)
             (rename '#%kernel kernel:open-output-file open-output-file)
             (rename '#%kernel kernel:open-input-output-file open-input-output-file))
  (#%provide open-input-file open-output-file open-input-output-file
             call-with-input-file call-with-output-file
             call-with-input-file* call-with-output-file*
             with-input-from-file with-output-to-file)

  (define exists-modes
    '(error append update can-update replace truncate must-truncate truncate/replace))

  ;; ---- checks ----

  (define (file-name? v)
    (or (path? v)
        (and (string? v)
             (positive? (string-length v))
             (not (memv #\nul (string->list v))))))

  (define (check-path who path)
    (unless (file-name? path)
      (raise-argument-error who "path-string?" path)))

  (define (check-mode who mode)
    (unless (memq mode '(binary text))
      (raise-argument-error who "(or/c 'binary 'text)" mode)))

  (define (check-exists who exists)
    (unless (memq exists exists-modes)
      (raise-argument-error
       who
       (string-append "(or/c 'error 'append 'update 'can-update 'replace 'truncate"
                      " 'must-truncate 'truncate/replace)")
       exists)))

  (define (check-permissions who permissions)
    (unless (and (exact-integer? permissions) (<= 0 permissions 65535))
      (raise-argument-error who "(integer-in 0 65535)" permissions)))

  (define (check-output who path mode exists permissions)
    (check-path who path)
    (check-mode who mode)
    (check-exists who exists)
    (check-permissions who permissions))

  (define (check-user who contract arity procedure)
    (unless (and (procedure? procedure) (procedure-arity-includes? procedure arity))
      (raise-argument-error who contract procedure)))

  ;; ---- opening ----

  (define (open-input-file path #:mode [mode 'binary] #:for-module? [for-module? #f])
    (check-path 'open-input-file path)
    (check-mode 'open-input-file mode)
    (kernel:open-input-file path mode))

  ;; The usual permissions are left to the system, which takes away what the process forbids.
  (define (open-output open path mode exists permissions)
    (if (eqv? permissions usual-permissions)
        (open path mode exists)
        (open path mode exists permissions)))

  (define usual-permissions 438)

  (define (open-output-file path
                            #:mode [mode 'binary]
                            #:exists [exists 'error]
                            #:permissions [permissions usual-permissions]
                            #:replace-permissions? [replace-permissions? #f])
    (check-output 'open-output-file path mode exists permissions)
    (open-output kernel:open-output-file path mode exists permissions))

  (define (open-input-output-file path
                                  #:mode [mode 'binary]
                                  #:exists [exists 'error]
                                  #:permissions [permissions usual-permissions]
                                  #:replace-permissions? [replace-permissions? #f])
    (check-output 'open-input-output-file path mode exists permissions)
    (open-output kernel:open-input-output-file path mode exists permissions))

  ;; ---- calls with a port ----

  (define (call-and-close procedure port close)
    (call-with-values
     (lambda () (procedure port))
     (lambda results
       (close port)
       (apply values results))))

  (define (call-and-close* procedure port close)
    (dynamic-wind
     void
     (lambda () (procedure port))
     (lambda () (close port))))

  (define (call-with-input-file path procedure #:mode [mode 'binary])
    (check-path 'call-with-input-file path)
    (check-user 'call-with-input-file "(input-port? . -> . any)" 1 procedure)
    (check-mode 'call-with-input-file mode)
    (call-and-close procedure (kernel:open-input-file path mode) close-input-port))

  (define (call-with-input-file* path procedure #:mode [mode 'binary])
    (check-path 'call-with-input-file* path)
    (check-user 'call-with-input-file* "(input-port? . -> . any)" 1 procedure)
    (check-mode 'call-with-input-file* mode)
    (call-and-close* procedure (kernel:open-input-file path mode) close-input-port))

  (define (call-with-output-file path procedure
                                 #:mode [mode 'binary]
                                 #:exists [exists 'error]
                                 #:permissions [permissions usual-permissions]
                                 #:replace-permissions? [replace-permissions? #f])
    (check-path 'call-with-output-file path)
    (check-user 'call-with-output-file "(output-port? . -> . any)" 1 procedure)
    (check-output 'call-with-output-file path mode exists permissions)
    (call-and-close procedure
                    (open-output kernel:open-output-file path mode exists permissions)
                    close-output-port))

  (define (call-with-output-file* path procedure
                                  #:mode [mode 'binary]
                                  #:exists [exists 'error]
                                  #:permissions [permissions usual-permissions]
                                  #:replace-permissions? [replace-permissions? #f])
    (check-path 'call-with-output-file* path)
    (check-user 'call-with-output-file* "(output-port? . -> . any)" 1 procedure)
    (check-output 'call-with-output-file* path mode exists permissions)
    (call-and-close* procedure
                     (open-output kernel:open-output-file path mode exists permissions)
                     close-output-port))

  (define (with-input-from-file path thunk #:mode [mode 'binary])
    (check-path 'with-input-from-file path)
    (check-user 'with-input-from-file "(-> any)" 0 thunk)
    (check-mode 'with-input-from-file mode)
    (call-and-close* (lambda (port) (parameterize ([current-input-port port]) (thunk)))
                     (kernel:open-input-file path mode)
                     close-input-port))

  (define (with-output-to-file path thunk
                               #:mode [mode 'binary]
                               #:exists [exists 'error]
                               #:permissions [permissions usual-permissions]
                               #:replace-permissions? [replace-permissions? #f])
    (check-path 'with-output-to-file path)
    (check-user 'with-output-to-file "(-> any)" 0 thunk)
    (check-output 'with-output-to-file path mode exists permissions)
    (call-and-close* (lambda (port) (parameterize ([current-output-port port]) (thunk)))
                     (open-output kernel:open-output-file path mode exists permissions)
                     close-output-port)))
