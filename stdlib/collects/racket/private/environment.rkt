;; getenv, putenv and the predicates of names of environment variables.
(module environment "medium.rkt"
  (#%provide getenv putenv string-environment-variable-name? bytes-environment-variable-name?)

  (define (bytes-environment-variable-name? v)
    (and (bytes? v) (environment-variables-name? v)))

  (define (environment-variables-name? b)
    (and (positive? (bytes-length b))
         (let loop ([i (sub1 (bytes-length b))])
           (or (< i 0)
               (and (not (memv (bytes-ref b i) '(0 61))) (loop (sub1 i)))))))

  (define (string-environment-variable-name? v)
    (and (string? v) (environment-variables-name? (string->bytes/utf-8 v))))

  (define (string-no-nuls? v)
    (and (string? v)
         (let loop ([i (sub1 (string-length v))])
           (or (< i 0) (and (not (eqv? (string-ref v i) #\nul)) (loop (sub1 i)))))))

  (define (getenv name)
    (unless (string-environment-variable-name? name)
      (raise-argument-error 'getenv "string-environment-variable-name?" name))
    (let ([value (environment-variables-ref (current-environment-variables)
                                            (string->bytes/locale name (char->integer #\?)))])
      (and value (bytes->string/locale value #\?))))

  (define (putenv name value)
    (unless (string-environment-variable-name? name)
      (raise-argument-error 'putenv "string-environment-variable-name?" 0 name value))
    (unless (string-no-nuls? value)
      (raise-argument-error 'putenv "string-no-nuls?" 1 name value))
    (let/ec return
      (environment-variables-set! (current-environment-variables)
                                  (string->bytes/locale name (char->integer #\?))
                                  (string->bytes/locale value (char->integer #\?))
                                  (lambda () (return #f)))
      #t)))
