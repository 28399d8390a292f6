;; rationalize, real->decimal-string, double-flonum?.
(module numbers "medium.rkt"
  (#%provide rationalize real->decimal-string double-flonum?)

  (define (double-flonum? v) (flonum? v))

  (define (rationalize x tolerance)
    (unless (real? x) (raise-argument-error 'rationalize "real?" x))
    (unless (real? tolerance) (raise-argument-error 'rationalize "real?" tolerance))
    (cond
      [(or (eqv? x +nan.0) (eqv? tolerance +nan.0)) +nan.0]
      [(infinite? tolerance) (if (infinite? x) +nan.0 0.0)]
      [(infinite? x) x]
      [else
       (let* ([exact-x (inexact->exact x)]
              [exact-tolerance (abs (inexact->exact tolerance))]
              [simple (simplest-between (- exact-x exact-tolerance) (+ exact-x exact-tolerance))])
         (if (and (exact? x) (exact? tolerance)) simple (exact->inexact simple)))]))

  (define (infinite? x) (or (eqv? x +inf.0) (eqv? x -inf.0)))

  (define (simplest-between low high)
    (cond
      [(<= low 0 high) 0]
      [(< high 0) (- (simplest-positive (- high) (- low)))]
      [else (simplest-positive low high)]))

  ;; 0 < low <= high: along their common continued fraction
  (define (simplest-positive low high)
    (let ([whole (floor low)])
      (cond
        [(= whole low) whole]
        [(< whole (floor high)) (add1 whole)]
        [else (+ whole (/ 1 (simplest-positive (/ 1 (- high whole)) (/ 1 (- low whole)))))])))

  (define real->decimal-string
    (case-lambda
      [(x) (decimal-string x 2)]
      [(x digits) (decimal-string x digits)]))

  (define (decimal-string x digits)
    (unless (rational? x)
      (raise-argument-error 'real->decimal-string "rational?" x))
    (unless (exact-nonnegative-integer? digits)
      (raise-argument-error 'real->decimal-string "exact-nonnegative-integer?" digits))
    (let* ([scale (expt 10 digits)]
           [scaled (round (* (abs (inexact->exact x)) scale))]
           [fraction (number->string (remainder scaled scale))]
           [padding (- digits (string-length fraction))])
      (string-append (if (or (< x 0) (eqv? x -0.0)) "-" "")
                     (number->string (quotient scaled scale))
                     "."
                     (if (eqv? digits 0)
                         ""
                         (string-append (make-string padding #\0) fraction))))))
