#lang racket/base
;; syntax/struct: names and pieces of structure definitions

(require (for-template racket/base) racket/struct-info)
(provide parse-define-struct build-struct-names build-struct-generation build-struct-generation*
         build-struct-expand-info struct-declaration-info? extract-struct-info
         generate-struct-declaration)

;; (define-struct id-or-(id super) (field ...) [inspector])
(define (parse-define-struct stx orig-stx)
  (define (parse name fields inspector)
    (define-values (id super)
      (syntax-case name ()
        [id (identifier? #'id) (values #'id #f)]
        [(id super) (and (identifier? #'id) (identifier? #'super)) (values #'id #'super)]
        [_ (raise-syntax-error #f "bad struct name; expected an identifier or (id super-id)" orig-stx name)]))
    (for ([f (in-list fields)])
      (unless (identifier? f)
        (raise-syntax-error #f "field name not a identifier" orig-stx f)))
    (values id super fields inspector))
  (syntax-case stx ()
    [(_ name (field ...)) (parse #'name (syntax->list #'(field ...)) #'(current-inspector))]
    [(_ name (field ...) inspector) (parse #'name (syntax->list #'(field ...)) #'inspector)]
    [_ (raise-syntax-error #f "bad syntax" orig-stx)]))

(define (joined src ctx . parts)
  (datum->syntax
   ctx
   (string->symbol
    (apply string-append
           (for/list ([p (in-list parts)]) (if (identifier? p) (symbol->string (syntax-e p)) p))))
   src))

;; struct:name, the constructor, name?, and for each field, if wanted, accessor and mutator
(define (build-struct-names name fields omit-sel? omit-set? [src #f]
                            #:constructor-name [constructor #f])
  (list* (joined src name "struct:" name)
         (or constructor (joined src name "make-" name))
         (joined src name name "?")
         (for*/list ([f (in-list fields)]
                     [id (in-list
                          (append
                           (if omit-sel? '() (list (joined src name name "-" f)))
                           (if omit-set? '() (list (joined src name "set-" name "-" f "!")))))])
           id)))

;; An expression for the values of all names
(define (build-struct-generation name fields omit-sel? omit-set?
                                 [super #f] [properties '(list)] [immutable '(list)]
                                 #:constructor-name [constructor #f])
  (build-struct-generation* (build-struct-names name fields omit-sel? omit-set?
                                                #:constructor-name constructor)
                            name fields omit-sel? omit-set? super properties immutable))

(define (build-struct-generation* names name fields omit-sel? omit-set?
                                  [super #f] [properties '(list)] [immutable '(list)]
                                  #:constructor-name [constructor #f])
  (with-syntax ([(part ...)
                 (for*/list ([(f i) (in-indexed fields)]
                             [e (in-list
                                 (append
                                  (if omit-sel? '() (list #`(make-struct-field-accessor ref #,i '#,f)))
                                  (if omit-set? '() (list #`(make-struct-field-mutator set #,i '#,f)))))])
                   e)])
    #`(let-values ([(type make is? ref set)
                    (make-struct-type '#,name #,super #,(length fields) 0 #f #,properties
                                      (current-inspector) #f #,immutable)])
        (values type make is? part ...))))

;; An expression for the information at compile time
(define (build-struct-expand-info name fields omit-sel? omit-set? base-name base-getters base-setters
                                  #:omit-constructor? [no-constructor? #f]
                                  #:constructor-name [constructor #f]
                                  #:omit-struct-type? [no-type? #f])
  (define names (build-struct-names name fields #f #f #:constructor-name constructor))
  (define (quoted id) (if (identifier? id) #`(quote-syntax #,id) #`'#,id))
  (define own (cdddr names))
  (define-values (getters setters)
    (let loop ([own own] [getters '()] [setters '()])
      (if (null? own)
          (values getters setters)
          (loop (cddr own) (cons (car own) getters) (cons (cadr own) setters)))))
  #`(list #,(if no-type? #''#f (quoted (car names)))
          #,(if no-constructor? #''#f (quoted (cadr names)))
          #,(quoted (caddr names))
          (list #,@(if omit-sel? '() (map quoted getters)) #,@(map quoted base-getters))
          (list #,@(if omit-set? (map (lambda (s) #''#f) setters) (map quoted setters))
                #,@(map quoted base-setters))
          #,(quoted base-name)))

(define (struct-declaration-info? v) (struct-info? v))

(define (generate-struct-declaration orig-stx name super fields context make-make-struct-type
                                     [omit-sel? #f] [omit-set? #f])
  (define info
    (and super
         (let ([v (syntax-local-value super (lambda () #f))])
           (unless (struct-info? v)
             (raise-syntax-error #f "parent struct type not defined" orig-stx super))
           (extract-struct-info v))))
  (define names (build-struct-names name fields omit-sel? omit-set? name))
  (define super-type (and info (car info)))
  #`(begin
      (define-values #,names
        #,(make-make-struct-type orig-stx name super-type names))
      (define-syntaxes (#,name)
        #,(build-struct-expand-info name fields omit-sel? omit-set?
                                    (or super #t)
                                    (if info (list-ref info 3) '())
                                    (if info (list-ref info 4) '())))))
