#lang racket/base
;; Names of methods and fields from outside: symbols, or keys that only some scope can mention.

(require (for-syntax racket/base racket/private/class/local-name))

(provide define-local-member-name define-member-name member-name-key generate-member-key
         member-name-key? member-name-key=? member-name-key-hash-code
         (for-syntax member-name-expression local-name-of))

;; name: the symbol under which classes have the member
(struct member-key (name)
  #:property prop:custom-write
  (lambda (k port mode) (fprintf port "#<member-key:~a>" (member-key-name k))))

(define member-name-key? member-key?)
(define (generate-member-key [name 'member])
  (member-key (string->uninterned-symbol (symbol->string name))))

(define (member-name-key=? a b) (eq? (member-key-name a) (member-key-name b)))
(define (member-name-key-hash-code k) (eq-hash-code (member-key-name k)))

(define (checked-name k)
  (unless (member-key? k) (raise-argument-error 'define-member-name "member-name-key?" k))
  (member-key-name k))

(define-syntax (define-local-member-name stx)
  (syntax-case stx ()
    [(_ id ...) #'(begin (define-member-name id (generate-member-key 'id)) ...)]))

(define-syntax (define-member-name stx)
  (syntax-case stx ()
    [(_ id key)
     #'(begin
         (define variable (checked-name key))
         (define-syntax id (local-name #'variable)))]))

(define-syntax (member-name-key stx)
  (syntax-case stx ()
    [(_ id) #`(member-key #,(member-name-expression #'id))]))
