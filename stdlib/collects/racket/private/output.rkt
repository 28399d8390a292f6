;; displayln, writeln, println, print-value-columns, the printing of module-level values.
(module output "medium.rkt"
  (#%provide displayln writeln println print-value-columns print-values port?)

  (define (port? v) (or (input-port? v) (output-port? v)))

  (define-syntax-rule (define-line-printer name print)
    (define name
      (case-lambda
        [(v) (name v (current-output-port))]
        [(v port)
         (unless (output-port? port)
           (raise-argument-error 'name "output-port?" 1 v port))
         (print v port)
         (newline port)])))

  (define-line-printer displayln display)
  (define-line-printer writeln write)

  (define println
    (case-lambda
      [(v) (println v (current-output-port) 0)]
      [(v port) (println v port 0)]
      [(v port depth)
       (unless (output-port? port)
         (raise-argument-error 'println "output-port?" 1 v port depth))
       (unless (memv depth '(0 1))
         (raise-argument-error 'println "(or/c 0 1)" 2 v port depth))
       (print v port depth)
       (newline port)]))

  (define print-value-columns
    (make-parameter
     +inf.0
     (lambda (v)
       (unless (or (eqv? v +inf.0) (and (exact-integer? v) (> v 5)))
         (raise-argument-error 'print-value-columns
                               "(or/c +inf.0 (and/c exact-integer? (>/c 5)))" v))
       v)
     'print-value-columns))

  ;; Prints each of vals as the value of a module-level expression is printed, and returns them to
  ;; who applies a continuation that was captured in such an expression.
  (define (print-values . vals)
    (for-each (current-print) vals)
    (apply values vals)))
