;; Path operations that are no builtins: path-string?, extensions, search in path lists.
(module path-names "medium.rkt"
  (#%require "map.rkt")
  (#%provide path-string? path-add-extension path-replace-extension path-add-suffix
             path-replace-suffix normal-case-path reroot-path path-list-string->path-list
             find-executable-path)

  (define (path-string? v)
    (or (path? v)
        (and (string? v)
             (> (string-length v) 0)
             (let loop ([i (sub1 (string-length v))])
               (or (< i 0)
                   (and (not (eqv? (string-ref v i) #\nul)) (loop (sub1 i))))))))

  ;; more: a list of the arguments behind the extension
  (define (check-path-and-extension who path extension more)
    (unless (or (path-for-some-system? path) (path-string? path))
      (apply raise-argument-error who "(or/c path-for-some-system? path-string?)" 0
             path extension more))
    (unless (or (string? extension) (bytes? extension))
      (apply raise-argument-error who "(or/c string? bytes?)" 1 path extension more)))

  (define (as-bytes s) (if (string? s) (string->bytes/utf-8 s) s))

  ;; The path with the bytes of its last element changed by change
  (define (with-new-name who what path extension change)
    (let-values ([(base name must-be-dir?) (split-path path)])
      (when (not base)
        (when (path-root? name base)
          (raise-mismatch-error who (string-append "cannot " what " a root path: ") path)))
      (let ([new (bytes->path-element (change (path-element->bytes name))
                                      (if (path-for-some-system? path)
                                          (path-convention-type path)
                                          (system-path-convention-type)))])
        (if (path-for-some-system? base) (build-path base new) new))))

  (define (path-root? name base)
    (and (path-for-some-system? name) (not base)))

  ;; The index of the last dot in name; #f if there is none behind the first byte.
  (define (extension-start name first)
    (let loop ([i (sub1 (bytes-length name))])
      (cond
        [(< i first) #f]
        [(eqv? (bytes-ref name i) 46) i]
        [else (loop (sub1 i))])))

  (define (add-extension who path extension separator first)
    (with-new-name who "add an extension to" path extension
      (lambda (name)
        (let ([dot (extension-start name first)])
          (if dot
              (bytes-append (subbytes name 0 dot) separator (subbytes name (add1 dot))
                            (as-bytes extension))
              (bytes-append name (as-bytes extension)))))))

  (define (replace-extension who path extension first)
    (check-path-and-extension who path extension '())
    (with-new-name who "replace the extension of" path extension
      (lambda (name)
        (let ([dot (extension-start name first)])
          (bytes-append (if dot (subbytes name 0 dot) name) (as-bytes extension))))))

  (define path-add-extension
    (case-lambda
      [(path extension)
       (check-path-and-extension 'path-add-extension path extension '())
       (add-extension 'path-add-extension path extension #"_" 1)]
      [(path extension separator)
       (check-path-and-extension 'path-add-extension path extension (list separator))
       (unless (or (string? separator) (bytes? separator))
         (raise-argument-error 'path-add-extension "(or/c string? bytes?)" 2
                               path extension separator))
       (add-extension 'path-add-extension path extension (as-bytes separator) 1)]))
  (define (path-replace-extension path extension)
    (replace-extension 'path-replace-extension path extension 1))
  (define (path-add-suffix path suffix)
    (check-path-and-extension 'path-add-suffix path suffix '())
    (add-extension 'path-add-suffix path suffix #"_" 0))
  (define (path-replace-suffix path suffix)
    (replace-extension 'path-replace-suffix path suffix 0))

  (define (normal-case-path path)
    (unless (or (path-for-some-system? path) (path-string? path))
      (raise-argument-error 'normal-path-case "(or/c path-for-some-system? path-string?)" path))
    (cond
      [(string? path)
       (string->path (if (eq? (system-path-convention-type) 'windows) (windows-case path) path))]
      [(eq? (path-convention-type path) 'windows)
       (bytes->path (string->bytes/utf-8
                     (windows-case (bytes->string/utf-8 (path->bytes path) #\?)))
                    'windows)]
      [else path]))

  (define (windows-case s)
    (if (and (>= (string-length s) 4) (string=? (substring s 0 4) "\\\\?\\"))
        s
        (let ([new (string-copy (string-locale-downcase s))])
          (let loop ([i 0])
            (when (< i (string-length new))
              (when (eqv? (string-ref new i) #\/)
                (string-set! new i #\\))
              (loop (add1 i))))
          new)))

  (define (reroot-path path root)
    (unless (or (path-string? path) (path-for-some-system? path))
      (raise-argument-error 'reroot-path "(or/c path-string? path-for-some-system?)" 0 path root))
    (unless (or (path-string? root) (path-for-some-system? root))
      (raise-argument-error 'reroot-path "(or/c path-string? path-for-some-system?)" 1 path root))
    (let loop ([path (normal-case-path (path->complete-path path))] [names '()])
      (let-values ([(base name must-be-dir?) (split-path path)])
        (if base
            (loop base (cons name names))
            (apply build-path root names)))))

  ;; The paths in s, between separators; an empty name stands for the paths in default.
  (define (path-list-string->path-list s default)
    (unless (or (string? s) (bytes? s))
      (raise-argument-error 'path-list-string->path-list "(or/c string? bytes?)" 0 s default))
    (unless (and (list? default) (andmap path? default))
      (raise-argument-error 'path-list-string->path-list "(listof path?)" 1 s default))
    (let* ([s (as-bytes s)]
           [separator (if (eq? (system-type) 'windows) 59 58)]
           [n (bytes-length s)])
      (if (eqv? n 0)
          '()
          (let loop ([start 0] [end 0] [paths '()])
            (cond
              [(= end n) (reverse (add-path s start end default paths))]
              [(eqv? (bytes-ref s end) separator)
               (loop (add1 end) (add1 end) (add-path s start end default paths))]
              [else (loop start (add1 end) paths)])))))

  (define (add-path s start end default paths)
    (if (= start end)
        (append (reverse default) paths)
        (cons (bytes->path (subbytes s start end)) paths)))

  ;; The program as a complete path, or what stands at relative beside it
  (define find-executable-path
    (case-lambda
      [(program) (find-executable-path program #f #f)]
      [(program relative) (find-executable-path program relative #f)]
      [(program relative at-end?)
       (unless (path-string? program)
         (raise-argument-error 'find-executable-path "path-string?" program))
       (unless (or (not relative) (and (path-string? relative) (relative-path? relative)))
         (raise-argument-error
          'find-executable-path "(or/c #f (and/c path-string? relative-path?))" relative))
       (let-values ([(base name must-be-dir?) (split-path program)])
         (if (eq? base 'relative)
             (let ([list (environment-variables-ref (current-environment-variables) #"PATH")])
               (let loop ([dirs (path-list-string->path-list (or list #"") '())])
                 (and (pair? dirs)
                      (or (found (build-path (car dirs) program) relative)
                          (loop (cdr dirs))))))
             (found (path->complete-path program) relative)))]))

  (define (found path relative)
    (and (file-exists? path)
         (if relative (beside path relative) path)))

  ;; Follows links until relative exists beside the program
  (define (beside path relative)
    (let-values ([(base name must-be-dir?) (split-path path)])
      (let ([candidate (build-path base relative)])
        (if (or (file-exists? candidate) (directory-exists? candidate))
            candidate
            (and (link-exists? path)
                 (let ([target (resolve-path path)])
                   (beside (path->complete-path target base) relative))))))))
