#lang racket/base
;; racket/unsafe/undefined: the value of variables before their definition

(require (only-in '#%unsafe unsafe-undefined))
(provide unsafe-undefined check-not-unsafe-undefined check-not-unsafe-undefined/assign
         prop:chaperone-unsafe-undefined)

(define (complain id what words)
  (raise (exn:fail:contract:variable (format "~a: ~a;\n cannot ~a before initialization" id what words)
                                     (current-continuation-marks)
                                     id)))

(define (check-not-unsafe-undefined v id)
  (if (eq? v unsafe-undefined) (complain id "undefined" "use") v))

(define (check-not-unsafe-undefined/assign v id)
  (if (eq? v unsafe-undefined) (complain id "assignment disallowed" "assign") v))

(define-values (prop:chaperone-unsafe-undefined has-names? names)
  (make-struct-type-property 'chaperone-unsafe-undefined))
