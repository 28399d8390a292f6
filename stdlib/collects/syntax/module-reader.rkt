;; syntax/module-reader: a module language for the readers of #lang languages.
(module module-reader racket/base
  (require (for-syntax racket/base) racket/private/readers)
  (provide (except-out (all-from-out racket/base) #%module-begin)
           (rename-out [reader-module-begin #%module-begin])
           make-meta-reader wrap-read-all)

  (define-syntax (reader-module-begin stx)
    (define parts (syntax->list stx))
    (define (in-user-context sym) (datum->syntax stx sym))
    ;; (keyword expr) options in front of the other forms
    (define-values (language options forms)
      (let loop ([parts (cdr parts)] [language #f] [options '()])
        (cond
          [(null? parts) (values language options '())]
          [(keyword? (syntax-e (car parts)))
           (define key (syntax-e (car parts)))
           (unless (memq key '(#:read #:read-syntax #:whole-body-readers? #:wrapper1 #:wrapper2
                                      #:module-wrapper #:language #:info #:language-info))
             (raise-syntax-error #f "unknown keyword" stx (car parts)))
           (when (null? (cdr parts))
             (raise-syntax-error #f "missing expression after keyword" stx (car parts)))
           (if (eq? key '#:language)
               (loop (cddr parts) (cadr parts) options)
               (loop (cddr parts) language (list* (cadr parts) (car parts) options)))]
          [(and (not language) (null? options))
           (loop (cdr parts) #`(quote #,(car parts)) options)]
          [else (values language options parts)])))
    (unless language
      (raise-syntax-error #f "must specify either a module language, or #:language" stx))
    (with-syntax ([(form ...) forms]
                  [(option ...) (reverse options)]
                  [language language]
                  [read (in-user-context 'read)])
      #'(#%module-begin
         form ...
         (#%provide (rename language-read read)
                    (rename language-read-syntax read-syntax)
                    (rename language-get-info get-info))
         (define-values (language-read language-read-syntax language-get-info)
           (make-readers language option ...)))))

  ;; The readers of a language that reads the path of another one behind its own name
  (define (make-meta-reader self-sym path-desc-str spec->module-path
                            convert-read convert-read-syntax convert-get-info
                            #:read-spec [read-spec read-path-spec])
    (define (reader-of in source line column position)
      (define spec (read-spec in))
      (define path (spec->module-path spec))
      (unless path
        (raise-read-error* in source line column position self-sym path-desc-str))
      (define paths (if (vector? path) (vector->list path) (list path)))
      (let loop ([paths paths])
        (if (or (null? (cdr paths)) (module-declared? (car paths) #t))
            (car paths)
            (loop (cdr paths)))))
    (define (get in source line column position name)
      (dynamic-require (reader-of in source line column position) name
                       (lambda () (if (eq? name 'get-info) (lambda args (lambda (key default) default)) #f))))
    (values
     (lambda (in modpath line column position)
       ((convert-read (get in (object-name in) line column position 'read)) in modpath line column position))
     (lambda (source in modpath line column position)
       ((convert-read-syntax (get in source line column position 'read-syntax))
        source in modpath line column position))
     (lambda (in modpath line column position)
       ((convert-get-info (get in (object-name in) line column position 'get-info))
        in modpath line column position))))

  (define (read-path-spec in)
    (let loop ()
      (define c (peek-char in))
      (when (and (char? c) (char-whitespace? c) (not (char=? c #\newline)))
        (read-char in)
        (loop)))
    (let loop ([chars '()])
      (define c (peek-char in))
      (if (or (eof-object? c) (char-whitespace? c))
          (if (null? chars)
              #f
              (string->symbol (list->string (reverse chars))))
          (loop (cons (read-char in) chars)))))

  (define (raise-read-error* in source line column position self-sym what)
    (raise
     (exn:fail:read
      (format "~a: expected ~a" self-sym what)
      (current-continuation-marks)
      (list (srcloc source line column position #f)))))

  (define (wrap-read-all module-path in read read-syntax? source modpath line column position)
    (let loop ([forms '()])
      (define form (read in))
      (if (eof-object? form)
          (list 'module 'anonymous-module module-path (cons '#%module-begin (reverse forms)))
          (loop (cons form forms))))))
