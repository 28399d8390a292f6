;; Readers of #lang languages: read the rest of the port as the body of a module.
(module readers "medium.rkt"
  (#%provide make-readers)

  ;; Three values: read, read-syntax and get-info of a language whose module path is language, or
  ;; what language gives for the port, if it is a procedure.
  (define (make-readers language
                        #:read [read-datum read]
                        #:read-syntax [read-stx read-syntax]
                        #:whole-body-readers? [whole-body? #f]
                        #:wrapper1 [wrapper1 #f]
                        #:wrapper2 [wrapper2 #f]
                        #:module-wrapper [module-wrapper #f]
                        #:language-info [language-info #f]
                        #:info [info #f])

    (define (module-datum in source stx?)
      (let* ([language (if (procedure? language) (call-language language in) language)]
             [read-one (if stx? (lambda (in) (read-stx source in)) read-datum)]
             [read-body (lambda () (if whole-body? (read-one in) (read-all read-one in)))]
             [body (cond
                     [(not wrapper1) (read-body)]
                     [(procedure-arity-includes? wrapper1 2) (wrapper1 read-body stx?)]
                     [else (wrapper1 read-body)])]
             [begin-form (if stx?
                             (datum->syntax #f (cons '#%module-begin body))
                             (cons '#%module-begin body))]
             [datum (list 'module (module-name in source) language begin-form)])
        (if stx?
            (let ([stx (datum->syntax #f datum)])
              (if language-info (syntax-property stx 'module-language language-info) stx))
            datum)))

    (define (whole-module in source stx?)
      (let ([thunk (lambda () (module-datum in source stx?))])
        (cond
          [wrapper2
           (let ([wrap (lambda (in) (module-datum in source stx?))])
             (if (procedure-arity-includes? wrapper2 3)
                 (wrapper2 in wrap stx?)
                 (wrapper2 in wrap)))]
          [module-wrapper
           (if (procedure-arity-includes? module-wrapper 2)
               (module-wrapper thunk stx?)
               (module-wrapper thunk))]
          [else (thunk)])))

    (define (language-read in [modpath #f] [line #f] [column #f] [position #f])
      (whole-module in #f #f))

    (define (language-read-syntax source in [modpath #f] [line #f] [column #f] [position #f])
      (whole-module in source #t))

    (define (language-get-info in modpath line column position)
      (lambda (key default)
        (if info (info key default default-info) (default-info key default))))

    (values (procedure-rename language-read 'read)
            (procedure-rename language-read-syntax 'read-syntax)
            (procedure-rename language-get-info 'get-info)))

  (define (default-info key default)
    (case key
      [(module-language) default]
      [else default]))

  (define (call-language language in)
    (if (procedure-arity-includes? language 1) (language in) (language)))

  (define (read-all read-one in)
    (let loop ([forms '()])
      (let ([form (read-one in)])
        (if (eof-object? form) (reverse forms) (loop (cons form forms))))))

  ;; The name of the file without folder and extension, if the port reads one
  (define (module-name in source)
    (let ([name (or source (object-name in))])
      (if (path? name)
          (let-values ([(base file must-be-dir?) (split-path name)])
            (if (path? file)
                (string->symbol (without-extension (path->string file)))
                'anonymous-module))
          'anonymous-module)))

  (define (without-extension s)
    (let loop ([i (sub1 (string-length s))])
      (cond
        [(<= i 0) s]
        [(eqv? (string-ref s i) #\.) (substring s 0 i)]
        [else (loop (sub1 i))]))))
