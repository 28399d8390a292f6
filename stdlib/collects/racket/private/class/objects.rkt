#lang racket/base
;; Making objects and calling their methods.

(require "values.rkt" "instantiate.rkt" "member-names.rkt" (for-syntax racket/base))

(provide new make-object instantiate
         send send/apply send/keyword-apply send* send+ dynamic-send with-method
         generic make-generic send-generic generic? object-method-arity-includes?)

;; ---- making

(define make-object (lambda (c . by-position) (instantiate-class c by-position '())))

;; Arguments by name as they are, if that is what they are
(define-for-syntax (check-named parts stx)
  (for ([part (in-list (syntax->list parts))])
    (syntax-case part ()
      [(id e)
       (unless (identifier? #'id)
         (raise-syntax-error #f "by-name argument does not start with an identifier" stx part))]
      [_ (raise-syntax-error #f "ill-formed by-name argument" stx part)]))
  parts)

(define-syntax (new stx)
  (syntax-case stx ()
    [(_ c part ...)
     (begin
       (for ([part (in-list (syntax->list #'(part ...)))])
         (syntax-case part ()
           [(id e)
            (unless (identifier? #'id)
              (raise-syntax-error #f "expected identifier" stx #'id))]
           [_ (raise-syntax-error #f "expected name and value binding" stx part)]))
       (syntax/loc stx (instantiate c () part ...)))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (instantiate stx)
  (syntax-case stx ()
    [(_ c (by-position ...) part ...)
     (with-syntax ([([id e] ...) (check-named #'(part ...) stx)])
       (with-syntax ([(name ...) (map member-name-expression (syntax->list #'(id ...)))])
         (syntax/loc stx
           (instantiate-class c (list by-position ...) (list (cons name e) ...)))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

;; ---- calling

(define (find-method who o name)
  (unless (object? o)
    (raise-object-error who "target is not an object"
                        "target" (format "~e" o) "method name" name))
  (method-named who o name))

(define (method-named who o name)
  (define c (class-of o))
  (define index (hash-ref (class-value-indices c) name #f))
  (unless index
    (raise-object-error who "no such method"
                        "method name" name "class name" (class-value-name c)))
  (vector-ref (class-value-methods c) index))

(define-syntax (send stx)
  (syntax-case stx ()
    [(_ target id . arguments)
     (identifier? #'id)
     (with-syntax ([name (member-name-expression #'id)])
       (if (syntax->list #'arguments)
           (syntax/loc stx
             (let ([o target]) ((find-method 'send o name) o . arguments)))
           (with-syntax ([(argument ... . rest) #'arguments])
             (syntax/loc stx
               (let ([o target]) (apply (find-method 'send o name) o argument ... rest))))))]
    [(_ target id . _) (raise-syntax-error #f "method name is not an identifier" stx #'id)]
    [(_ target) (raise-syntax-error #f "expected a method name" stx)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (send/apply stx)
  (syntax-case stx ()
    [(_ target id argument ... last)
     (with-syntax ([name (member-name-expression #'id)])
       (syntax/loc stx
         (let ([o target]) (apply (find-method 'send/apply o name) o argument ... last))))]))

(define-syntax (send/keyword-apply stx)
  (syntax-case stx ()
    [(_ target id keywords vals argument ... last)
     (with-syntax ([name (member-name-expression #'id)])
       (syntax/loc stx
         (let ([o target])
           (keyword-apply (find-method 'send/keyword-apply o name) keywords vals
                          o argument ... last))))]))

(define-syntax (send* stx)
  (syntax-case stx ()
    [(_ target call ...)
     (begin
       (for ([call (in-list (syntax->list #'(call ...)))])
         (unless (pair? (syntax-e call))
           (raise-syntax-error #f "bad method call" stx call)))
       (with-syntax ([([id . arguments] ...) #'(call ...)])
         (syntax/loc stx (let* ([o target]) (send o id . arguments) ...))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (send+ stx)
  (syntax-case stx ()
    [(_ target) #'target]
    [(_ target [id . arguments] more ...)
     (syntax/loc stx (let ([o (send target id . arguments)]) (send+ o more ...)))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define dynamic-send
  (make-keyword-procedure
   (lambda (keywords vals o name . arguments)
     (keyword-apply (dynamic-method o name) keywords vals o arguments))
   (lambda (o name . arguments) (apply (dynamic-method o name) o arguments))))

(define (dynamic-method o name)
  (unless (object? o) (raise-argument-error 'dynamic-send "object?" o))
  (unless (symbol? name) (raise-argument-error 'dynamic-send "symbol?" name))
  (method-named 'dynamic-send o name))

(define-syntax (with-method stx)
  (syntax-case stx ()
    [(_ ([id (target method)] ...) body0 body ...)
     (andmap identifier? (syntax->list #'(method ...)))
     (with-syntax ([(name ...) (map member-name-expression (syntax->list #'(method ...)))]
                   [(o ...) (generate-temporaries #'(id ...))]
                   [(procedure ...) (generate-temporaries #'(id ...))])
       (syntax/loc stx
         (let*-values ([(o) target] ... [(procedure) (find-method 'with-method o name)] ...)
           (let-syntax ([id (method-call #'procedure #'o)] ...)
             body0 body ...))))]
    [(_ (clause ...) . _)
     (for ([clause (in-list (syntax->list #'(clause ...)))])
       (syntax-case clause ()
         [(id (target method)) (identifier? #'method) #t]
         [_ (raise-syntax-error
             #f
             "binding clause is not of the form (identifier (object-expr method-identifier))"
             stx clause)]))]
    [(_ clauses . _)
     (not (syntax->list #'clauses))
     (raise-syntax-error #f "not a binding sequence" stx #'clauses)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-for-syntax (method-call procedure o)
  (lambda (stx)
    (syntax-case stx ()
      [(_ . arguments) #`(#,procedure #,o . arguments)]
      [_ (raise-syntax-error #f "misuse of method (not in application)" stx)])))

(define (object-method-arity-includes? o name count)
  (unless (object? o) (raise-argument-error 'object-method-arity-includes? "object?" o))
  (define c (class-of o))
  (define index (hash-ref (class-value-indices c) name #f))
  (and index (procedure-arity-includes? (vector-ref (class-value-methods c) index) (add1 count))))

;; ---- generics

;; find: from an object to the method
(struct generic-method (name find)
  #:property prop:custom-write
  (lambda (g port mode) (write-string "#<generic>" port)))

(define generic? generic-method?)

(define-syntax (generic stx)
  (syntax-case stx ()
    [(_ c id)
     (begin
       (unless (identifier? #'id)
         (raise-syntax-error #f "expected an indentifier" stx #'id))
       #`(make-generic c #,(member-name-expression #'id)))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define (make-generic c name)
  (unless (or (class? c) (interface? c))
    (raise-argument-error 'make-generic "(or/c class? interface?)" c))
  (unless (if (class? c)
              (hash-ref (class-value-indices c) name #f)
              (method-in-interface? name c))
    (raise-object-error 'make-generic "no such method"
                        "method name" name
                        (if (class? c) "class name" "interface name") (object-name c)))
  (define who (string->symbol (format "generic:~a" name)))
  (define (find o)
    (unless (is-a? o c)
      (define kind (if (class? c) "the generic's class" "a class that implements the generic's interface"))
      (raise-object-error who (string-append "target is not an instance of " kind)
                          "target" (format "~e" o)
                          (if (class? c) "class name" "interface name") (object-name c)))
    (method-named who o name))
  (generic-method name find))

(define-syntax (send-generic stx)
  (syntax-case stx ()
    [(_ target g . arguments)
     (syntax/loc stx (let ([o target]) ((generic-target g o) o . arguments)))]))

(define (generic-target g o)
  (unless (generic? g) (raise-argument-error 'send-generic "generic?" g))
  ((generic-method-find g) o))
