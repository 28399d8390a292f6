#lang racket/base
;; Names of a structure type's parts, and its information under other names, at compile time.

(require racket/struct-info (only-in racket/private/struct-info make-constructor-binding
                                     make-structure-binding)
         (for-template racket/base (only-in racket/private/struct-info make-constructor-binding
                                            make-structure-binding)))

(provide joined hidden own-fields information-code)

;; An identifier like ctx whose name is that of all parts
(define (joined ctx . parts)
  (define (text p) (format "~a" (if (syntax? p) (syntax-e p) p)))
  (datum->syntax ctx (string->symbol (apply string-append (map text parts))) ctx))

;; The same name, bound by nothing else
(define (hidden id) ((make-syntax-introducer) (datum->syntax #f (syntax-e id) id)))

;; How many fields the type of the info has itself, not its supertype
(define (own-fields info)
  (define super (list-ref info 5))
  (- (length (list-ref info 3))
     (if (identifier? super)
         (length (list-ref (extract-struct-info (syntax-local-value super)) 3))
         0)))

;; An expression for what a structure type's name is bound to.  accessors and mutators: all, first
;; field first, #f where there is none; constructs?: does the name stand for the constructor?
(define (information-code descriptor constructor predicate accessors mutators super fields constructs?)
  (define (quoted id) (if (identifier? id) #`(quote-syntax #,id) #`'#,id))
  (define code
    #`(lambda ()
        (list #,(quoted descriptor) #,(quoted constructor) #,(quoted predicate)
              (list #,@(map quoted (reverse accessors)))
              (list #,@(map quoted (reverse mutators)))
              #,(quoted super))))
  (if constructs?
      #`(make-constructor-binding #,code '#,(reverse fields) '(() ()) #,(quoted constructor))
      #`(make-structure-binding #,code '#,(reverse fields) '(() ()))))
