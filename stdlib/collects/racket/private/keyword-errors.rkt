;; The words of errors in applications with keywords.
(module keyword-errors "tiny.rkt"
  (#%provide raise-application-error raise-keyword-mismatch keyword-text
             positional-arity-text keywords-text)

  (define (keyword-text k) (string-append "#:" (keyword->string k)))

  (define (value-text v) (format "~e" v))

  (define (raise-application-error problem name details args keywords vals)
    (raise-application problem name details args keywords vals exn:fail:contract))

  (define (raise-application problem name details args keywords vals make-exn)
    (raise
     (make-exn
      (string-append "application: " problem
                     "\n  procedure: " (if (symbol? name) (symbol->string name) (value-text name))
                     details
                     (arguments-text args keywords vals))
      (current-continuation-marks))))

  (define (arguments-text args keywords vals)
    (if (and (null? args) (null? keywords))
        ""
        (apply string-append
               "\n  arguments...:"
               (append
                (map (lambda (arg) (string-append "\n   " (value-text arg))) args)
                (map (lambda (k v) (string-append "\n   " (keyword-text k) " " (value-text v)))
                     keywords
                     vals)))))

  ;; f, whose application comes down to target (#f if it accepts no keywords), cannot be called so;
  ;; n: how many arguments without keyword were written
  (define (raise-keyword-mismatch f target keywords vals n args required-of allowed-of)
    (let ([name (or (object-name f) f)])
      (cond
        [(not (procedure? f))
         (raise
          (exn:fail:contract
           (string-append "application: not a procedure;\n"
                          " expected a procedure that can be applied to arguments\n  given: "
                          (value-text f)
                          (arguments-text args keywords vals))
           (current-continuation-marks)))]
        [(not target)
         (raise-application-error "procedure does not accept keyword arguments"
                                  name "" args keywords vals)]
        [(unexpected keywords (allowed-of target))
         => (lambda (k)
              (raise-application-error
               "procedure does not expect an argument with given keyword" name
               (string-append "\n  given keyword: " (keyword-text k))
               args keywords vals))]
        [(unexpected (required-of target) keywords)
         => (lambda (k)
              (raise-application-error
               "required keyword argument not supplied" name
               (string-append "\n  required keyword: " (keyword-text k))
               args keywords vals))]
        [else
         (raise-application
          (string-append "no case matching " (number->string n)
                         " non-keyword argument" (if (= n 1) "" "s"))
          name "" args keywords vals exn:fail:contract:arity)])))

  ;; The first keyword that is not allowed, or #f
  (define (unexpected keywords allowed)
    (cond
      [(or (not allowed) (null? keywords)) #f]
      [(memq (car keywords) allowed) (unexpected (cdr keywords) allowed)]
      [else (car keywords)]))

  (define (positional-arity-text mask)
    (let ([least (arity-least mask 0)])
      (cond
        [(eqv? mask (arithmetic-shift 1 least)) (number->string least)]
        [(eqv? mask (- (arithmetic-shift 1 least)))
         (string-append "at least " (number->string least))]
        [else "a different number"])))

  ;; The lowest of the bits in mask, counted from n; n if there are none
  (define (arity-least mask n)
    (if (or (eqv? mask 0) (bitwise-bit-set? mask n)) n (arity-least mask (add1 n))))

  (define (keywords-text required allowed)
    (string-append
     (cond
       [(null? required) ""]
       [else (string-append " plus " (counted required "an argument" "arguments"))])
     (cond
       [(not allowed) " plus arbitrary keyword arguments"]
       [else
        (let ([optional (without required allowed)])
          (if (null? optional)
              ""
              (string-append
               " plus " (counted optional "an optional argument" "optional arguments"))))])))

  (define (counted keywords one many)
    (if (null? (cdr keywords))
        (string-append one " with keyword " (keyword-text (car keywords)))
        (string-append many " with keywords " (enumerated keywords))))

  (define (enumerated keywords)
    (cond
      [(null? (cdr keywords)) (keyword-text (car keywords))]
      [(null? (cddr keywords))
       (string-append (keyword-text (car keywords)) " and " (keyword-text (cadr keywords)))]
      [else
       (let loop ([keywords keywords])
         (if (null? (cdr keywords))
             (string-append "and " (keyword-text (car keywords)))
             (string-append (keyword-text (car keywords)) ", " (loop (cdr keywords)))))]))

  (define (without some all)
    (cond
      [(null? all) '()]
      [(memq (car all) some) (without some (cdr all))]
      [else (cons (car all) (without some (cdr all)))])))
