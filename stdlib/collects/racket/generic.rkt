#lang racket/base
;; racket/generic: define-generics with defaults and fallbacks, define/generic.

(require "private/generic-instance.rkt"
         (for-syntax racket/base racket/private/generic-info))

(provide define-generics define/generic generic-instance/c exn:fail:support raise-support-error
         exn:fail:support? struct:exn:fail:support)

(define-syntax (define/generic stx)
  (raise-syntax-error 'define/generic "only allowed inside #:methods specifications" stx))

(begin-for-syntax
  ;; What the parameters of a method are: labels of the positional ones, how many of the last of
  ;; these are optional, whether there is a rest parameter, the keywords that are required and those
  ;; that are allowed
  (struct signature (labels optional rest? required allowed))

  (define (parse-formals formals)
    (let loop ([formals formals] [labels '()] [optional 0] [required '()] [allowed '()])
      (syntax-case formals ()
        [(kw id . rest)
         (keyword? (syntax-e #'kw))
         (let ([k (syntax-e #'kw)])
           (loop #'rest labels optional
                 (if (identifier? #'id) (cons k required) required)
                 (cons k allowed)))]
        [(id . rest)
         (identifier? #'id)
         (loop #'rest (cons #'id labels) optional required allowed)]
        [([id] . rest) (loop #'rest (cons #'id labels) (add1 optional) required allowed)]
        [tail
         (signature (reverse labels) optional (identifier? #'tail)
                    (sort required keyword<?) (sort allowed keyword<?))])))

  ;; The position of self among the required positional parameters, #f if it is not there
  (define (self-position s name)
    (for/first ([id (in-list (signature-labels s))]
                [i (in-range (- (length (signature-labels s)) (signature-optional s)))]
                #:when (free-identifier=? id name))
      i))

  ;; The procedure of a method.  find: the expression of a procedure that gives the instance's
  ;; method, #f for what is no instance.
  (define (dispatcher-code name predicate s position find)
    (with-syntax ([name name]
                  [find find]
                  [complain
                   #`(raise-not-instance '#,name '#,(symbol->string (syntax-e predicate))
                                         '#,(map syntax-e (signature-labels s))
                                         #,position #,(signature-optional s) #,(signature-rest? s))])
      (if (null? (signature-allowed s))
          (with-syntax ([(clause ...) (dispatcher-clauses s position #'find #'complain)])
            #'(let ([name (case-lambda clause ...)]) name))
          #`(dispatcher 'name #,position
                        (make-arity #,(length (signature-labels s))
                                    #,(signature-optional s) #,(signature-rest? s))
                        '#,(signature-required s) '#,(signature-allowed s)
                        find
                        (lambda (args keywords vals)
                          #,(append (syntax->list #'complain) (list #'args #'keywords #'vals #`'#,(signature-required s))))))))

  (define (dispatcher-clauses s position find complain)
    (define total (length (signature-labels s)))
    (define ids (generate-temporaries (signature-labels s)))
    (define self (list-ref ids position))
    (for/list ([n (in-range (- total (signature-optional s)) (add1 total))])
      (define given (for/list ([id (in-list ids)] [i (in-range n)]) id))
      (with-syntax ([(id ...) given] [self self] [find find] [(complain ...) complain])
        (if (and (= n total) (signature-rest? s))
            #'[(id ... . rest)
               (let ([m (find self)])
                 (if m (apply m id ... rest) (complain ... (list* id ... rest))))]
            #'[(id ...)
               (let ([m (find self)])
                 (if m (m id ...) (complain ... (list id ...))))]))))

  (define (parse forms stx)
    (let loop ([forms forms] [methods '()] [options '()])
      (cond
        [(null? forms) (values (reverse methods) options)]
        [(keyword? (syntax-e (car forms)))
         (define key (syntax-e (car forms)))
         (case key
           [(#:derive-property)
            (loop (cdddr forms) methods (cons (list* key (cadr forms) (caddr forms)) options))]
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
                     [(dispatcher ...)
                      (for/list ([m (in-list methods)] [i (in-naturals)])
                        (syntax-case m ()
                          [(id . formals)
                           (let* ([signature (parse-formals #'formals)]
                                  [position (self-position signature #'name)])
                             (unless position
                               (raise-syntax-error #f "required by-position argument missing"
                                                   stx m))
                             (dispatcher-code #'id (joined #'name s "?") signature position
                                              #`(lambda (v) (find v 'id #,i))))]))]
                     [(index ...) (for/list ([m (in-list methods)] [i (in-naturals)]) i)]
                     [([test . default-forms] ...)
                      (append (syntax->list (option '#:fast-defaults #'()))
                              (syntax->list (option '#:defaults #'())))]
                     [((derived . derived-value) ...)
                      (for/list ([o (in-list (reverse options))]
                                 #:when (eq? (car o) '#:derive-property))
                        (cdr o))]
                     [fallback-forms (option '#:fallbacks (datum->syntax #'name '()))]
                     [(supported-definition ...)
                      (if supported
                          (with-syntax ([id (cdr supported)])
                            (list #'(define (id v . names)
                                      (for/and ([n (in-list names)])
                                        (and (vector-ref (table-of v) (hash-ref indices n)) #t)))))
                          '())]
                     [(forward ...)
                      (if (eq? (syntax-local-context) 'top-level)
                          (list #'(define-syntaxes (defaults fallbacks) (values)))
                          '())])
         #'(begin
             ;; at the top level, what makes the names known before their definitions
             forward ...
             (define-values (property has-property? methods-of)
               (make-struct-type-property
                'name #f (list (cons derived (lambda (methods) derived-value)) ...)))
             (define-syntax interface
               (make-open-generic-info #'property (list #'method ...) #'vector #'methods-of))
             (define indices (make-hasheq (list (cons 'method index) ...)))
             (define (predicate v)
               (or (has-property? v)
                   (and (assf (lambda (test?) (test? v)) defaults) #t)))
             (define (table-of v)
               (if (has-property? v)
                   (methods-of v)
                   (cdr (assf (lambda (test?) (test? v)) defaults))))
             ;; The method of v with the index, #f if it has none
             (define (method-of v i) (or (vector-ref (table-of v) i) (vector-ref fallbacks i)))
             ;; The method of an instance, #f for other values
             (define (find v name i)
               (and (predicate v)
                    (or (method-of v i) (raise-support-error name v))))
             (define method dispatcher)
             ...
             ;; behind the methods, which may be mentioned in them
             ;; pairs of a predicate and methods
             (define defaults
               (list (cons test (cdr (generic-property interface default-forms))) ...))
             (define fallbacks (cdr (generic-property interface fallback-forms)))
             supported-definition ...)))]))

;; The arity of so many positional parameters
(define (make-arity total optional rest?)
  (define least (- total optional))
  (if rest?
      (arity-at-least least)
      (for/list ([n (in-range least (add1 total))]) n)))

;; A procedure with keywords that applies what find gives for the argument at position
(define (dispatcher name position arity required allowed find complain)
  (procedure-reduce-keyword-arity
   (make-keyword-procedure
    (lambda (keywords vals . args)
      (define m (find (list-ref args position)))
      (if m
          (keyword-apply m keywords vals args)
          (complain args keywords vals))))
   arity required allowed name))

(require racket/private/generic-methods racket/private/generic-errors)

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
