#lang racket/base
;; The mixin form.

(require "values.rkt" "class-form.rkt" (for-syntax racket/base racket/private/class/class-name))

(provide mixin)

;; e with the name that the form stx gives its value
(define-for-syntax (named e stx) (syntax-property e 'inferred-name (class-name stx)))

(define-syntax (mixin stx)
  (syntax-case stx ()
    [(_ (from ...) (to ...) clause ...)
     (with-syntax ([(from-value ...) (generate-temporaries #'(from ...))]
                   [(to-value ...) (generate-temporaries #'(to ...))])
       (with-syntax ([who (or (given-name stx) 'mixin)]
                     [class-expression
                      (named (syntax/loc stx (class* super (to-value ...) clause ...)) stx)])
         (quasisyntax/loc stx
           (let-values ([(from-value) from] ... [(to-value) to] ...)
             (check-interfaces (list from-value ...) (list to-value ...))
             #,(named #'(#%plain-lambda (super)
                          (check-argument 'who super (list from-value ...))
                          class-expression)
                      stx)))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define (check-interfaces from to)
  (check-each from "given value for from-interface is not an interface")
  (check-each to "given values for from-interface is not an interface"))

(define (check-each interfaces complaint)
  (for ([i (in-list interfaces)])
    (unless (interface? i)
      (raise-object-error
       'mixin complaint
       "given" (format "~e" i)
       "all given" (apply string-append
                          (for/list ([i (in-list interfaces)]) (format "\n   ~e" i)))))))

(define (check-argument who c interfaces)
  (unless (class? c)
    (raise-object-error who "argument is not a class" "argument" (format "~e" c)))
  (for ([i (in-list interfaces)])
    (unless (implementation? c i)
      (raise-object-error who "argument class does not implement interface"
                          "argument" c "interface name" i))))
