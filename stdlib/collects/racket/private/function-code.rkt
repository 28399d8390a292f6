;; Code for functions with optional and keyword parameters, used by lambda and define.
(module function-code "small.rkt"
  (#%require "formals.rkt" (for-template "small.rkt" "keyword-procedure.rkt" '#%unsafe))
  (#%provide core-lambda plain-lambda keyword-lambda sorted-keywords required-keywords
             named core-parameters count-required count-positional)

  ;; expr, with name inferred for the procedure that it makes; a method if the form stx is one
  (define (named expr name stx)
    (let* ([made (datum->syntax (quote-syntax here) expr stx)]
           [made (if name (syntax-property made 'inferred-name name) made)]
           [method (syntax-property stx 'method-arity-error)])
      (if method (syntax-property made 'method-arity-error method) made)))

  ;; A fresh identifier: the n-th for purpose
  (define (temporary purpose n)
    (datum->syntax (quote-syntax here)
                   (string->symbol (string-append purpose (number->string n)))))

  (define (select keep? parameters)
    (cond
      [(null? parameters) '()]
      [(keep? (car parameters)) (cons (car parameters) (select keep? (cdr parameters)))]
      [else (select keep? (cdr parameters))]))

  ;; The parameters in the order in which the core receives them: keywords first.
  (define (core-parameters parameters)
    (append (select keyword-parameter? parameters) (select positional? parameters)))

  (define (count-positional parameters) (length (select positional? parameters)))
  (define (count-required parameters)
    (length (select (lambda (p) (and (positional? p) (not (parameter-optional? p)))) parameters)))

  ;; The procedure with the body: receives values for all parameters, unsafe-undefined where a
  ;; default is wanted, and a list for the rest parameter.
  (define (core-lambda parameters rest-id body name stx)
    (let* ([holders (make-holders parameters)]
           [holder-of (lambda (p) (cdr (assq p holders)))])
      (named
       `(,(quote-syntax lambda)
         (,@(map holder-of (core-parameters parameters)) ,@(if rest-id (list rest-id) '()))
         ,(bind-defaults (select parameter-optional? parameters) holder-of body))
       name
       stx)))

  (define (make-holders parameters)
    (let loop ([parameters parameters] [n 0])
      (cond
        [(null? parameters) '()]
        [else
         (let ([p (car parameters)])
           (cons (cons p (if (parameter-optional? p) (temporary "opt" n) (parameter-id p)))
                 (loop (cdr parameters) (add1 n))))])))

  (define (bind-defaults optional holder-of body)
    (if (null? optional)
        `(,(quote-syntax let-values) () ,@body)
        (let* ([p (car optional)] [holder (holder-of p)])
          `(,(quote-syntax let-values)
            ([(,(parameter-id p))
              (,(quote-syntax if) (,(quote-syntax eq?) ,holder ,(quote-syntax unsafe-undefined))
                ,(parameter-default p)
                ,holder)])
            ,@(if (null? (cdr optional))
                  body
                  (list (bind-defaults (cdr optional) holder-of body)))))))

  ;; A procedure that receives positional arguments only, as many as the parameters allow, and goes
  ;; on with what make-body gives for the arguments and the rest argument, both as code.
  (define (by-count parameters rest-id prefix make-body)
    (let* ([positional (select positional? parameters)]
           [required (count-required parameters)]
           [total (length positional)]
           [all (let loop ([n 0])
                  (if (= n total) '() (cons (temporary "arg" n) (loop (add1 n)))))])
      (let ([clauses
             (let loop ([n required])
               (let ([args (first-n all n)])
                 (cond
                   [(< n total)
                    (cons `[(,@prefix ,@args) ,(make-body (pad args total) (quote-syntax '()))]
                          (loop (add1 n)))]
                   [rest-id
                    (list `[(,@prefix ,@args . ,(quote-syntax rest))
                            ,(make-body args (quote-syntax rest))])]
                   [else
                    (list `[(,@prefix ,@args) ,(make-body args (quote-syntax '()))])])))])
        (if (null? (cdr clauses))
            (cons (quote-syntax lambda) (car clauses))
            (cons (quote-syntax case-lambda) clauses)))))

  (define (first-n l n) (if (= n 0) '() (cons (car l) (first-n (cdr l) (sub1 n)))))

  (define (pad args n)
    (append args
            (let loop ([n (- n (length args))])
              (if (= n 0) '() (cons (quote-syntax unsafe-undefined) (loop (sub1 n)))))))

  ;; The procedure for applications without keywords: calls core, or complains if a keyword is
  ;; required.
  (define (plain-lambda parameters rest-id core name stx)
    (let ([required (required-keywords parameters)])
      (named
       (by-count
        parameters rest-id '()
        (lambda (args rest)
          (if (null? required)
              `(,core ,@(map (lambda (p) (quote-syntax unsafe-undefined))
                             (select keyword-parameter? parameters))
                      ,@args
                      ,@(if rest-id (list rest) '()))
              `(,(quote-syntax missing-keyword)
                (,(quote-syntax quote) ,required)
                (,(quote-syntax quote) ,(or name 'unknown))
                (,(quote-syntax list*) ,@(present args) ,rest)))))
       name
       stx)))

  (define (present args)
    (cond
      [(or (null? args) (eq? (syntax-e (car args)) 'unsafe-undefined)) '()]
      [else (cons (car args) (present (cdr args)))]))

  ;; The keyword procedure around core.
  (define (keyword-lambda parameters rest-id core name stx)
    (let* ([required (required-keywords parameters)]
           [allowed (sorted-keywords parameters)]
           [receiver
            (by-count
             parameters rest-id (list (quote-syntax keywords) (quote-syntax vals))
             (lambda (args rest)
               `(,core
                 ,@(map (lambda (p)
                          `(,(quote-syntax keyword-argument)
                            (,(quote-syntax quote) ,(parameter-keyword p))
                            ,(quote-syntax keywords)
                            ,(quote-syntax vals)))
                        (select keyword-parameter? parameters))
                 ,@args
                 ,@(if rest-id (list rest) '()))))]
           [plain (plain-lambda parameters rest-id core name stx)])
      (if (null? required)
          `(,(if (syntax-property stx 'method-arity-error)
                 (quote-syntax make-optional-keyword-method)
                 (quote-syntax make-optional-keyword-procedure))
            ,receiver (,(quote-syntax quote) ,allowed) ,plain)
          `(,(if (syntax-property stx 'method-arity-error)
                 (quote-syntax make-required-keyword-method)
                 (quote-syntax make-required-keyword-procedure))
            ,receiver (,(quote-syntax quote) ,required) (,(quote-syntax quote) ,allowed) ,plain))))

  (define (keywords-of parameters) (map parameter-keyword (select keyword-parameter? parameters)))

  (define (sorted-keywords parameters) (sort-keywords (keywords-of parameters)))
  (define (required-keywords parameters)
    (sort-keywords
     (keywords-of (select (lambda (p) (not (parameter-optional? p))) parameters))))

  (define (sort-keywords keywords)
    (let loop ([keywords keywords] [sorted '()])
      (if (null? keywords) sorted (loop (cdr keywords) (insert (car keywords) sorted)))))

  (define (insert k sorted)
    (cond
      [(or (null? sorted) (keyword<? k (car sorted))) (cons k sorted)]
      [else (cons (car sorted) (insert k (cdr sorted)))])))
