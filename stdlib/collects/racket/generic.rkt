#lang racket/base
;; racket/generic: define-generics with defaults and fallbacks, define/generic.

(require "private/generic-instance.rkt"
         (for-syntax racket/base racket/private/generic-info))

(provide define-generics define/generic generic-instance/c exn:fail:support raise-support-error
         exn:fail:support? struct:exn:fail:support)

(struct exn:fail:support exn:fail ())

(define (raise-support-error name v)
  (raise (exn:fail:support (format "~a: not implemented for ~e" name v)
                           (current-continuation-marks))))

(define-syntax (define/generic stx)
  (raise-syntax-error 'define/generic "only allowed inside #:methods specifications" stx))

(begin-for-syntax
  ;; The position of self among the positional parameters of formals, #f if it is not there
  (define (self-position formals name)
    (let loop ([formals formals] [i 0])
      (syntax-case formals ()
        [(kw _ . rest) (keyword? (syntax-e #'kw)) (loop #'rest i)]
        [(id . rest)
         (if (and (identifier? #'id) (free-identifier=? #'id name)) i (loop #'rest (add1 i)))]
        [_ #f])))

  (define (parse forms stx)
    (let loop ([forms forms] [methods '()] [options '()])
      (cond
        [(null? forms) (values (reverse methods) options)]
        [(keyword? (syntax-e (car forms)))
         (define key (syntax-e (car forms)))
         (case key
           [(#:derive-property)
            (loop (cdddr forms) methods options)]
           [else (loop (cddr forms) methods (cons (cons key (cadr forms)) options))])]
        [else (loop (cdr forms) (cons (car forms) methods) options)])))

  (define (joined ctx . parts)
    (datum->syntax ctx (string->symbol (apply string-append parts)) ctx)))

(define-syntax (define-generics stx)
  (syntax-case stx ()
    [(_ name . forms)
     (let*-values ([(methods options) (parse (syntax->list #'forms) stx)]
                   [(s) (symbol->string (syntax-e #'name))])
       (define (option key default) (cond [(assq key options) => cdr] [else default]))
       (define supported (assq '#:defined-predicate options))
       (with-syntax ([((method . formals) ...) methods]
                     [property (joined #'name "prop:" s)]
                     [interface (joined #'name "gen:" s)]
                     [predicate (joined #'name s "?")]
                     [(position ...)
                      (for/list ([m (in-list methods)])
                        (syntax-case m ()
                          [(id . formals)
                           (or (self-position #'formals #'name)
                               (raise-syntax-error #f "required by-position argument missing"
                                                   stx m))]))]
                     [(index ...) (for/list ([m (in-list methods)] [i (in-naturals)]) i)]
                     [([test . default-forms] ...)
                      (append (syntax->list (option '#:fast-defaults #'()))
                              (syntax->list (option '#:defaults #'())))]
                     [fallback-forms (option '#:fallbacks (datum->syntax #'name '()))]
                     [(supported-definition ...)
                      (if supported
                          (with-syntax ([id (cdr supported)])
                            (list #'(define (id v . names)
                                      (for/and ([n (in-list names)])
                                        (and (method-of v (hash-ref indices n)) #t)))))
                          '())])
         #'(begin
             (define-values (property has-property? methods-of)
               (make-struct-type-property 'name))
             (define-syntax interface
               (make-open-generic-info #'property (list #'method ...) #'vector #'methods-of))
             (define indices (make-hasheq (list (cons 'method index) ...)))
             (define (predicate v)
               (or (has-property? v)
                   (and (assf (lambda (test?) (test? v)) defaults) #t)))
             ;; The method of v with the index, #f if it has none
             (define (method-of v i)
               (define table
                 (if (has-property? v)
                     (methods-of v)
                     (cdr (assf (lambda (test?) (test? v)) defaults))))
               (or (vector-ref table i) (vector-ref fallbacks i)))
             (define method
               (let ([find (lambda (v)
                             (unless (predicate v)
                               (raise-argument-error 'method (symbol->string 'predicate) v))
                             (or (method-of v index) (raise-support-error 'method v)))])
                 (dispatcher 'method position find)))
             ...
             ;; behind the methods, which may be mentioned in them
             ;; pairs of a predicate and methods
             (define defaults
               (list (cons test (cdr (generic-property interface default-forms))) ...))
             (define fallbacks (cdr (generic-property interface fallback-forms)))
             supported-definition ...)))]))

;; A procedure that applies what find gives for the argument at position
(define (dispatcher name position find)
  (define (self args)
    (if (> (length args) position)
        (list-ref args position)
        (raise-arity-error name (arity-at-least (add1 position)))))
  (procedure-rename
   (make-keyword-procedure
    (lambda (keywords vals . args) (keyword-apply (find (self args)) keywords vals args))
    (case position
      [(0)
       (case-lambda
         [(v) ((find v) v)]
         [(v a) ((find v) v a)]
         [(v a b) ((find v) v a b)]
         [args (apply (find (self args)) args)])]
      [else (lambda args (apply (find (self args)) args))]))
   name))

(require racket/private/generic-methods)

;; (generic-instance/c gen:id [method contract] ...)
(define-syntax (generic-instance/c stx)
  (syntax-case stx ()
    [(_ id [method c] ...)
     (let ([info (syntax-local-value #'id (lambda () #f))])
       (unless (open-generic-info? info)
         (raise-syntax-error #f "expected an identifier with expandable generics information" stx #'id))
       (define methods (generic-info-methods info))
       (define (index-of m)
         (or (for/first ([known (in-list methods)] [i (in-naturals)]
                         #:when (free-identifier=? known m))
               i)
             (raise-syntax-error #f "not a method of the generic interface" stx m)))
       (with-syntax ([(index ...) (map index-of (syntax->list #'(method ...)))]
                     [property (generic-info-property info)]
                     [accessor (generic-info-accessor info)])
         #'(instance-contract 'id accessor (list (list index 'method c) ...))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))
