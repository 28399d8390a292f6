#lang racket/base
;; The interface forms and the interfaces that come with racket/class.

(require "values.rkt" "member-names.rkt"
         (for-syntax racket/base racket/private/class/class-name))

(provide interface interface* printable<%> writable<%> equal<%> externalizable<%>)

(define (make-interface name supers own properties)
  (for ([super (in-list supers)])
    (unless (interface? super)
      (raise-object-error 'interface "superinterface expression result is not an interface"
                          "result" (format "~e" super) "interface name" name)))
  (for* ([super (in-list supers)] [method (in-list own)])
    (when (method-in-interface? method super)
      (raise-object-error 'interface "variable already in superinterface"
                          "variable name" method
                          "already in" (interface-value-name super)
                          "interface name" name)))
  (interface-value name supers own properties))

(define-syntax (interface stx)
  (syntax-case stx ()
    [(_ (super ...) name ...)
     (interface-code stx #'(super ...) #'() (syntax->list #'(name ...)))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (interface* stx)
  (syntax-case stx ()
    [(_ (super ...) (part ...) name ...)
     (begin
       (for ([part (in-list (syntax->list #'(part ...)))])
         (syntax-case part ()
           [(property value) #t]
           [_ (raise-syntax-error #f "expected `[<prop-expr> <val-expr>]'" stx part)]))
       (interface-code stx #'(super ...) #'(part ...) (syntax->list #'(name ...))))]
    [(_ (super ...) parts name ...)
     (raise-syntax-error #f "expected `([<prop-expr> <val-expr>] ...)'" stx #'parts)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-for-syntax (interface-code stx supers properties parts)
  (define names
    (for/list ([part (in-list parts)])
      (syntax-case part ()
        [id (identifier? #'id) #'id]
        [(id contract) (identifier? #'id) #'id]
        [_ (raise-syntax-error #f "not an identifier or identifier-contract pair" stx part)])))
  (define twice (check-duplicate-identifier names))
  (when twice
    (raise-syntax-error #f "duplicate name" stx twice))
  (with-syntax ([(super ...) supers] [([property value] ...) properties])
    (quasisyntax/loc stx
      (make-interface '#,(class-name stx) (list super ...)
                      (list #,@(map member-name-expression names))
                      (list (cons property value) ...)))))

;; ---- printing

(define (named-method o name)
  (virtual-method o (hash-ref (class-value-indices (class-of o)) name)))

(define (write-by o port name) ((named-method o name) o port))

(define printable<%>
  (interface* ()
              ([prop:custom-write
                (lambda (o port mode)
                  (case mode
                    [(#t) (write-by o port 'custom-write)]
                    [(#f) (write-by o port 'custom-display)]
                    [else ((named-method o 'custom-print) o port mode)]))])
              custom-print custom-write custom-display))

(define writable<%>
  (interface* ()
              ([prop:custom-write
                (lambda (o port mode)
                  (write-by o port (if mode 'custom-write 'custom-display)))])
              custom-write custom-display))

;; ---- equality

(define equal<%>
  (interface* ()
              ([prop:equal+hash
                (list (lambda (a b recur) ((named-method a 'equal-to?) a b recur))
                      (lambda (o recur) ((named-method o 'equal-hash-code-of) o recur))
                      (lambda (o recur) ((named-method o 'equal-secondary-hash-code-of) o recur)))])
              equal-to? equal-hash-code-of equal-secondary-hash-code-of))

(define externalizable<%> (interface () externalize internalize))
