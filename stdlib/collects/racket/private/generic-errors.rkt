#lang racket/base
;; Errors of generic methods: raise-not-instance for values of other types, raise-support-error.

(provide raise-not-instance raise-support-error
         exn:fail:support exn:fail:support? struct:exn:fail:support)

;; An instance lacks a method.
(struct exn:fail:support exn:fail ())

(define (raise-support-error name v)
  (raise (exn:fail:support (format "~a: not implemented for ~e" name v)
                           (current-continuation-marks))))

;; labels: of all positional parameters; position: that of the instance among them; optional: how
;; many of the last ones are; rest?: whether args may have more
(define (raise-not-instance name expected labels position optional rest? args
                            [keywords '()] [vals '()] [required-keywords '()])
  (define required (- (length labels) optional))
  (apply raise-arguments-error name "contract violation:"
         "expected" (unquoted-printing-string expected)
         "given" (list-ref args position)
         "argument position" (unquoted-printing-string (ordinal (add1 position)))
         (append
          (positional-fields labels position required args)
          (keyword-fields keywords vals required-keywords)
          (if rest?
              (list "rest args"
                    (if (> (length args) (length labels)) (list-tail args (length labels)) '()))
              '()))))

(define (positional-fields labels position required args)
  (for/fold ([fields '()] #:result (reverse fields))
            ([label (in-list labels)] [arg (in-list args)] [i (in-naturals)]
             #:unless (= i position))
    (list* arg
           (format "~a~a argument..." label (if (< i required) "" " (optional)"))
           fields)))

(define (keyword-fields keywords vals required)
  (for/fold ([fields '()] #:result (reverse fields)) ([k (in-list keywords)] [v (in-list vals)])
    (list* v (format "~s~a argument..." k (if (memq k required) "" " (optional)")) fields)))

(define (ordinal n)
  (format "~a~a" n
          (case n
            [(1) "st"]
            [(2) "nd"]
            [(3) "rd"]
            [else "th"])))
