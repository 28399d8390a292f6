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
             (check-interfaces (list from-value ... to-value ...))
             #,(named #'(#%plain-lambda (super)
                          (check-argument 'who super (list from-value ...))
                          class-expression)
                      stx)))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define (check-interfaces interfaces)
  (for ([i (in-list interfaces)])
    (unless (interface? i)
      (raise-object-error 'mixin "interface expression result is not an interface"
                          "result" (format "~e" i)))))

(define (check-argument who c interfaces)
  (unless (class? c)
    (raise-object-error who "argument is not a class" "argument" (format "~e" c)))
  (for ([i (in-list interfaces)])
    (unless (implementation? c i)
      (raise-object-error who "argument class does not implement interface"
                          "argument" c "interface name" i))))
