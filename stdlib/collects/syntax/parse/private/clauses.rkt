#lang racket/base
;; Compiles the clauses of syntax-parse and of syntax classes.

(require "class-info.rkt" "pattern-parts.rkt" "patterns.rkt"
         (for-template racket/base "match.rkt" "failure.rkt" "attributes.rkt"))
(provide parse-form-options call-with-options clause-procedure attribute-value class-variants-code variant-attributes
         options-ref)

;; ---- options in front of clauses

;; The options that stxs begin with, as pairs of keyword and operands, and what follows them.
;; known: lists of a keyword, the number of its operands, and #t if it may come more than once
(define (parse-form-options stxs known)
  (let loop ([stxs stxs] [options '()])
    (define keyword (and (pair? stxs) (syntax-e (car stxs))))
    (cond
      [(not (keyword? keyword)) (values (reverse options) stxs)]
      [else
       (define option (or (assq keyword known) (unexpected-keyword (car stxs) known)))
       (when (< (length (cdr stxs)) (cadr option))
         (bad "too few arguments for keyword" (car stxs)))
       (when (and (assq keyword options) (null? (cddr option)))
         (bad "duplicate keyword option" (car stxs)))
       (define-values (operands rest) (split (cdr stxs) (cadr option)))
       (loop rest (cons (cons keyword operands) options))])))

(define (unexpected-keyword stx known)
  (bad (format "unexpected keyword, expected one of ~s" (map car known)) stx))

(define (split l n)
  (if (zero? n)
      (values '() l)
      (let-values ([(front back) (split (cdr l) (sub1 n))])
        (values (cons (car l) front) back))))

(define (options-ref options keyword)
  (define found (assq keyword options))
  (and found (cdr found)))

;; Calls proc where the literals and conventions of the options hold.
(define (call-with-options options form proc)
  (define literals
    (append* (for/list ([o (in-list options)] #:when (eq? (car o) '#:literals))
               (map literal-pair (parts-of (cadr o))))))
  (define datums
    (append* (for/list ([o (in-list options)] #:when (eq? (car o) '#:datum-literals))
               (map datum-pair (parts-of (cadr o))))))
  (define sets
    (append* (for/list ([o (in-list options)] #:when (eq? (car o) '#:literal-sets))
               (parts-of (cadr o)))))
  (define-values (set-literals set-datums) (from-sets sets))
  (parameterize ([current-form form]
                 [current-literals (append literals set-literals)]
                 [current-datum-literals (append datums set-datums)]
                 [current-conventions (from-conventions options)]
                 [colons? (not (options-ref options '#:disable-colon-notation))])
    (proc)))

(define (append* lists) (apply append lists))

(define (literal-pair stx)
  (if (identifier? stx) (cons stx stx) (let ([p (parts-of stx)]) (cons (car p) (cadr p)))))
(define (datum-pair stx) (literal-pair stx))

(define (from-sets sets)
  (for/fold ([literals '()] [datums '()]) ([form (in-list sets)])
    (define id (if (identifier? form) form (car (parts-of form))))
    (define set (syntax-local-value id (lambda () #f)))
    (unless (literal-set? set)
      (bad "identifier is not bound as a literal-set" id))
    (define context
      (if (identifier? form)
          form
          (let ([m (memf (lambda (s) (eq? '#:at (syntax-e s))) (parts-of form))])
            (if m (cadr m) id))))
    (define (in-context pairs)
      (for/list ([p (in-list pairs)]) (cons (datum->syntax context (car p) context) (cdr p))))
    (values (append literals (in-context (literal-set-literals set)))
            (append datums (in-context (literal-set-datums set))))))

(define (from-conventions options)
  (append*
   (for/list ([o (in-list options)])
     (case (car o)
       [(#:local-conventions) (map convention-rule (parts-of (cadr o)))]
       [(#:conventions)
        (append* (for/list ([form (in-list (parts-of (cadr o)))])
                   (define v (syntax-local-value form (lambda () #f)))
                   (unless (conventions? v)
                     (bad "identifier is not bound as conventions" form))
                   (conventions-rules v)))]
       [else '()]))))

(define (convention-rule stx)
  (define parts (parts-of stx))
  (cons (syntax-e (car parts)) (cadr parts)))

;; ---- clauses

(define side-options
  '((#:declare 2 #t) (#:role 1 #t) (#:fail-when 2 #t) (#:fail-unless 2 #t) (#:when 1 #t)
    (#:with 2 #t) (#:attr 2 #t) (#:and 1 #t) (#:post 1 #t) (#:do 1 #t) (#:undo 1 #t) (#:cut 0 #t)))

;; Code for one clause, an expression of term, within, ps and es.  innermost: makes code of
;; the attributes, to be put inside of everything.  head?: whether the pattern is a head pattern.
(define (clause-code pattern stxs head? innermost)
  (define-values (sides body) (parse-form-options stxs side-options))
  (define declarations
    (for/list ([s (in-list sides)] #:when (eq? '#:declare (car s))) (cons (cadr s) (caddr s))))
  (parameterize ([current-keys (box '())])
    (define p
      (parameterize ([current-declarations declarations])
        (if head? (parse-head pattern '()) (parse-single pattern '()))))
    (define scope (pat-attributes p))
    (define inner
      (in-scope scope #'env
                (sides-code sides scope (lambda (attributes) (innermost attributes body)))))
    (if head?
        #`(#,(pat-code p) term within ps es (hasheq) (lambda (rest rest-within rest-ps env) #,inner))
        #`(#,(pat-code p) term within ps es (hasheq) (lambda (env) #,inner)))))

;; A procedure of what is to be matched: term, within, progress and expectations.
(define (clause-procedure pattern stxs innermost)
  #`(lambda (term within ps es) #,(clause-code pattern stxs #f innermost)))

;; Code for the values of attributes, inside of a clause
(define (attribute-value a) #`(hash-ref env '#,(attr-key a) #f))

(define (sides-code sides scope innermost)
  (if (null? sides)
      (innermost scope)
      (let ([side (car sides)])
        (define (more new) (sides-code (cdr sides) (append scope new) innermost))
        (define (inner new) (in-scope new #'env (more new)))
        (case (car side)
          [(#:declare #:role) (more '())]
          [(#:undo)
           #`((match-undo (lambda (env) #,@(parts-of (cadr side)) (void)))
              term within ps es env (lambda (env) #,(more '())))]
          [(#:with)
           (define p (parse-single (cadr side) scope))
           #`(let ([stx (as-term #,(caddr side))])
               (#,(pat-code p) stx stx (ps-term (ps-post ps) stx) es env
                               (lambda (env) #,(inner (pat-attributes p)))))]
          [(#:attr)
           (define a (declared-attribute (cadr side)))
           #`(let* ([v #,(caddr side)] [env (hash-set env '#,(attr-key a) v)])
               #,(inner (list a)))]
          [(#:post #:and)
           (define p (parse-any-pattern (cadr side) scope))
           #`(#,(pat-code p) term within
                             #,(if (eq? (car side) '#:post) #'(ps-post ps) #'ps)
                             es env (lambda (env) #,(inner (pat-attributes p))))]
          [(#:fail-when) (failing (cadr side) (caddr side) (more '()))]
          [(#:fail-unless) (failing #`(not #,(cadr side)) (caddr side) (more '()))]
          [(#:when) (failing #`(not #,(cadr side)) #'#f (more '()))]
          [(#:do) #`(let () #,@(parts-of (cadr side)) #,(more '()))]
          [(#:cut) #`(match-cut term within ps es env (lambda (env) #,(more '())))]))))

(define (failing condition text more)
  #`((match-failing (lambda (env) #,condition) (lambda (env) #,text))
     term within (ps-post ps) es env
     (lambda (env) #,more)))

;; ---- syntax classes

(define (variant-parts stx)
  (define parts (parts-of stx))
  (unless (and (pair? parts) (eq? 'pattern (syntax-e (car parts))) (pair? (cdr parts)))
    (bad "expected syntax class variant" stx))
  (cdr parts))

;; The names and depths of the attributes that all variants have.
(define (variant-attributes variants)
  (define all
    (for/list ([v (in-list variants)])
      (define parts (variant-parts v))
      (parameterize ([names-only? #t] [current-keys (box '())] [current-form v])
        (define-values (sides body) (parse-form-options (cdr parts) side-options))
        (append (pat-attributes (parse-head (car parts) '()))
                (append* (for/list ([s (in-list sides)]) (side-attributes s)))))))
  (if (null? all)
      '()
      (for/list ([a (in-list (car all))]
                 #:when (for/and ([others (in-list (cdr all))])
                          (for/or ([b (in-list others)])
                            (and (eq? (syntax-e (attr-id a)) (syntax-e (attr-id b)))
                                 (= (attr-depth a) (attr-depth b))))))
        (cons (syntax-e (attr-id a)) (attr-depth a)))))

(define (side-attributes side)
  (case (car side)
    [(#:with) (pat-attributes (parse-single (cadr side) '()))]
    [(#:attr) (list (declared-attribute (cadr side)))]
    [(#:post #:and) (pat-attributes (parse-any-pattern (cadr side) '()))]
    [else '()]))

;; Procedures for the variants of what is to be matched and k, which end with a call of k with a vector of the attributes named.
(define (class-variants-code variants names splicing?)
  (for/list ([v (in-list variants)])
    (define parts (variant-parts v))
    (define code
      (clause-code
       (car parts) (cdr parts) splicing?
       (lambda (scope body)
         (unless (null? body) (bad "unexpected term" (car body)))
         (define values
           (for/list ([name (in-list names)])
             (define a
               (for/last ([a (in-list scope)] #:when (eq? name (syntax-e (attr-id a)))) a))
             (unless a
               (bad (format "attribute not bound in variant: ~a" name) v))
             (attribute-value a)))
         (if splicing?
             #`(k rest rest-within rest-ps (vector #,@values))
             #`(k (vector #,@values))))))
    #`(lambda (term within ps es k) #,code)))
