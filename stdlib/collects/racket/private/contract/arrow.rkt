#lang racket/base
;; Contracts for procedures as values: what ->, ->* and their kin come down to.

(require "blame.rkt" "violation.rkt" "property.rkt" "coerce.rkt" "contracted.rkt" "arity.rkt"
         "arrow-wrap.rkt"
         "flat.rkt" "lists.rkt" "logic.rkt" (for-syntax racket/base))

(provide arrow-contract arrow-name dynamic->* unconstrained-domain-> unconstrained predicate/c
         failure-result/c argument-context keyword-context
         contract-continuation-mark-key with-contract-continuation-mark)

;; Contracts leave no marks on continuations; the key is there for programs that look.
(define contract-continuation-mark-key (make-continuation-mark-key 'contract))
(define-syntax-rule (with-contract-continuation-mark blame body0 body ...) (let () body0 body ...))

(define (argument-context i) (format "the ~a argument of" (ordinal i)))
(define (keyword-context k) (format "the #:~a argument of" (keyword->string k)))

;; The contract of procedures.  required, optional, range: lists of contracts, the last #f for any;
;; rest: a contract or #f; keywords: lists of a keyword, its contract and whether it is mandatory,
;; sorted; pre, post: #f or procedures that tell what is violated, see check-condition;
;; rest-context: what errors call the arguments that rest checks, #f if it does so itself.
(define (arrow-contract name required optional rest keywords range pre post
                        #:rest-context [rest-context "the rest argument of"])
  (define positional (append required optional))
  (define (keyword-contract k) (cadr k))
  (define arity-keywords (for/list ([k (in-list keywords)]) (cons (car k) (caddr k))))
  (define predicate? (equal? (name) '(-> any/c boolean?)))
  (define least (length required))
  (define most (length positional))
  (define domains
    (append positional (if rest (list rest) '()) (map keyword-contract keywords)))
  (combinator
   (list '-> least most (and rest #t) arity-keywords (and range (length range)))
   (append (for/list ([c (in-list domains)]) (cons '- c)) (or range '()))
   #:flat? #f
   #:name (name-thunk name)
   #:first-order (lambda (f) (accepts-arguments? f least most (and rest #t) arity-keywords))
   #:late-neg/self
   (lambda (self b)
     (define (argument c text)
       (checker c (if text (blame-add-context b text #:swap? #t) (blame-swap b))))
     (define arguments
       (for/list ([c (in-list positional)] [i (in-naturals 1)]) (argument c (argument-context i))))
     (define rest-argument (and rest (argument rest rest-context)))
     (define keyword-arguments
       (for/list ([k (in-list keywords)])
         (cons (car k) (argument (cadr k) (keyword-context (car k))))))
     (define range-blame (if predicate? b (blame-add-range-context b)))
     (define results (and range (for/list ([c (in-list range)]) (checker c range-blame))))
     (define chaperone? (chaperone-contract-struct? self))
     (lambda (f party)
       (define wrong (arity-violation f b least most (and rest #t) arity-keywords))
       (when wrong (wrong party))
       (define before (and pre (lambda () (check-condition pre "#:pre" (blame-swap b) f party))))
       (define after (and post (lambda () (check-condition post "#:post" b f party))))
       (define on-results
         (and results (result-checker results range-blame b f party after)))
       (define exact? (exact-arity? f least most (and rest #t)))
       (define (check-shape n keywords)
         (check-call n keywords least most (and rest #t) arity-keywords (blame-swap b) f party))
       (wrap-procedure
        f chaperone? self (with-party b party)
        (argument-wrapper arguments rest-argument exact? (and (not exact?) check-shape)
                          party before on-results)
        (and (not (no-keywords? f))
             (keyword-wrapper arguments rest-argument keyword-arguments check-shape
                              party before on-results)))))
   #:generate
   (lambda (fuel)
     (define makers
       (if range
           (for/list ([c (in-list range)]) ((contract-struct-generate c) fuel))
           (list (lambda () (void)))))
     (and (andmap values makers) (null? keywords)
          (lambda ()
            (procedure-reduce-arity
             (lambda args (apply values (for/list ([make (in-list makers)]) (make))))
             (if rest
                 (arity-at-least least)
                 (for/list ([n (in-range least (add1 most))]) n))))))
   #:exercise
   (lambda (fuel)
     (define makers (for/list ([c (in-list required)]) ((contract-struct-generate c) fuel)))
     (if (and (andmap values makers) (not (ormap caddr keywords)))
         (values (lambda (f) (apply f (for/list ([make (in-list makers)]) (make)))) (or range '()))
         (values void '())))))

;; condition: gives #t, or #f, a string or a list of strings if it is violated
(define (check-condition condition kind b f party)
  (define answer (condition))
  (unless (eq? answer #t)
    (raise-blame-error
     b f #:missing-party party "~a"
     (cond
       [(not answer) (string-append kind " condition")]
       [(string? answer) answer]
       [else (apply string-append
                    (for/list ([line (in-list answer)] [i (in-naturals)])
                      (if (zero? i) line (string-append "\n " line))))]))))

;; ---- contracts as procedures

(define (dynamic->* #:mandatory-domain-contracts [required '()]
                    #:optional-domain-contracts [optional '()]
                    #:mandatory-keywords [mandatory '()]
                    #:mandatory-keyword-contracts [mandatory-contracts '()]
                    #:optional-keywords [optional-keywords '()]
                    #:optional-keyword-contracts [optional-contracts '()]
                    #:rest-contract [rest #f]
                    #:range-contracts range)
  (define (coerce l) (coerce-contracts 'dynamic->* l))
  (define r (coerce required))
  (define o (coerce optional))
  (define rest/c (and rest (coerce-contract 'dynamic->* rest)))
  (define range/c (and range (coerce range)))
  (define keywords
    (sort (append (map (lambda (k c) (list k c #t)) mandatory (coerce mandatory-contracts))
                  (map (lambda (k c) (list k c #f)) optional-keywords (coerce optional-contracts)))
          keyword<? #:key car))
  (arrow-contract (lambda () (arrow-name r o rest/c keywords range/c '() '()))
                  r o rest/c keywords range/c #f #f))

;; The name: (-> ...) if all arguments are mandatory, else (->* ...)
(define (arrow-name required optional rest keywords range pre post)
  (define (keyword-names mandatory?)
    (apply append
           (for/list ([k (in-list keywords)] #:when (eq? mandatory? (caddr k)))
             (list (car k) (contract-struct-name (cadr k))))))
  (define range-name
    (cond
      [(not range) 'any]
      [(and (pair? range) (null? (cdr range))) (contract-struct-name (car range))]
      [else (cons 'values (names range))]))
  (define optional-names (append (names optional) (keyword-names #f)))
  (if (and (null? optional-names) (not rest) (null? pre) (null? post))
      `(-> ,@(names required) ,@(keyword-names #t) ,range-name)
      `(->* (,@(names required) ,@(keyword-names #t))
            ,@(if (null? optional-names) '() (list optional-names))
            ,@(if rest (list '#:rest (contract-struct-name rest)) '())
            ,@pre
            ,range-name
            ,@post)))

;; Procedures of any arguments whose results are checked
(define (unconstrained . cs)
  (define range (coerce-contracts 'unconstrained-domain-> cs))
  (combinator
   'unconstrained-domain-> range
   #:flat? #f
   #:name (name-thunk (lambda () (cons 'unconstrained-domain-> (names range))))
   #:first-order procedure?
   #:late-neg/self
   (lambda (self b)
     (define range-blame (blame-add-range-context b))
     (define results (for/list ([c (in-list range)]) (checker c range-blame)))
     (lambda (f party)
       (unless (procedure? f)
         (raise-blame-error b f #:missing-party party '(expected: "a procedure" given: "~e") f))
       (define on-results (result-checker results range-blame b f party #f))
       (define-values (mandatory allowed) (procedure-keywords f))
       (wrap-procedure
        f (chaperone-contract-struct? self) self (with-party b party)
        (lambda args (apply values on-results args))
        (and (not (null? allowed))
             (lambda (keywords vals . args) (apply values on-results vals args))))))))

(define-syntax-rule (unconstrained-domain-> c ...) (unconstrained c ...))

;; Predicates: procedures of one argument that give a boolean
(define predicate/c
  (make-chaperone-contract
   #:name 'predicate/c
   #:opaque? #f
   #:first-order (lambda (f) (and (procedure? f) (procedure-arity-includes? f 1)))
   #:late-neg-projection
   (lambda (b)
     (lambda (f party)
       (define wrong (arity-violation f b 1 1 #f '()))
       (when wrong (wrong party))
       (define (boolean v)
         (unless (boolean? v)
           (raise-blame-error b v #:missing-party party '(expected: "boolean?" given: "~e") v))
         v)
       (wrap-procedure f #t predicate/c (with-party b party)
                       (lambda (v) (values boolean v)) #f)))))

(define failure-result/c
  (if/c procedure? (arrow-contract (lambda () '(-> any)) '() '() #f '() #f #f #f) any/c))
