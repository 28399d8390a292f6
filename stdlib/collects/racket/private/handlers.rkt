;; with-handlers, with-handlers*, call-with-exception-handler and call-with-break-parameterization.
(module handlers "small.rkt"
  (#%require '#%paramz "lambda.rkt")
  (#%provide with-handlers with-handlers* call-with-exception-handler
             parameterize-break break-parameterization? current-break-parameterization
             call-with-break-parameterization)

  (define handler-prompt-tag (make-continuation-prompt-tag 'with-handlers))

  (define breaks-off (make-thread-cell #f #t))

  (define (current-break-cell) (continuation-mark-set-first #f break-enabled-key))

  ;; Runs body; what it raises is handled by handle, called with the exception and the break cell
  ;; of body, in the continuation of this call with breaks disabled.
  (define (call-handled body handle)
    (call-in-break-context (current-break-cell) body handle))

  (define (call-in-break-context cell body handle)
    (with-continuation-mark break-enabled-key breaks-off
      (call-with-continuation-prompt
       (lambda ()
         (with-continuation-mark break-enabled-key cell
           (with-continuation-mark exception-handler-key escape-to-prompt
             (body))))
       handler-prompt-tag
       (lambda (e) (handle e cell)))))

  (define (escape-to-prompt e)
    (abort-current-continuation handler-prompt-tag e))

  ;; Calls the handler of the first predicate that accepts e, breaks disabled.
  (define (select e predicates handlers)
    (cond
      [(null? predicates) (raise e)]
      [((car predicates) e) ((car handlers) e)]
      [else (select e (cdr predicates) (cdr handlers))]))

  ;; The same, with the handler called in the break state of cell.
  (define (select/breaks e cell predicates handlers)
    (cond
      [(null? predicates) (raise e)]
      [((car predicates) e)
       (with-continuation-mark break-enabled-key cell
         (begin
           (check-for-break)
           ((car handlers) e)))]
      [else (select/breaks e cell (cdr predicates) (cdr handlers))]))

  (begin-for-syntax
    (define (expand-handlers stx make-selection)
      (syntax-case stx ()
        [(_ () body0 body ...) (syntax/loc stx (let-values () body0 body ...))]
        [(_ ([predicate handler] ...) body0 body ...)
         (with-syntax ([(p ...) (generate-names "predicate" (syntax->list #'(predicate ...)))]
                       [(h ...) (generate-names "handler" (syntax->list #'(handler ...)))])
           (with-syntax ([selection (make-selection #'(p ...) #'(h ...))]
                         [(clause ...)
                          (interleave (syntax->list #'([(p) predicate] ...))
                                      (syntax->list #'([(h) handler] ...)))])
             (syntax/loc stx
               (let-values (clause ...)
                 (call-handled (lambda () body0 body ...) selection)))))]
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
    (expand-handlers
     stx
     (lambda (predicates handlers)
       (with-syntax ([(p ...) predicates] [(h ...) handlers])
         #'(lambda (e cell) (select e (list p ...) (list h ...)))))))

  (define-syntax (with-handlers* stx)
    (expand-handlers
     stx
     (lambda (predicates handlers)
       (with-syntax ([(p ...) predicates] [(h ...) handlers])
         #'(lambda (e cell) (select/breaks e cell (list p ...) (list h ...)))))))

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
