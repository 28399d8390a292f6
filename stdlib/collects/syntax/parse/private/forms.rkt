#lang racket/base
;; syntax-parse, syntax-parser, define/syntax-parse and definitions of syntax classes.

(require "keywords.rkt" "match.rkt" "failure.rkt" "report.rkt" "attributes.rkt"
         racket/stxparam
         (for-syntax racket/base racket/private/pattern-variable
                     "class-info.rkt" "pattern-parts.rkt" "patterns.rkt" "clauses.rkt"))
(provide syntax-parse syntax-parser syntax-parser/template define/syntax-parse this-syntax
         define-syntax-class define-splicing-syntax-class
         define-literal-set define-conventions literal-set->predicate kernel-literals)

(define-syntax-parameter this-syntax
  (lambda (stx)
    (raise-syntax-error #f "used out of context: not within a syntax class or syntax-parse expression"
                        stx)))

(begin-for-syntax
  (define pattern-options
    '((#:disable-colon-notation 0) (#:literals 1) (#:datum-literals 1) (#:literal-sets 1)
      (#:conventions 1) (#:local-conventions 1)))

  (define parse-options (list* '(#:context 1) '(#:track-literals 0) pattern-options))

  (define (mentions? stx name)
    (let loop ([v stx])
      (cond
        [(syntax? v) (loop (syntax-e v))]
        [(pair? v) (or (loop (car v)) (loop (cdr v)))]
        [else (eq? v name)])))

  ;; code, with this-syntax bound to what id holds if stx mentions it
  (define (with-this id stx code)
    (if (mentions? stx 'this-syntax)
        #`(syntax-parameterize ([this-syntax (lambda (stx) (quote-syntax #,id #:local))]) #,code)
        code))

  (define (clause-thunk clause id)
    (define parts (syntax->list clause))
    (unless (and parts (pair? parts))
      (bad "expected clause" clause))
    (define code
      (clause-procedure (car parts) (cdr parts)
                        (lambda (scope body)
                          (when (null? body) (bad "missing body" clause))
                          #`(lambda () #,@body))))
    (define call #`(#,code #,id #,id '() '()))
    #`(lambda () #,(with-this id clause call)))

  (define (parse-code form id stxs)
    (define-values (options clauses)
      (parameterize ([current-form form]) (parse-form-options stxs parse-options)))
    (call-with-options
     options form
     (lambda ()
       (define context (options-ref options '#:context))
       #`(run-clauses #,(if context (car context) #'#f) #,id
                      #,@(for/list ([c (in-list clauses)]) (clause-thunk c id)))))))

(define (run-clauses context stx . clauses)
  (define r (apply first-alternative clauses))
  (if (fail? r) (raise-failure context stx r) (r)))

(define-syntax (syntax-parse stx)
  (syntax-case stx ()
    [(_ e . rest)
     (syntax->list #'rest)
     #`(let ([x (term->parse e (quote-syntax #,(datum->syntax #'e 'here #'e)))])
         #,(parse-code stx #'x (syntax->list #'rest)))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define (term->parse v here) (if (syntax? v) v (datum->syntax here v here)))

(define-syntax (syntax-parser stx)
  (syntax-case stx ()
    [(_ . rest)
     (syntax->list #'rest)
     #`(lambda (v)
         (let ([x (as-term v)])
           #,(parse-code stx #'x (syntax->list #'rest))))]))

;; The one clause ends with a template; form is what errors in the clause speak of.
(define-syntax (syntax-parser/template stx)
  (syntax-case stx ()
    [(_ form (pattern side ...))
     (null? (syntax-e #'(side ...)))
     (raise-syntax-error #f "expected exactly one template" #'form)]
    [(_ form (pattern side ... template))
     #`(lambda (v)
         (let ([x (as-term v)])
           #,(parse-code #'form #'x (list #'(pattern side ... (syntax template))))))]))

(define-syntax (define/syntax-parse stx)
  (syntax-case stx ()
    [(_ pattern side ... e)
     (parameterize ([current-form stx] [current-keys (box '())])
       (define found '())
       (define code
         (call-with-options
          '() stx
          (lambda ()
            (clause-procedure #'pattern (syntax->list #'(side ...))
                              (lambda (scope body)
                                (set! found scope)
                                #`(lambda () (values #,@(map attribute-value scope))))))))
       (with-syntax ([(id ...) (map attr-id found)]
                     [(depth ...) (map attr-depth found)]
                     [(holder ...) (generate-temporaries (map attr-id found))])
         #`(begin
             (define-values (holder ...)
               (let ([x (as-term e)])
                 (run-clauses (list '|define/syntax-parse pattern| x) x
                              (lambda () (#,code x x '() '())))))
             (define-syntax id (make-pattern-variable depth (quote-syntax holder))) ...)))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

;; ---- syntax classes

(begin-for-syntax
  (define class-options
    (append '((#:description 1) (#:transparent 0) (#:opaque 0) (#:attributes 1)
              (#:auto-nested-attributes 0) (#:commit 0) (#:no-delimit-cut 0))
            pattern-options))

  (define (define-class stx splicing?)
    (define-values (name formals stxs)
      (syntax-case stx ()
        [(_ (name . formals) . stxs) (values #'name #'formals (syntax->list #'stxs))]
        [(_ name . stxs) (values #'name #'() (syntax->list #'stxs))]))
    (unless (and (identifier? name) stxs)
      (raise-syntax-error #f "bad syntax" stx))
    (define-values (options variants)
      (parameterize ([current-form stx]) (parse-form-options stxs class-options)))
    (when (null? variants)
      (raise-syntax-error #f "expected at least one variant" stx))
    (define attributes
      (call-with-options
       options stx
       (lambda ()
         (define declared (options-ref options '#:attributes))
         (if declared
             (parameterize ([current-keys (box '())])
               (for/list ([d (in-list (parts-of (car declared)))])
                 (define a (declared-attribute d))
                 (cons (syntax-e (attr-id a)) (attr-depth a))))
             (variant-attributes variants)))))
    (define description (options-ref options '#:description))
    (define text
      (cond
        [(not description) (symbol->string (syntax-e name))]
        [(string? (syntax-e (car description))) (syntax-e (car description))]
        [else #f]))
    (with-syntax ([parser (car (generate-temporaries (list name)))])
      #`(begin
          (define-syntax #,name
            (syntax-class '#,name '#,attributes (quote-syntax parser) #,splicing? #,text))
          (define-values (parser)
            (class-parser #,stx #,splicing? #,name #,(map car attributes) #,formals))))))

(define-syntax (define-syntax-class stx) (define-class stx #f))
(define-syntax (define-splicing-syntax-class stx) (define-class stx #t))

;; The procedure of a class, expanded when all classes around are known.
(define-syntax (class-parser stx)
  (syntax-case stx ()
    [(_ form splicing name attribute-names formals)
     (let*-values ([(splicing?) (syntax-e #'splicing)]
                   [(stxs) (cddr (syntax->list #'form))]
                   [(options variants)
                    (parameterize ([current-form #'form]) (parse-form-options stxs class-options))])
       (define description (options-ref options '#:description))
       (call-with-options
        options #'form
        (lambda ()
          #`(lambda (term within ps es role k . formals)
              #,(with-this
                 #'this #'form
                 #`(let ([this (term->syntax term within)]
                         [es (described #,(if description (car description) #'(symbol->string 'name))
                                        #,(not (options-ref options '#:opaque))
                                        role ps term within es)])
                     (class-alternatives
                      #,(and (options-ref options '#:commit) #t)
                      #,(and (options-ref options '#:no-delimit-cut) #t)
                      k
                      (lambda (k)
                        (first-alternative
                         #,@(for/list ([variant (in-list (class-variants-code
                                                          variants (syntax->datum #'attribute-names)
                                                          splicing?))])
                              #`(lambda () (#,variant term within ps es k))))))))))))]))

;; ---- literal sets and conventions

(define-syntax (define-literal-set stx)
  (syntax-case stx ()
    [(_ name . rest)
     (let loop ([stxs (syntax->list #'rest)] [datums '()])
       (cond
         ;; the phase says from where names are seen: they are compared as they are bound
         [(and (= 2 (length stxs)) (eq? '#:for-template (syntax-e (car stxs))))
          (loop (cdr stxs) datums)]
         [(and (pair? stxs) (keyword? (syntax-e (car stxs))))
          (loop (cddr stxs)
                (if (eq? '#:datum-literals (syntax-e (car stxs)))
                    (append datums (syntax->list (cadr stxs)))
                    datums))]
         [(= 1 (length stxs))
          (define (pairs literals)
            (for/list ([l (in-list literals)])
              (if (identifier? l) (list l l) (syntax->list l))))
          (with-syntax ([((in lit) ...) (pairs (syntax->list (car stxs)))]
                        [((d-in d-lit) ...) (pairs datums)])
            #'(define-syntax name
                (literal-set (list (cons 'in (quote-syntax lit)) ...)
                             (list (cons 'd-in (quote-syntax d-lit)) ...))))]
         [else (raise-syntax-error #f "bad syntax" stx)]))]))

(define-syntax (literal-set->predicate stx)
  (syntax-case stx ()
    [(_ name)
     (let ([set (syntax-local-value #'name (lambda () #f))])
       (unless (literal-set? set)
         (raise-syntax-error #f "identifier is not bound as a literal-set" stx #'name))
       (with-syntax ([(lit ...) (map cdr (literal-set-literals set))])
         #'(lambda (id [phase (syntax-local-phase-level)])
             (or (free-identifier=? id (quote-syntax lit) phase) ...))))]))

(define-syntax (define-conventions stx)
  (syntax-case stx ()
    [(_ name [id class] ...)
     #'(define-syntax name (conventions (list (cons 'id (quote-syntax class)) ...)))]))

(define-literal-set kernel-literals
  (begin begin0 define-values define-syntaxes begin-for-syntax set! let-values letrec-values
   #%plain-lambda case-lambda if quote quote-syntax letrec-syntaxes+values with-continuation-mark
   #%expression #%plain-app #%top #%datum #%variable-reference module module* #%provide #%require
   #%declare #%plain-module-begin))
