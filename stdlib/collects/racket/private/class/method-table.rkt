#lang racket/base
;; The methods of a class: their indices, levels, and what a subclass may do to them.

(require "values.rkt")

(provide extended-indices extended-vector method-place install-methods!
         (struct-out place))

;; index: in the vectors of the class; level: 0 for the procedure that a call reaches, 1 for the
;; one that its inner reaches, and so on; super: the procedure that super reaches, or #f.
(struct place (index level super))

(define new-kinds '(public pubment public-final abstract))

(define (new-method? m) (memq (cdr m) new-kinds))

(define (extended-indices name super methods)
  (for/fold ([indices (class-value-indices super)]) ([m (in-list methods)] #:when (new-method? m))
    (when (hash-ref indices (car m) #f)
      (raise-object-error 'class* "superclass already contains method"
                          "superclass" super "method name" (car m) "class name" name))
    (hash-set indices (car m) (hash-count indices))))

(define (extended-vector old size fill)
  (define new (make-vector size fill))
  (vector-copy! new 0 old)
  new)

(define (method-place c super name kind)
  (define index (hash-ref (class-value-indices c) name #f))
  (cond
    [(memq kind new-kinds) (place index 0 #f)]
    [else
     (define old (hash-ref (class-value-indices super) name #f))
     (unless old
       (raise-object-error
        'class* (format "superclass does not provide an expected method for ~a" kind)
        (format "~a name" kind) name "class name" (class-value-name c)))
     (check-state c super name kind (vector-ref (class-value-states super) old))
     (define layers (vector-ref (class-value-layers super) old))
     (define level (vector-length layers))
     (define inner-only? (memq kind '(inherit/inner rename-inner)))
     (place old
            (if inner-only? (sub1 level) level)
            (and (memq kind '(override overment override-final inherit/super rename-super))
                 (or (if (zero? level)
                         (vector-ref (class-value-methods super) old)
                         (vector-ref layers (sub1 level)))
                     void)))])) ; an abstract method

(define (check-state c super name kind state)
  (define (refuse words)
    (raise-object-error 'class* words
                        "superclass" super "method name" name "class name" (class-value-name c)))
  (case kind
    [(override overment override-final)
     (when (eq? state 'final) (refuse-final c name))
     (unless (eq? state 'override) (refuse not-overrideable))]
    [(inherit/super rename-super) (when (eq? state 'augment) (refuse not-overrideable))]
    [(augment augride augment-final)
     (when (eq? state 'final) (refuse-final c name))
     (unless (eq? state 'augment) (refuse not-augmentable))]
    [(inherit/inner rename-inner) (unless (eq? state 'augment) (refuse not-augmentable))]))

(define not-overrideable
  (string-append "superclass method for override, overment, inherit/super, or rename-super is not "
                 "overrideable"))

(define not-augmentable
  (string-append "superclass method for augride, augment, inherit/inner, or rename-inner method is "
                 "not augmentable"))

(define (refuse-final c name)
  (raise-object-error 'class* "cannot override or augment final method"
                      "method name" name "class name" (class-value-name c)))

;; Puts the procedures of the methods that have a body where they belong.
(define (install-methods! c methods places procedures)
  (let loop ([methods methods] [places places] [procedures procedures])
    (unless (null? methods)
      (define kind (cdar methods))
      (define p (car places))
      (cond
        [(has-body? kind)
         (install-method! c kind p (car procedures))
         (loop (cdr methods) (cdr places) (cdr procedures))]
        [else (loop (cdr methods) (cdr places) procedures)]))))

(define (has-body? kind)
  (memq kind '(public pubment public-final override overment override-final
                      augment augride augment-final)))

(define (install-method! c kind p procedure)
  (define index (place-index p))
  (define level (place-level p))
  (define layers (vector-ref (class-value-layers c) index))
  (define filled
    (if (zero? level)
        (begin (vector-set! (class-value-methods c) index procedure) layers)
        (let ([copy (extended-vector layers level #f)])
          (vector-set! copy (sub1 level) procedure)
          copy)))
  (vector-set! (class-value-layers c) index
               (if (memq kind '(pubment overment augment))
                   (extended-vector filled (add1 (vector-length filled)) #f)
                   filled))
  (vector-set! (class-value-states c) index
               (case kind
                 [(public override augride abstract) 'override]
                 [(pubment overment augment) 'augment]
                 [else 'final])))
