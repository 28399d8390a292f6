#lang racket/base
;; The public fields of objects; objects as data.

(require "values.rkt" "make-class.rkt" "member-names.rkt" (for-syntax racket/base))

(provide get-field set-field! field-bound? field-names dynamic-get-field dynamic-set-field!
         class-field-accessor class-field-mutator
         object->vector object=? object-or-false=? object=-hash-code object-info)

(define (check-object who o) (unless (object? o) (raise-argument-error who "object?" o)))

;; The accessor and the mutator of the field, as a pair
(define (field-access who o name)
  (check-object who o)
  (hash-ref (class-value-fields (class-of o)) name
            (lambda ()
              (raise-object-error who "given object does not have the requested field"
                                  "field name" name "object" (format "~e" o)))))

(define (field-value who o name)
  (checked-field-value ((car (field-access who o name)) o) name))

(define (set-field-value! who o name v) ((cdr (field-access who o name)) o v))

(define-for-syntax (check-field-name id stx)
  (or (identifier? id)
      (raise-syntax-error #f "expected a field name as first argument" stx id)))

(define-syntax (get-field stx)
  (syntax-case stx ()
    [(_ id target)
     (check-field-name #'id stx)
     #`(field-value 'get-field target #,(member-name-expression #'id))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (set-field! stx)
  (syntax-case stx ()
    [(_ id target e)
     (check-field-name #'id stx)
     #`(set-field-value! 'set-field! target #,(member-name-expression #'id) e)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (field-bound? stx)
  (syntax-case stx ()
    [(_ id target)
     (check-field-name #'id stx)
     #`(has-field? target #,(member-name-expression #'id))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define (has-field? o name)
  (check-object 'field-bound? o)
  (hash-has-key? (class-value-fields (class-of o)) name))

(define (dynamic-get-field name o)
  (unless (symbol? name) (raise-argument-error 'dynamic-get-field "symbol?" name))
  (field-value 'dynamic-get-field o name))

(define (dynamic-set-field! name o v)
  (unless (symbol? name) (raise-argument-error 'dynamic-set-field! "symbol?" name))
  (set-field-value! 'dynamic-set-field! o name v))

(define (field-names o)
  (check-object 'field-names o)
  (filter symbol-interned? (hash-keys (class-value-fields (class-of o)))))

(define-for-syntax (check-class-field id stx)
  (or (identifier? id)
      (raise-syntax-error #f "expected an indentifier" stx id)))

(define-syntax (class-field-accessor stx)
  (syntax-case stx ()
    [(_ c id)
     (check-class-field #'id stx)
     #`(class-field 'class-field-accessor car c #,(member-name-expression #'id))]
    [_ (raise-syntax-error #f "expected a field name after the class expression" stx)]))

(define-syntax (class-field-mutator stx)
  (syntax-case stx ()
    [(_ c id)
     (check-class-field #'id stx)
     #`(class-field 'class-field-mutator cdr c #,(member-name-expression #'id))]
    [_ (raise-syntax-error #f "expected a field name after the class expression" stx)]))

(define (class-field who part c name)
  (unless (class? c) (raise-argument-error who "class?" c))
  (part (hash-ref (class-value-fields c) name
                  (lambda ()
                    (raise-object-error who "no such field"
                                        "field-name" name "class name" (class-value-name c))))))

;; ---- objects as data

;; The part that belongs to object% is opaque and always shows.
(define (object->vector o [opaque '...])
  (check-object 'object->vector o)
  (define parts (cdr (vector->list (struct->vector o opaque))))
  (define name (string->symbol (format "object:~a" (class-value-name (class-of o)))))
  (list->vector
   (if (and (pair? parts) (eq? (car parts) opaque))
       (cons name parts)
       (list* name opaque parts))))

(define (object=? a b)
  (check-object 'object=? a)
  (check-object 'object=? b)
  (eq? a b))

(define (object-or-false=? a b)
  (when a (check-object 'object-or-false=? a))
  (when b (check-object 'object-or-false=? b))
  (eq? a b))

(define (object=-hash-code o)
  (check-object 'object=-hash-code o)
  (eq-hash-code o))

;; The class, if the inspector may see it, and whether a more special one is hidden
(define (object-info o)
  (check-object 'object-info o)
  (define-values (type hidden?) (struct-info o))
  (let loop ([c (class-of o)] [skipped? #f])
    (cond
      [(not c) (values #f #t)]
      [(and type (eq? type (class-value-struct-type c)) (class-value-super c))
       (values c skipped?)]
      [else (loop (class-value-super c) #t)])))
