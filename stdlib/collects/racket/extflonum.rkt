#lang racket/base
;; Extflonums (reference, section 4.3.4): there is no arithmetic on them, but they are read, printed
;; and recognized; what would compute with them checks its arguments and raises
;; exn:fail:unsupported.
(require '#%extfl
         (for-syntax racket/base))
(provide extflonum? extflonum-available? extflvector?
         pi.t
         in-extflvector for/extflvector for*/extflvector)

(define pi.t 3.1415926535897932385t0)

(define (extflvector? v)
  #f)

(define (unsupported who)
  (raise (exn:fail:unsupported (format "~a: unsupported" who) (current-continuation-marks))))

(define (check who ok? contract v)
  (unless ok?
    (raise-argument-error who contract v)))

;; An argument is (contract? name); an optional one is (contract? name default).
(define-syntax (define-operation stx)
  (define (parameter arg)
    (syntax-case arg ()
      [(contract? name) #'name]
      [(contract? name default) #'(name default)]))
  (syntax-case stx ()
    [(_ who arg ...)
     (with-syntax ([(parameter ...) (map parameter (syntax->list #'(arg ...)))]
                   [((contract? name . _) ...) #'(arg ...)])
       #'(begin
           (provide who)
           (define (who parameter ...)
             (check 'who (contract? name) (symbol->string 'contract?) name) ...
             (unsupported 'who))))]))

(define-syntax-rule (define-operations (arg ...) who ...)
  (begin (define-operation who arg ...) ...))

(define-operations ([extflonum? a])
  extfl->exact extfl->exact-integer extfl->floating-point-bytes extfl->fx extfl->inexact
  extflabs extflacos extflasin extflatan extflceiling extflcos extflexp extflfloor extfllog
  extflround extflsin extflsqrt extfltan extfltruncate)

(define-operations ([extflonum? a] [extflonum? b])
  extfl+ extfl- extfl* extfl/ extfl< extfl<= extfl= extfl> extfl>= extflexpt extflmax extflmin)

(define-operation ->extfl [exact-integer? a])
(define-operation real->extfl [real? a])
(define-operation fx->extfl [fixnum? a])

(define zero 0.0t0)

(define-operations ([exact-nonnegative-integer? size] [extflonum? fill zero])
  make-extflvector make-shared-extflvector)

(define-operation extflvector-length [extflvector? v])
(define-operation extflvector-ref [extflvector? v] [exact-nonnegative-integer? position])
(define-operation extflvector-set!
  [extflvector? v] [exact-nonnegative-integer? position] [extflonum? a])
(define-operation extflvector-copy
  [extflvector? v] [exact-nonnegative-integer? start 0] [exact-nonnegative-integer? end 0])

(define-syntax-rule (define-vectors-of-arguments who ...)
  (begin
    (begin
      (provide who)
      (define (who . elements)
        (for ([e (in-list elements)])
          (check 'who (extflonum? e) "extflonum?" e))
        (unsupported 'who)))
    ...))

(define-vectors-of-arguments extflvector shared-extflvector)

(define (floating-point-bytes->extfl bytes [big-endian? (system-big-endian?)]
                                     [start 0]
                                     [end (and (bytes? bytes) (bytes-length bytes))])
  (check 'floating-point-bytes->extfl (bytes? bytes) "bytes?" bytes)
  (unless (= 10 (- end start))
    (raise-arguments-error 'floating-point-bytes->extfl "length is not 10 bytes"
                           "length" (- end start)))
  (unsupported 'floating-point-bytes->extfl))
(provide floating-point-bytes->extfl)

(define (in-extflvector v [start 0] [end #f] [step 1])
  (raise-argument-error 'in-extflvector* "extflvector" v))

(define-syntax-rule (for/extflvector clause ...)
  (unsupported 'make-extflvector))
(define-syntax-rule (for*/extflvector clause ...)
  (unsupported 'make-extflvector))
