#lang racket/base
;; What patterns are compiled with: attributes, literals, classes, options.

(require "class-info.rkt"
         (for-template racket/base "keywords.rkt" "attributes.rkt"))
(provide (struct-out pat) (struct-out attr) single bad parts-of in-scope key-for
         current-keys current-form names-only? current-literals current-datum-literals
         current-declarations current-conventions colons?
         literal-for datum-literal-for class-form-for split-colon class-application class-of
         declared-attribute
         no-options parse-options option defaults pattern-keyword?)

;; kind: 'single, 'head or 'action; code: makes a matcher; start: code for what the first term may
;; be, as more-terms wants it.
(struct pat (kind code attributes start))

;; key: the symbol under which the attribute's value is kept
(struct attr (id depth key))

(define (single code attributes start) (pat 'single code attributes start))

;; ---- surroundings of a pattern

(define current-form (make-parameter #f))
(define names-only? (make-parameter #f))
(define current-keys (make-parameter #f))
(define current-literals (make-parameter '()))
(define current-datum-literals (make-parameter '()))
(define current-declarations (make-parameter '()))
(define current-conventions (make-parameter '()))
(define colons? (make-parameter #t))

(define (bad text stx) (raise-syntax-error #f text (current-form) stx))

(define (parts-of stx)
  (or (syntax->list stx) (bad "bad syntax" stx)))

(define (pattern-keyword? id)
  (for/or ([keyword (in-list (list (quote-syntax ~var) (quote-syntax ~datum) (quote-syntax ~literal)
                                   (quote-syntax ~and) (quote-syntax ~or) (quote-syntax ~or*)
                                   (quote-syntax ~alt) (quote-syntax ~not) (quote-syntax ~rest)
                                   (quote-syntax ~describe) (quote-syntax ~seq)
                                   (quote-syntax ~optional) (quote-syntax ~once)
                                   (quote-syntax ~between) (quote-syntax ~peek)
                                   (quote-syntax ~peek-not) (quote-syntax ~parse)
                                   (quote-syntax ~do) (quote-syntax ~undo) (quote-syntax ~fail)
                                   (quote-syntax ~bind) (quote-syntax ~post) (quote-syntax ~commit)
                                   (quote-syntax ~delimit-cut)))])
    (free-identifier=? id keyword)))

;; ---- attributes

;; The key of an identifier: its name, unless another identifier has that.
(define (key-for id)
  (define keys (current-keys))
  (define known
    (for/first ([k (in-list (unbox keys))] #:when (bound-identifier=? id (car k))) (cdr k)))
  (or known
      (let* ([taken (map cdr (unbox keys))]
             [name (syntax-e id)]
             [key (let loop ([i 1] [key name])
                    (if (memq key taken)
                        (loop (add1 i) (string->symbol (format "~a/~a" name i)))
                        key))])
        (set-box! keys (cons (cons id key) (unbox keys)))
        key)))

;; An expression with the attributes of the scope bound.
(define (in-scope scope env expression)
  #`(with-attributes #,(for/list ([a (in-list scope)])
                         (list (attr-id a) (attr-depth a) (attr-key a)))
      #,env
      #,expression))

;; id or (id depth)
(define (declared-attribute stx)
  (if (identifier? stx)
      (attr stx 0 (key-for stx))
      (let ([parts (parts-of stx)])
        (attr (car parts) (syntax-e (cadr parts)) (key-for (car parts))))))

;; ---- literals and classes

(define (find id pairs)
  (for/first ([p (in-list pairs)] #:when (bound-identifier=? id (car p))) (cdr p)))

(define (literal-for id) (find id (current-literals)))
(define (datum-literal-for id) (find id (current-datum-literals)))

(define (class-form-for id)
  (or (find id (current-declarations))
      (for/first ([rule (in-list (current-conventions))]
                  #:when (if (regexp? (car rule))
                             (regexp-match? (car rule) (symbol->string (syntax-e id)))
                             (eq? (car rule) (syntax-e id))))
        (cdr rule))))

;; The name and the class of id:class; class is #f for others.
(define (split-colon id)
  (define m (and (colons?) (regexp-match #rx"^([^:]*):(.+)$" (symbol->string (syntax-e id)))))
  (if m
      (values (datum->syntax id (string->symbol (cadr m)) id id)
              (datum->syntax id (string->symbol (caddr m)) id id))
      (values id #f)))

;; The identifier and arguments of class or (class arg ...)
(define (class-application form)
  (if (identifier? form)
      (values form '())
      (let ([parts (parts-of form)]) (values (car parts) (cdr parts)))))

(define (class-of id)
  (if (names-only?)
      unknown-class
      (let ([v (syntax-local-value id (lambda () #f))])
        (cond
          [(syntax-class? v) v]
          [(syntax-class-id v) => class-of]
          [else (bad "not defined as syntax class" id)]))))

;; ---- options of ~optional and its kin

(define no-options '())

(define (parse-options stxs form)
  (let loop ([stxs stxs] [options '()])
    (cond
      [(null? stxs) options]
      [(and (keyword? (syntax-e (car stxs))) (pair? (cdr stxs)))
       (loop (cddr stxs) (cons (cons (syntax-e (car stxs)) (cadr stxs)) options))]
      [else (bad "unexpected term" (car stxs))])))

(define (option options keyword)
  (define found (assq keyword options))
  (and found (cdr found)))

;; The defaults among the options: pairs of an attribute and an expression
(define (defaults options)
  (define stx (option options '#:defaults))
  (if stx
      (for/list ([b (in-list (parts-of stx))])
        (define pair (parts-of b))
        (cons (declared-attribute (car pair)) (cadr pair)))
      '()))
