;; parameterize, parameterize* and captured parameterizations.
(module parameterize "small.rkt"
  (#%require '#%paramz)
  (#%provide parameterize parameterize* current-parameterization call-with-parameterization)

  (define-syntax (parameterize stx)
    (syntax-case stx ()
      [(_ () body0 body ...) (syntax/loc stx (let-values () body0 body ...))]
      [(_ ([parameter value] ...) body0 body ...)
       (with-syntax ([(operand ...)
                      (apply append
                             (map (lambda (p v) (list p v))
                                  (syntax->list #'(parameter ...))
                                  (syntax->list #'(value ...))))])
         (syntax/loc stx
           (with-continuation-mark parameterization-key
             (extend-parameterization (continuation-mark-set-first #f parameterization-key)
                                      operand ...)
             (let-values () body0 body ...))))]
      [_ (raise-syntax-error #f "bad syntax" stx)]))

  (define-syntax (parameterize* stx)
    (syntax-case stx ()
      [(_ () body0 body ...) (syntax/loc stx (let-values () body0 body ...))]
      [(_ ([parameter value]) body0 body ...)
       (syntax/loc stx (parameterize ([parameter value]) body0 body ...))]
      [(_ ([parameter value] . more) body0 body ...)
       (syntax/loc stx
         (parameterize ([parameter value]) (parameterize* more body0 body ...)))]
      [_ (raise-syntax-error #f "bad syntax" stx)]))

  (define (current-parameterization)
    (extend-parameterization (continuation-mark-set-first #f parameterization-key)))

  (define (call-with-parameterization parameterization thunk)
    (unless (parameterization? parameterization)
      (raise-argument-error 'call-with-parameterization "parameterization?" 0 parameterization thunk))
    (unless (and (procedure? thunk) (procedure-arity-includes? thunk 0))
      (raise-argument-error 'call-with-parameterization "(-> any)" 1 parameterization thunk))
    (with-continuation-mark parameterization-key parameterization (thunk))))
