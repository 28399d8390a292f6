#lang racket/base
;; Contracts that hide values: parametric->/c, new-∀/c and new-∃/c.

(require "blame.rkt" "violation.rkt" "property.rkt" "coerce.rkt" "flat.rkt" (for-syntax racket/base))

(provide parametric->/c new-∀/c new-∃/c)

;; A contract that seals values in one direction and opens what it sealed in the other; seal-negative?:
;; does it seal what comes from the side that is promised?
(define (sealing name seal-swapped?)
  (define-values (type seal sealed? ref set)
    (make-struct-type (string->symbol (format "~a" name)) #f 1 0 #f
                      (list (cons prop:custom-write
                                  (lambda (v port mode)
                                    (fprintf port "#<~a>" name))))))
  (make-contract
   #:name name
   #:opaque? #f
   #:first-order (lambda (v) #t)
   #:stronger (lambda (a b) (eq? a b))
   #:late-neg-projection
   (lambda (b)
     (if (eq? seal-swapped? (blame-swapped? b))
         (lambda (v party) (seal v))
         (lambda (v party)
           (if (sealed? v)
               (ref v 0)
               (raise-blame-error b v #:missing-party party
                                  '(expected: "~a" given: "~e") name v)))))))

(define (opaque-name name kind)
  (or name (string->symbol (format "~a-unknown" kind))))

(define (new-∀/c [name #f]) (sealing (or name '∀∃-unknown) #t))
(define (new-∃/c [name #f]) (sealing (or name '∀∃-unknown) #f))

(define-syntax (parametric->/c stx)
  (syntax-case stx ()
    [(_ (id ...) body)
     (let ([ids (syntax->list #'(id ...))])
       (for ([id (in-list ids)])
         (unless (identifier? id)
           (raise-syntax-error #f "expected an identifier" stx id)))
       (let ([duplicate (check-duplicate-identifier ids)])
         (when duplicate
           (raise-syntax-error #f "duplicate identifier" stx duplicate)))
       #'(parametric '(id ...) (lambda (id ...) body) 'body))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

;; The polymorphic procedures: each call has contracts of its own for the type variables.
(define (parametric ids instantiate form)
  (define (instance swapped?)
    (coerce-contract 'parametric->/c
                     (apply instantiate (for/list ([id (in-list ids)]) (sealing id (not swapped?))))))
  (make-contract
   #:name `(parametric->/c ,ids ,form)
   #:opaque? #f
   #:first-order procedure?
   #:late-neg-projection
   (lambda (b)
     (define (call f party keywords vals args)
       (define checked ((late-neg (instance (blame-swapped? b)) b) f party))
       (keyword-apply checked keywords vals args))
     (lambda (f party)
       (unless (procedure? f)
         (raise-blame-error b f #:missing-party party '(expected "a procedure" given: "~e") f))
       (define-values (required allowed) (procedure-keywords f))
       (define wrapper
         (if (null? allowed)
             (lambda args (call f party '() '() args))
             (make-keyword-procedure
              (lambda (keywords vals . args) (call f party keywords vals args))
              (lambda args (call f party '() '() args)))))
       (procedure-rename
        (if (null? allowed)
            (procedure-reduce-arity-mask wrapper (procedure-arity-mask f))
            (procedure-reduce-keyword-arity-mask wrapper (procedure-arity-mask f) required allowed))
        (or (object-name f) 'unknown))))))
