#lang racket/base
;; Structure types that are serializable: serializable-struct and its variants.

(require "info.rkt" (for-syntax racket/base racket/struct-info))
(provide serializable-struct serializable-struct/versions define-serializable-struct
         define-serializable-struct/versions)

(begin-for-syntax
  ;; versions: a list of other versions, as lists of a number and two expressions; make?: is there a
  ;; constructor that begins with make-, too?
  (define (expand stx id+super fields options version versions make?)
    (define-values (id super)
      (syntax-case id+super ()
        [(id super) (values #'id #'super)]
        [id (values #'id #f)]))
    (unless (identifier? id)
      (raise-syntax-error #f "expected an identifier for the structure type name" stx id))
    (define (joined . parts)
      (datum->syntax
       id
       (string->symbol
        (apply string-append (for/list ([p (in-list parts)]) (format "~a" (if (syntax? p) (syntax-e p) p)))))
       id))
    (define (option-value key)
      (let loop ([l (syntax->list options)])
        (cond
          [(null? l) #f]
          [(eq? key (syntax-e (car l))) (cadr l)]
          [else (loop (cdr l))])))
    (define constructor (or (option-value '#:constructor-name) id))
    (define extra-constructor
      (if (and make? (not (option-value '#:constructor-name))
               (not (option-value '#:extra-constructor-name)))
          (list #'#:extra-constructor-name (joined 'make- id))
          '()))
    (define all-mutable? (memq '#:mutable (map syntax-e (syntax->list options))))
    (define field-ids
      (for/list ([f (in-list (syntax->list fields))]) (syntax-case f () [(id . _) #'id] [id #'id])))
    (define super-info (and super (extract-struct-info (syntax-local-value super))))
    (define super-accessors (if super (reverse (list-ref super-info 3)) '()))
    (define super-mutators (if super (reverse (list-ref super-info 4)) '()))
    (define own-mutators
      (for/list ([f (in-list (syntax->list fields))] [id* (in-list field-ids)])
        (define mutable?
          (or all-mutable?
              (syntax-case f () [(_ . o) (memq '#:mutable (map syntax-e (syntax->list #'o)))] [_ #f])))
        (and mutable? (joined 'set- id '- id* '!))))
    (define accessors
      (append super-accessors (for/list ([f (in-list field-ids)]) (joined id '- f))))
    (define mutators (append super-mutators own-mutators))
    (define (info-name version) (joined 'deserialize-info: id '-v version))
    (with-syntax ([id id]
                  [info (info-name version)]
                  [constructor constructor]
                  [predicate (joined id '?)]
                  [(super ...) (if super (list super) '())]
                  [fields fields]
                  [(option ...) options]
                  [(extra ...) extra-constructor]
                  [(accessor ...) accessors]
                  [(dummy ...) (map (lambda (a) #'#f) accessors)]
                  [(mutator ...) (if (andmap values mutators) mutators '())]
                  [(mutable-accessor ...) (if (andmap values mutators) accessors '())]
                  [can-cycle? (and (andmap values mutators) #t)]
                  [((other-info other-make other-cycle) ...)
                   (for/list ([v (in-list versions)])
                     (list (info-name (syntax-e (car v))) (cadr v) (caddr v)))])
      #`(begin
          (struct id super ... fields option ... extra ...
            #:property prop:serializable
            (checked-serialize-info
             (lambda (v) (vector (accessor v) ...))
             #,(if (eq? 'top-level (syntax-local-context)) #''info #'(quote-syntax info))
             can-cycle?
             (or (current-load-relative-directory) (current-directory))))
          (define info
            (deserialize-info
             constructor
             (lambda ()
               (if can-cycle?
                   (let ([empty (constructor dummy ...)])
                     (values empty
                             (lambda (v) (mutator empty (mutable-accessor v)) ... (void))))
                   (error 'id "cannot be part of a cycle")))))
          (define other-info (deserialize-info other-make other-cycle)) ...
          #,(if (memq (syntax-local-context) '(module module-begin))
                #`(#,(datum->syntax stx 'module+ stx) deserialize-info
                   (provide info other-info ...))
                #'(begin))))))

(define-syntax-rule (define-structure-form form versions? make?)
  (define-syntax (form stx)
    (define (parse parts version versions)
      (syntax-case parts ()
        [(name super fields . options)
         (and (not make?) (identifier? #'super))
         (expand stx #'(name super) #'fields #'options version versions make?)]
        [(name fields . options)
         (expand stx #'name #'fields #'options version versions make?)]
        [_ (raise-syntax-error #f "bad syntax" stx)]))
    (syntax-case stx ()
      [(_ . parts)
       (if versions?
           (with-versions stx #'parts parse make?)
           (parse #'parts 0 '()))])))

(begin-for-syntax
  ;; name [super] version fields (other-version ...) option ...
  (define (with-versions stx parts parse make?)
    (syntax-case parts ()
      [(name super version fields (other ...) . options)
       (and (identifier? #'super) (exact-nonnegative-integer? (syntax-e #'version)))
       (parse #'(name super fields . options) (syntax-e #'version)
              (map syntax->list (syntax->list #'(other ...))))]
      [(name version fields (other ...) . options)
       (exact-nonnegative-integer? (syntax-e #'version))
       (parse #'(name fields . options) (syntax-e #'version)
              (map syntax->list (syntax->list #'(other ...))))]
      [_ (raise-syntax-error #f "bad syntax" stx)])))

(define-structure-form serializable-struct #f #f)
(define-structure-form serializable-struct/versions #t #f)
(define-structure-form define-serializable-struct #f #t)
(define-structure-form define-serializable-struct/versions #t #t)
