;; log-fatal, log-error, log-warning, log-info, log-debug and define-logger.
(module logging "medium.rkt"
  (#%provide log-fatal log-error log-warning log-info log-debug define-logger)

  (begin-for-syntax
    ;; A form that logs to the logger of an expression at level
    (define (log-form logger level stx)
      (syntax-case stx ()
        [(_ message)
         (with-syntax ([logger logger] [level level])
           (syntax/loc stx (log-to logger 'level (lambda () message))))]
        [(_ message arg ...)
         (with-syntax ([logger logger] [level level])
           (syntax/loc stx (log-to logger 'level (lambda () (format message arg ...)))))]
        [_ (raise-syntax-error #f "bad syntax" stx)])))

  ;; Makes the message only if somebody is interested.
  (define-syntax-rule (log-to logger-expr level make)
    (let ([logger logger-expr])
      (when (log-level? logger level (logger-name logger))
        (log-message logger level (make) (current-continuation-marks)))))

  (define-syntax (log-fatal stx) (log-form #'(current-logger) #'fatal stx))
  (define-syntax (log-error stx) (log-form #'(current-logger) #'error stx))
  (define-syntax (log-warning stx) (log-form #'(current-logger) #'warning stx))
  (define-syntax (log-info stx) (log-form #'(current-logger) #'info stx))
  (define-syntax (log-debug stx) (log-form #'(current-logger) #'debug stx))

  (define-syntax (define-logger stx)
    (syntax-case stx ()
      [(_ topic) (identifier? #'topic) (logger-definition #'topic #'(current-logger) stx)]
      [(_ topic #:parent parent)
       (identifier? #'topic)
       (logger-definition #'topic #'(let ([p parent])
                                      (unless (or (not p) (logger? p))
                                        (raise-argument-error 'define-logger "logger?" p))
                                      p)
                          stx)]
      [_ (raise-syntax-error #f "bad syntax" stx)]))

  (begin-for-syntax
    (define (logger-definition topic parent stx)
      (define (name . parts)
        (datum->syntax topic (string->symbol (apply string-append parts)) topic))
      (let ([s (symbol->string (syntax-e topic))])
        (with-syntax ([topic topic]
                      [parent parent]
                      [logger (name s "-logger")]
                      [((id level) ...)
                       (map (lambda (level)
                              (list (name "log-" s "-" (symbol->string level)) level))
                            '(fatal error warning info debug))])
          (syntax/loc stx
            (begin
              (define logger (make-logger 'topic parent))
              (define-log-form id logger level) ...))))))

  (define-syntax-rule (define-log-form name logger level)
    (define-syntax (name stx) (log-form #'logger #'level stx))))
