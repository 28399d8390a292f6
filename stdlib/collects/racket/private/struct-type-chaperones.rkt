;; chaperone-struct-type, and reflection on its results.
(module struct-type-chaperones "medium.rkt"
  (#%require '#%unsafe)
  (#%provide chaperone-struct-type)

  (define (chaperone-struct-type type info constructor guard . properties)
    (unless (struct-type? type)
      (raise-argument-error 'chaperone-struct-type "struct-type?" type))
    (unless (and (procedure? info) (procedure-arity-includes? info 8))
      (raise-argument-error 'chaperone-struct-type "(procedure-arity-includes/c 8)" info))
    (unless (and (procedure? constructor) (procedure-arity-includes? constructor 1))
      (raise-argument-error 'chaperone-struct-type "(procedure-arity-includes/c 1)" constructor))
    (unless (procedure? guard)
      (raise-argument-error 'chaperone-struct-type "procedure?" guard))
    (apply make-struct-type-chaperone type info constructor guard operations properties))

  (define (check-chaperone who original received)
    (unless (chaperone-of? received original)
      (raise-arguments-error
       who
       (string-append "non-chaperone result; received a value that is not a chaperone"
                      " of the original value")
       "original" original
       "received" received)))

  (define (info layer)
    (call-with-values
     (lambda () (struct-type-info (struct-type-chaperone-next layer)))
     (lambda originals
       (call-with-values
        (lambda () (apply (struct-type-chaperone-info layer) originals))
        (lambda results
          (unless (= (length results) (length originals))
            (apply raise-result-arity-error 'struct-type-info (length originals) #f results))
          (for-each (lambda (o r) (check-chaperone 'struct-type-info o r)) originals results)
          (apply values results))))))

  (define (make-constructor layer name)
    (let* ([original (struct-type-make-constructor (struct-type-chaperone-next layer) name)]
           [result ((struct-type-chaperone-constructor layer) original)])
      (check-chaperone 'struct-type-make-constructor original result)
      result))

  (define operations (vector info make-constructor)))
