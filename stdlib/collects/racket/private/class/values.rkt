#lang racket/base
;; Classes, interfaces and objects as values; the errors of racket/class.

(require (only-in '#%unsafe unsafe-undefined))

(provide (struct-out class-value) (struct-out interface-value)
         prop:object object? class-of class? interface?
         virtual-method inner-method
         unsafe-undefined raise-object-error
         exn:fail:object exn:fail:object? struct:exn:fail:object make-exn:fail:object
         subclass? implementation? interface-extension? is-a? all-interfaces
         interface->method-names method-in-interface? object-interface class->interface)

;; super: the superclass, #f for object%.
;; ancestors: list of the classes above it.
;; interface: the interface of all methods; interfaces: those that are implemented.
;; indices: from a method's name to its index in the three vectors.
;; methods: for each method the procedure that a call from outside reaches.
;; layers: for each method a vector of the procedures that inner reaches, one a level; #f at the
;;   end as long as nothing augments the method.
;; states: for each method 'override, 'augment or 'final, which says what a subclass may do to it.
;; abstract: names of the methods that have no body yet.
;; fields: from a field's name to a pair of an accessor and a mutator.
;; init-names: names of the arguments by position; init-rest?: may there be more?
;; own-init-names: what the class itself takes out of the named arguments.
(struct class-value
  (name super ancestors [interface #:mutable] interfaces indices methods layers states
        abstract [fields #:mutable] init-names init-rest? own-init-names takes-rest?
        [struct-type #:mutable] [construct #:mutable] [initialize #:mutable])
  #:property prop:custom-write
  (lambda (c port mode) (fprintf port "#<class:~a>" (class-value-name c)))
  #:property prop:object-name 0
  #:authentic)

;; supers: the interfaces that it extends; own: the method names that it adds itself;
;; properties: alist of structure type properties for the classes that implement it.
(struct interface-value (name supers own properties)
  #:property prop:custom-write
  (lambda (i port mode) (fprintf port "#<interface:~a>" (interface-value-name i)))
  #:property prop:object-name 0
  #:authentic)

(define (class? v) (class-value? v))
(define interface? interface-value?)

;; The class of an object
(define-values (prop:object object? class-of) (make-struct-type-property 'object))

;; What a call of the object's method with the index reaches
(define (virtual-method o index) (vector-ref (class-value-methods (class-of o)) index))

;; What inner reaches from a procedure of the level, or #f
(define (inner-method o index level)
  (define layers (vector-ref (class-value-layers (class-of o)) index))
  (and (< level (vector-length layers)) (vector-ref layers level)))

(struct exn:fail:object exn:fail () #:extra-constructor-name make-exn:fail:object)

;; The message is who, text and a line for each label with its value, which is displayed.
(define (raise-object-error who text . details)
  (define lines
    (let loop ([details details])
      (if (null? details)
          '()
          (list* (format "\n  ~a:" (car details)) (detail-text (cadr details))
                 (loop (cddr details))))))
  (raise (exn:fail:object (apply string-append (format "~a: ~a" who text) lines)
                          (current-continuation-marks))))

;; What follows a label: a text of several lines begins on a line of its own.
(define (detail-text v)
  (define text (format "~a" v))
  (if (regexp-match? #rx"^\n" text) text (string-append " " text)))

;; An interface and the ones above it, each once
(define (all-interfaces i)
  (let loop ([i i] [seen '()])
    (if (memq i seen)
        seen
        (for/fold ([seen (cons i seen)]) ([super (in-list (interface-value-supers i))])
          (loop super seen)))))

(define (interface->method-names i)
  (unless (interface? i) (raise-argument-error 'interface->method-names "interface?" i))
  (for*/fold ([names '()]) ([i (in-list (all-interfaces i))]
                            [name (in-list (interface-value-own i))]
                            #:unless (memq name names))
    (cons name names)))

(define (method-in-interface? name i)
  (unless (symbol? name) (raise-argument-error 'method-in-interface? "symbol?" 0 name i))
  (unless (interface? i) (raise-argument-error 'method-in-interface? "interface?" 1 name i))
  (and (memq name (interface->method-names i)) #t))

(define (extends? i super) (and (memq super (all-interfaces i)) #t))

(define (class-below? c super)
  (or (eq? c super) (and (memq super (class-value-ancestors c)) #t)))

(define (implements? c i)
  (for/or ([c (in-list (cons c (class-value-ancestors c)))])
    (or (eq? i (class-value-interface c))
        (for/or ([own (in-list (class-value-interfaces c))]) (extends? own i)))))

(define (subclass? c super)
  (unless (class? super) (raise-argument-error 'subclass? "class?" 1 c super))
  (and (class? c) (class-below? c super)))

(define (implementation? c i)
  (unless (interface? i) (raise-argument-error 'implementation? "interface?" 1 c i))
  (and (class? c) (implements? c i)))

(define (interface-extension? i super)
  (unless (interface? super) (raise-argument-error 'interface-extension? "interface?" 1 i super))
  (and (interface? i) (extends? i super)))

(define (is-a? v c)
  (cond
    [(class? c) (and (object? v) (class-below? (class-of v) c))]
    [(interface? c) (and (object? v) (implements? (class-of v) c))]
    [else (raise-argument-error 'is-a? "(or/c class? interface?)" 1 v c)]))

(define (object-interface o)
  (unless (object? o) (raise-argument-error 'object-interface "object?" o))
  (class-value-interface (class-of o)))

(define (class->interface c)
  (unless (class? c) (raise-argument-error 'class->interface "class?" c))
  (class-value-interface c))
