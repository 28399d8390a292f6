;; Builtins with more cases or keywords than they have in '#%kernel: random, raise-syntax-error.
(module builtins "medium.rkt"
  (#%require "map.rkt" "path-names.rkt")
  (#%provide (rename new-random random)
             (rename new-raise-syntax-error raise-syntax-error))

  (define largest-range 4294967087)

  (define new-random
    (let ([random
           (case-lambda
             [() (random)]
             [(k) (random k)]
             [(low high)
              (if (pseudo-random-generator? high)
                  (random low high)
                  (between low high (current-pseudo-random-generator) 2))]
             [(low high generator)
              (unless (pseudo-random-generator? generator)
                (raise-argument-error 'random "pseudo-random-generator?" 2 low high generator))
              (between low high generator 3)])])
      random))

  (define (between low high generator n)
    (unless (exact-integer? low)
      (raise-argument-error 'random (if (= n 2)
                                        "(or/c (integer-in 1 4294967087) exact-integer?)"
                                        "exact-integer?")
                            0 low high))
    (unless (exact-integer? high)
      (raise-argument-error 'random (if (= n 2)
                                        "(or/c exact-integer? pseudo-random-generator?)"
                                        "exact-integer?")
                            1 low high))
    (unless (< low high)
      (raise-argument-error 'random (string-append "(>/c " (number->string low) ")") 1 low high))
    (unless (<= (- high low) largest-range)
      (raise-argument-error 'random
                            (string-append "(integer-in " (number->string (add1 low)) " "
                                           (number->string (+ low largest-range)) ")")
                            1 low high))
    (+ low (random (- high low) generator)))

  (define new-raise-syntax-error
    (let ([raise-syntax-error
           (lambda (name message [stx #f] [sub-stx #f] [extra '()] [suffix ""]
                         #:exn [make-exn exn:fail:syntax])
             (if (eq? make-exn exn:fail:syntax)
                 (raise-syntax-error name message stx sub-stx extra suffix)
                 (with-handlers ([exn:fail:syntax?
                                  (lambda (e)
                                    (raise (make-exn (exn-message e)
                                                     (exn-continuation-marks e)
                                                     (exn:fail:syntax-exprs e))))])
                   (raise-syntax-error name message stx sub-stx extra suffix))))])
      raise-syntax-error)))
