#lang racket/base
;; case->: procedures with a contract for each number of arguments.

(require "blame.rkt" "violation.rkt" "property.rkt" "coerce.rkt" "contracted.rkt" "arity.rkt"
         "arrow.rkt" "arrow-wrap.rkt" "arrow-forms.rkt" "dependent-arrow.rkt" (for-syntax racket/base))

(provide case->)

;; One case: contracts of the arguments, of the rest of them or #f, and of the results or #f
(struct arm (domain rest range))

(define-syntax (case-> stx)
  (define (arm-code c)
    (define (code parts rest range)
      (for ([p (in-list (syntax->list parts))])
        (when (keyword? (syntax-e p))
          (raise-syntax-error 'case-> "does not accept keywords" stx p)))
      (with-syntax ([(part ...) parts] [rest rest])
        #`(arm (coerce-contracts 'case-> (list part ...))
               (let ([r rest]) (and r (coerce-contract 'case-> r)))
               #,(syntax-case range (any values)
                   [any #'#f]
                   [(values r ...) #'(coerce-contracts 'case-> (list r ...))]
                   [r #'(list (coerce-contract 'case-> r))]))))
    (syntax-case c (->)
      [(-> part ... key rest range)
       (eq? (syntax-e #'key) '#:rest)
       (code #'(part ...) #'rest #'range)]
      [(-> part ... range) (code #'(part ...) #'#f #'range)]
      [_ (raise-syntax-error #f "expected ->" stx c)]))
  (syntax-case stx ()
    [(_ c ...)
     (with-syntax ([(arm ...) (map arm-code (syntax->list #'(c ...)))])
       #'(case-contract (list arm ...)))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define (arm-name a)
  (define range (arm-range a))
  `(-> ,@(names (arm-domain a))
       ,@(if (arm-rest a) (list '#:rest (contract-struct-name (arm-rest a))) '())
       ,(cond
          [(not range) 'any]
          [(and (pair? range) (null? (cdr range))) (contract-struct-name (car range))]
          [else (cons 'values (names range))])))

(define (case-contract arms)
  (define (accepts? f)
    (and (procedure? f)
         (let-values ([(mandatory allowed) (procedure-keywords f)]) (null? mandatory))
         (for/and ([a (in-list arms)])
           (define n (length (arm-domain a)))
           (accepts-arguments? f n n (and (arm-rest a) #t) '()))))
  (combinator
   (list 'case-> (for/list ([a (in-list arms)]) (list (length (arm-domain a)) (and (arm-rest a) #t)
                                                      (and (arm-range a) (length (arm-range a))))))
   (apply append
          (for/list ([a (in-list arms)])
            (append (for/list ([c (in-list (arm-domain a))]) (cons '- c))
                    (if (arm-rest a) (list (cons '- (arm-rest a))) '())
                    (or (arm-range a) '()))))
   #:flat? #f
   #:name (name-thunk (lambda () (cons 'case-> (map arm-name arms))))
   #:first-order accepts?
   #:late-neg/self
   (lambda (self b)
     (define range-blame (blame-add-range-context b))
     (define checks
       (for/list ([a (in-list arms)] [i (in-naturals 1)])
         (define case-blame (blame-add-context b (format "the ~a case of" (ordinal i)) #:swap? #t))
         (list (for/list ([c (in-list (arm-domain a))] [n (in-naturals 1)])
                 (late-neg c (blame-add-context case-blame (argument-context n))))
               (and (arm-rest a)
                    (late-neg (arm-rest a) (blame-add-context case-blame "the rest argument of")))
               (and (arm-range a)
                    (for/list ([c (in-list (arm-range a))]) (late-neg c range-blame))))))
     (lambda (f party)
       (for ([a (in-list arms)])
         (define n (length (arm-domain a)))
         (unless (accepts-arguments? f n n (and (arm-rest a) #t) '())
           (raise-blame-error b f #:missing-party party '(expected "~a" given: "~e")
                              (accepts-text n n (and (arm-rest a) #t) '() '()) f)))
       (wrap-procedure
        f (chaperone-contract-struct? self) self (with-party b party)
        (lambda args
          (define n (length args))
          (define fitting
            (for/first ([c (in-list checks)]
                        #:when (if (cadr c) (>= n (length (car c))) (= n (length (car c)))))
              c))
          (unless fitting
            (raise
             (exn:fail:contract:arity
              (format
               "~a: arity mismatch;\n the expected number of arguments does not match the given number\n  given: ~a"
               (or (blame-value b) (object-name f) "#<procedure>") n)
              (current-continuation-marks))))
          (define new
            (let loop ([args args] [domain (car fitting)])
              (cond
                [(pair? domain) (cons ((car domain) (car args) party) (loop (cdr args) (cdr domain)))]
                [(cadr fitting) ((cadr fitting) args party)]
                [else '()])))
          (if (caddr fitting)
              (apply values (result-checker (caddr fitting) range-blame b f party #f) new)
              (apply values new)))
        #f)))))
