#lang racket/base
;; Methods as procedures that take the object first, at compile time.

(require racket/private/class/body
         (for-template racket/base racket/stxparam racket/private/class/keywords))

(provide method-code)

;; e: the expression of a method body in the class context; id: its name; class: the class's; stx:
;; the class form.
(define (method-code e id class context stx)
  (define name
    (string->symbol (format "~a method~a" (syntax-e id) (if class (format " in ~a" class) ""))))
  (let convert ([e e])
    (define expanded (local-expand e 'expression expression-stops context))
    (syntax-case expanded ()
      [(head . _)
       (identifier? #'head)
       (syntax-case expanded ()
         [(_ formals . body)
          (is? #'head #'lambda #'λ #'#%plain-lambda)
          (finished expanded name
                    #`(#,(if (plain? #'formals) #'#%plain-lambda #'lambda)
                       (self . #,(with-object-in-defaults #'formals #'self))
                       #,(with-object #'body #'self)))]
         [(_ [formals . body] ...)
          (is? #'head #'case-lambda)
          (with-syntax ([(wrapped ...)
                         (for/list ([b (in-list (syntax->list #'(body ...)))])
                           (with-object b #'self))])
            (finished expanded name #'(case-lambda [(self . formals) wrapped] ...)))]
         [(_ ([(local) value] ...) last)
          (and (is? #'head #'let-values #'letrec-values)
               (andmap identifier? (syntax->list #'(local ...))))
          (with-syntax ([(temp ...) (generate-temporaries #'(local ...))]
                        [(procedure ...) (map convert (syntax->list #'(value ...)))])
            (define result
              (if (identifier? #'last)
                  (or (counterpart #'last #'(local ...) #'(temp ...)) (refuse e stx))
                  (convert #'last)))
            (if (is? #'head #'let-values)
                #`(let-values ([(temp) procedure] ...)
                    (let-syntaxes ([(local) (make-local-method (quote-syntax temp))] ...)
                      #,result))
                #`(letrec-syntaxes+values ([(local) (make-local-method (quote-syntax temp))] ...)
                                          ([(temp) procedure] ...)
                    #,result)))]
         [_ (refuse e stx)])]
      [_ (refuse e stx)])))

;; What stands in the place of a local procedure of a method form: its calls pass the object on.
(define (make-local-method procedure)
  (lambda (stx)
    (syntax-case stx ()
      [(_ . args) #`(#,procedure this . args)]
      [_ #`(lambda args (apply #,procedure this args))])))

;; The identifier among others that stands where id does among ids, or #f
(define (counterpart id ids others)
  (for/or ([i (in-list (syntax->list ids))] [other (in-list (syntax->list others))])
    (and (bound-identifier=? i id) other)))

(define (is? id . candidates) (for/or ([c (in-list candidates)]) (free-identifier=? id c)))

(define (refuse e stx) (raise-syntax-error #f "bad form for method definition" stx e))

(define (plain? formals)
  (syntax-case formals ()
    [(id . rest) (and (identifier? #'id) (plain? #'rest))]
    [() #t]
    [id (identifier? #'id)]))

;; The body with the object bound
(define (with-object body self)
  #`(syntax-parameterize ([this (make-rename-transformer #'#,self)])
      (let-values () . #,body)))

(define (with-object-in-defaults formals self)
  (let loop ([formals formals])
    (syntax-case formals ()
      [([id default] . rest)
       #`([id #,(with-object #'(default) self)] . #,(loop #'rest))]
      [(part . rest) #`(part . #,(loop #'rest))]
      [_ formals])))

(define (finished original name code)
  (syntax-property
   (syntax-property (datum->syntax code (syntax-e code) original) 'inferred-name name)
   'method-arity-error #t))
