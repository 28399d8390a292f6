;; with-handlers, with-handlers*, call-with-exception-handler and call-with-break-parameterization.
(module handlers "small.rkt"
  (#%require '#%paramz "lambda.rkt")
  (#%provide with-handlers with-handlers* call-with-exception-handler
             parameterize-break break-parameterization? current-break-parameterization
             call-with-break-parameterization)

  (define (current-break-cell) (continuation-mark-set-first #f break-enabled-key))

  ;; Calls the handler of the first predicate that accepts e.
  (define (select e predicates handlers)
    ((choose e predicates handlers) e))

  ;; The handler of the first predicate that accepts e.
  (define (choose e predicates handlers)
    (cond
      [(null? predicates) (raise e)]
      [((car predicates) e) (car handlers)]
      [else (choose e (cdr predicates) (cdr handlers))]))

  (begin-for-syntax
    (define (expand-handlers stx call-handled select)
      (syntax-case stx ()
        [(_ () body0 body ...) (syntax/loc stx (let-values () body0 body ...))]
        [(_ ([predicate handler] ...) body0 body ...)
         (with-syntax ([(p ...) (generate-names "predicate" (syntax->list #'(predicate ...)))]
                       [(h ...) (generate-names "handler" (syntax->list #'(handler ...)))])
           (with-syntax ([call-handled call-handled]
                         [select select]
                         [(clause ...)
                          (interleave (syntax->list #'([(p) predicate] ...))
                                      (syntax->list #'([(h) handler] ...)))])
             (syntax/loc stx
               (let-values (clause ...)
                 (call-handled (lambda () body0 body ...)
                               (lambda (e) (select e (list p ...) (list h ...))))))))]
        [_ (raise-syntax-error #f "bad syntax" stx)]))

    (define (interleave a b)
      (if (null? a) '() (list* (car a) (car b) (interleave (cdr a) (cdr b)))))

    (define (generate-names purpose items)
      (let loop ([items items] [n 0])
        (if (null? items)
            '()
            (cons (datum->syntax (quote-syntax here)
                                 (string->symbol (string-append purpose (number->string n))))
                  (loop (cdr items) (add1 n)))))))

  (define-syntax (with-handlers stx)
    (expand-handlers stx #'call-handled #'select))

  (define-syntax (with-handlers* stx)
    (expand-handlers stx #'call-handled* #'choose))

  (define (call-with-exception-handler handler thunk)
    (unless (and (procedure? handler) (procedure-arity-includes? handler 1))
      (raise-argument-error 'call-with-exception-handler "(any/c . -> . any)" 0 handler thunk))
    (unless (and (procedure? thunk) (procedure-arity-includes? thunk 0))
      (raise-argument-error 'call-with-exception-handler "(-> any)" 1 handler thunk))
    ;; in a frame of its own: an outer handler of the same frame is to stay in force
    (begin0
      (with-continuation-mark exception-handler-key handler (thunk))
      (void)))

  (define-syntax (parameterize-break stx)
    (syntax-case stx ()
      [(_ on? body0 body ...)
       (syntax/loc stx
         (with-continuation-mark break-enabled-key (make-thread-cell (and on? #t) #t)
           (begin
             (check-for-break)
             (let-values () body0 body ...))))]
      [_ (raise-syntax-error #f "bad syntax" stx)]))

  ;; A captured break state
  (define-values (struct:break-parameterization make-break-parameterization
                  break-parameterization? ref set)
    (make-struct-type 'break-parameterization #f 1 0 #f))

  (define (current-break-parameterization)
    (make-break-parameterization (current-break-cell)))

  (define (call-with-break-parameterization state thunk)
    (unless (break-parameterization? state)
      (raise-argument-error 'call-with-break-parameterization "break-parameterization?" 0 state thunk))
    (unless (and (procedure? thunk) (procedure-arity-includes? thunk 0))
      ;; Racket's words have this name
      (raise-argument-error 'call-with-parameterization "(-> any)" 1 state thunk))
    (with-continuation-mark break-enabled-key (ref state 0)
      (begin
        (check-for-break)
        (thunk)))))
