#lang racket/base
;; racket/match

(require "private/match-runtime.rkt"
         (for-syntax racket/base "private/match-compile.rkt" "private/match-expander.rkt"))

(provide match match* match/values match/derived match*/derived match-lambda match-lambda*
         match-lambda** match-let match-let* match-letrec match-let-values match-let*-values
         match-letrec-values match-define match-define-values define/match define-match-expander
         failure-cont == struct* exn:misc:match? match-equality-test
         (for-syntax prop:match-expander match-expander? prop:legacy-match-expander
                     legacy-match-expander? syntax-local-match-introduce match-...-nesting))

(define-syntax (define-match-expander stx)
  (syntax-case stx ()
    [(_ id pattern) #'(define-syntax id (make-match-expander pattern))]
    [(_ id pattern expression) (not (keyword? (syntax-e #'pattern)))
     #'(define-syntax id (make-match-expander pattern expression))]
    [(_ id #:expression expression) #'(define-syntax id (make-match-expander #f expression))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (struct* stx) (raise-syntax-error #f "not allowed outside of match patterns" stx))

(define-syntax (== stx)
  (raise-syntax-error #f "this match expander must be used inside match" stx))

(define-syntax (failure-cont stx) (raise-syntax-error #f "not in a match clause" stx))

(begin-for-syntax
  ;; Code that tries the clauses, each with as many patterns as there are in vs, with the values of
  ;; the identifiers vs.
  (define (match-code who vs clauses original)
    (define n (length vs))
    (with-syntax ([(v ...) vs] [who who] [location (location-of original)])
      (let loop ([clauses clauses])
        (if (null? clauses)
            (if (= n 1)
                #'(match-failure 'who v ... location)
                #'(match-failure 'who (list v ...) location))
            (with-syntax ([(next) (generate-temporaries '(next))])
              #`(let ([next (lambda () #,(loop (cdr clauses)))])
                  #,(clause-code (car clauses) vs #'(next) original)))))))

  (define (location-of stx)
    (with-syntax ([source (let ([s (syntax-source stx)]) (if (path? s) (path->string s) (format "~s" s)))]
                  [line (syntax-line stx)]
                  [column (syntax-column stx)]
                  [position (syntax-position stx)]
                  [span (syntax-span stx)])
      #'(srcloc 'source 'line 'column 'position 'span)))

  (define (clause-code clause vs failure original)
    (syntax-case clause ()
      [((pattern ...) . body)
       (let ([patterns (syntax->list #'(pattern ...))])
         (unless (= (length patterns) (length vs))
           (raise-syntax-error
            'match
            (format "wrong number of match clauses, expected ~a and got ~a"
                    (length vs) (length patterns))
            (datum->syntax #f patterns (car (syntax-e clause)))))
         (let loop ([patterns patterns] [vs vs] [bound '()])
           (if (null? patterns)
               (body-code #'body failure clause original)
               (compile-pattern (car patterns) (car vs) bound
                                (lambda (bound) (loop (cdr patterns) (cdr vs) bound))
                                failure))))]
      [_ (refuse-clause clause original)]))

  (define (refuse-clause clause original)
    (raise-syntax-error #f "expected a clause with a pattern and a result" original
                        (datum->syntax #f (syntax->datum clause))))

  ;; Complains unless the terms are at least as many as what they are expected to be says, #f
  ;; standing for what has no name; form is where they stand, in the form stx.
  (define (require-terms terms expected form stx)
    (cond
      [(null? expected) (void)]
      [(null? terms)
       (raise-syntax-error
        #f
        (format "expected more terms~a\n  at: ()\n  within: ~.s"
                (if (car expected) (string-append " starting with " (car expected)) "")
                (syntax->datum form))
        stx)]
      [else (require-terms (cdr terms) (cdr expected) form stx)]))

  ;; Complains about what is wrong in (form ([pattern expr] ...) body ...).
  (define (check-let stx)
    (define terms (cdr (or (syntax->list stx) (raise-syntax-error #f "bad syntax" stx))))
    (require-terms terms '(#f) stx stx)
    (for ([clause (in-list (or (syntax->list (car terms)) '()))])
      (define parts (or (syntax->list clause) '()))
      (require-terms parts '("any term" "expression") clause stx)
      (unless (null? (cddr parts))
        (raise-syntax-error #f "unexpected term" stx (caddr parts))))
    (raise-syntax-error #f "bad syntax" stx))

  (define (body-code body failure clause original)
    (syntax-case body (=>)
      [(#:when condition . body)
       #`(if condition #,(body-code #'body failure clause original) #,failure)]
      [(#:do [form ...] . body)
       #`(let () form ... #,(body-code #'body failure clause original))]
      [((=> id) . body)
       (identifier? #'id)
       #`(let/ec escape
           (let ([id (lambda () (call-with-values (lambda () #,failure) escape))])
             #,(body-code #'body failure clause original)))]
      [((=> other) . _)
       (raise-syntax-error 'match "expected an identifier after `=>`" #'other)]
      [(form0 form ...) #'(let () form0 form ...)]
      [_
       (raise-syntax-error
        'match
        (string-append "expected at least one expression on the right-hand side"
                       (if (guarded? clause) " after #:when clause" ""))
        clause)]))

  (define (guarded? clause)
    (syntax-case clause ()
      [(_ #:when . _) #t]
      [_ #f]))

  ;; [pattern body ...] clauses with their pattern as a list
  (define (single-clauses clauses original)
    (for/list ([clause (in-list (syntax->list clauses))])
      (syntax-case clause ()
        [(pattern . body) (datum->syntax clause (cons #'(pattern) #'body) clause)]
        [_ (refuse-clause clause original)])))

  (define (ids-of patterns) (apply append (map pattern-variables patterns))))

;; (match/as who original (expr ...) clause ...)
(define-syntax (match/as stx)
  (syntax-case stx ()
    [(_ who original (expr ...) clause ...)
     (with-syntax ([(v ...) (generate-temporaries #'(expr ...))])
       #`(let ([v expr] ...)
           #,(match-code #'who (syntax->list #'(v ...)) (syntax->list #'(clause ...)) #'original)))]))

(define-syntax (match stx)
  (syntax-case stx ()
    [(_ expr clause ...)
     (quasisyntax/loc stx
       (match/as match #,stx (expr) #,@(single-clauses #'(clause ...) stx)))]
    [(_) (require-terms '() '("expression") stx stx)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (match* stx)
  (syntax-case stx ()
    [(_ (expr ...) clause ...)
     (quasisyntax/loc stx (match/as match* #,stx (expr ...) clause ...))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (match/derived stx)
  (syntax-case stx ()
    [(_ expr original clause ...)
     (quasisyntax/loc stx
       (match/as match original (expr) #,@(single-clauses #'(clause ...) #'original)))]))

(define-syntax (match*/derived stx)
  (syntax-case stx ()
    [(_ (expr ...) original clause ...)
     #'(match/as match* original (expr ...) clause ...)]))

(define-syntax (match/values stx)
  (syntax-case stx ()
    [(_ expr [(pattern ...) . body] clause ...)
     (with-syntax ([(v ...) (generate-temporaries #'(pattern ...))])
       (quasisyntax/loc stx
         (let-values ([(v ...) expr])
           (match/as match/values #,stx (v ...) [(pattern ...) . body] clause ...))))]))

(define-syntax (match-lambda stx)
  (syntax-case stx ()
    [(_ clause ...)
     (quasisyntax/loc stx
       (lambda (v) (match/as match-lambda #,stx (v) #,@(single-clauses #'(clause ...) stx))))]))

(define-syntax (match-lambda* stx)
  (syntax-case stx ()
    [(_ clause ...)
     (quasisyntax/loc stx
       (lambda v (match/as match-lambda* #,stx (v) #,@(single-clauses #'(clause ...) stx))))]))

(define-syntax (match-lambda** stx)
  (syntax-case stx ()
    [(_ [(pattern ...) . body] clause ...)
     (with-syntax ([(v ...) (generate-temporaries #'(pattern ...))])
       (quasisyntax/loc stx
         (lambda (v ...)
           (match/as match-lambda** #,stx (v ...) [(pattern ...) . body] clause ...))))]))

(define-syntax (match-let stx)
  (syntax-case stx ()
    [(_ name ([pattern expr] ...) body0 body ...)
     (identifier? #'name)
     (with-syntax ([(v ...) (generate-temporaries #'(pattern ...))])
       (quasisyntax/loc stx
         (letrec ([name (lambda (v ...)
                          (match/as match-let #,stx (v ...) [(pattern ...) body0 body ...]))])
           (name expr ...))))]
    [(_ ([pattern expr] ...) body0 body ...)
     (if (= 1 (length (syntax->list #'(pattern ...))))
         (quasisyntax/loc stx
           (match/as match-let #,stx (expr ...) [(pattern ...) body0 body ...]))
         (with-syntax ([(v ...) (generate-temporaries #'(pattern ...))])
           #`(let ([v expr] ...)
               #,(let loop ([vs (syntax->list #'(v ...))] [patterns (syntax->list #'(pattern ...))])
                   (if (null? vs)
                       #'(let () body0 body ...)
                       #`(match/as match-let #,stx (#,(car vs))
                                   [(#,(car patterns)) #,(loop (cdr vs) (cdr patterns))]))))))]
    [_ (check-let stx)]))

(define-syntax (match-let* stx)
  (syntax-case stx ()
    [(_ () body0 body ...) #'(let () body0 body ...)]
    [(_ ([pattern expr] clause ...) body0 body ...)
     (quasisyntax/loc stx
       (match/as match-let* #,stx (expr) [(pattern) (match-let* (clause ...) body0 body ...)]))]
    [_ (check-let stx)]))

(define-syntax (match-let-values stx)
  (syntax-case stx ()
    [(_ ([(pattern ...) expr] ...) body0 body ...)
     (with-syntax ([((v ...) ...)
                    (map generate-temporaries (syntax->list #'((pattern ...) ...)))])
       (quasisyntax/loc stx
         (let-values ([(v ...) expr] ...)
           (match/as match-let-values #,stx (v ... ...) [(pattern ... ...) body0 body ...]))))]))

(define-syntax (match-let*-values stx)
  (syntax-case stx ()
    [(_ () body0 body ...) #'(let () body0 body ...)]
    [(_ ([(pattern ...) expr] clause ...) body0 body ...)
     (with-syntax ([(v ...) (generate-temporaries #'(pattern ...))])
       (quasisyntax/loc stx
         (let-values ([(v ...) expr])
           (match/as match-let*-values #,stx (v ...)
                     [(pattern ...) (match-let*-values (clause ...) body0 body ...)]))))]))

(define-syntax (match-letrec stx)
  (syntax-case stx ()
    [(_ ([pattern expr] ...) body0 body ...)
     (quasisyntax/loc stx
       (let ()
         (match-define pattern expr) ...
         (let () body0 body ...)))]
    [_ (check-let stx)]))

(define-syntax (match-letrec-values stx)
  (syntax-case stx ()
    [(_ ([(pattern ...) expr] ...) body0 body ...)
     (quasisyntax/loc stx
       (let ()
         (match-define-values (pattern ...) expr) ...
         (let () body0 body ...)))]))

(define-syntax (match-define stx)
  (syntax-case stx ()
    [(_ pattern expr)
     (with-syntax ([(id ...) (pattern-variables #'pattern)])
       (quasisyntax/loc stx
         (define-values (id ...)
           (match/as match-define #,stx (expr) [(pattern) (values id ...)]))))]
    [(_ term ...)
     (begin
       (require-terms (syntax->list #'(term ...)) '("any term" "expression") stx stx)
       (raise-syntax-error #f "unexpected term" stx (caddr (syntax->list #'(term ...)))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (match-define-values stx)
  (syntax-case stx ()
    [(_ (pattern ...) expr)
     (with-syntax ([(id ...) (ids-of (syntax->list #'(pattern ...)))]
                   [(v ...) (generate-temporaries #'(pattern ...))])
       (quasisyntax/loc stx
         (define-values (id ...)
           (let-values ([(v ...) expr])
             (match/as match-define-values #,stx (v ...) [(pattern ...) (values id ...)])))))]))

(begin-for-syntax
  ;; The identifiers of the parameters in formals, in order
  (define (parameter-ids formals)
    (syntax-case formals ()
      [() '()]
      [(kw . rest) (keyword? (syntax-e #'kw)) (parameter-ids #'rest)]
      [((id default) . rest) (cons #'id (parameter-ids #'rest))]
      [(id . rest) (cons #'id (parameter-ids #'rest))]
      [id (list #'id)]))

  ;; The name and the parameters of a header, which may be curried
  (define (header-parts header)
    (syntax-case header ()
      [(inner . formals)
       (let-values ([(name ids) (header-parts #'inner)])
         (values name (append ids (parameter-ids #'formals))))]
      [name (values #'name '())])))

(define-syntax (define/match stx)
  (syntax-case stx ()
    [(_ header clause ...)
     (let-values ([(name ids) (header-parts #'header)])
       (quasisyntax/loc stx
         (define header
           (match/as #,name #,stx #,ids clause ...))))]))
