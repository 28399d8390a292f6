#lang racket/base
;; Contracts for functions: ->, ->*, ->i (checked like ->), case->, and any as a range.

(require "contract-core.rkt" "contract-arity.rkt" (for-syntax racket/base))

(provide -> ->* case-> any arrow-contract procedure-arity-includes/c)

(define-syntax (any stx)
  (raise-syntax-error #f "use of 'any' outside the range of an arrow contract" stx))

;; range: a list of contracts, or #f for any
(define (arrow-contract name required optional rest keywords optional-keywords range)
  (define (coerce c) (coerce-contract '-> c))
  (define positional (map coerce (append required optional)))
  (define rest-contract (and rest (coerce rest)))
  (define keyword-contracts
    (for/list ([k (in-list (append keywords optional-keywords))])
      (cons (car k) (coerce (cdr k)))))
  (define range-contracts (and range (map coerce range)))
  (define needed (map car keywords))
  (define (positional? f)
    (for/and ([n (in-range (length required) (add1 (length positional)))])
      (procedure-arity-includes? f n #t)))
  (define (test f)
    (and (procedure? f)
         (positional? f)
         (let-values ([(f-required f-allowed) (procedure-keywords f)])
           (and (for/and ([k (in-list f-required)]) (memq k needed))
                (or (not f-allowed)
                    (for/and ([k (in-list keyword-contracts)]) (memq (car k) f-allowed)))
                #t))))
  (contract-value
   name test
   (lambda (b)
     (define swapped (blame-swap b))
     (define (argument c text) (projection c (blame-add-context swapped text)))
     (define arguments
       (for/list ([c (in-list positional)] [i (in-naturals 1)])
         (argument c (format "the ~a argument" (ordinal i)))))
     (define rest-argument (and rest-contract (argument rest-contract "the rest argument")))
     (define keyword-arguments
       (for/list ([k (in-list keyword-contracts)])
         (cons (car k) (argument (cdr k) (format "the #:~a argument" (keyword->string (car k)))))))
     (define results
       (and range-contracts
            (for/list ([c (in-list range-contracts)])
              (projection c (blame-add-context b "the range")))))
     (define (check-arguments args)
       (let loop ([args args] [projections arguments])
         (cond
           [(null? args) '()]
           [(pair? projections) (cons ((car projections) (car args)) (loop (cdr args) (cdr projections)))]
           [rest-argument (rest-argument args)]
           [else args])))
     (define (check-results vals)
       (unless (= (length vals) (length results))
         (raise-blame-error* b vals (format "~a values" (length results))))
       (apply values (map (lambda (p v) (p v)) results vals)))
     (lambda (f)
       (unless (test f)
         (if (procedure? f)
             (raise-blame-error* b f (expected-text f positional? required optional rest needed)
                                 (format "\n  ~a accepts: ~a"
                                         (or (object-name f) f) (accepted-text f)))
             (raise-blame-error* b f "a procedure")))
       (if (null? keyword-contracts)
           (wrap-plain f check-arguments (and results check-results))
           (wrap-keywords f check-arguments keyword-arguments (and results check-results)))))
   #f))

;; What f, which is no such procedure, should be; positional?: tests arguments without keywords
(define (expected-text f positional? required optional rest needed)
  (define-values (f-required f-allowed) (procedure-keywords f))
  (define unexpected (remq* needed f-required))
  (if (or (null? unexpected) (not (positional? f)))
      (arity-text required optional rest)
      (format "a procedure that does not require the ~s keyword argument" (car unexpected))))

(define (arity-text required optional rest)
  (format "a procedure that accepts ~a~a non-keyword argument~a"
          (if (or rest (pair? optional)) "at least " "")
          (length required)
          (if (= 1 (length required)) "" "s")))

(define (wrap-plain f check-arguments check-results)
  (chaperone-procedure
   f
   (if check-results
       (lambda args
         (apply values
                (lambda vals (check-results vals))
                (check-arguments args)))
       (lambda args (apply values (check-arguments args))))))

(define (wrap-keywords f check-arguments keyword-arguments check-results)
  (define-values (required allowed) (procedure-keywords f))
  (define (call keywords vals args)
    (define checked
      (for/list ([k (in-list keywords)] [v (in-list vals)])
        (define p (assq k keyword-arguments))
        (if p ((cdr p) v) v)))
    (define (run) (keyword-apply f keywords checked (check-arguments args)))
    (if check-results
        (call-with-values run (lambda vals (check-results vals)))
        (run)))
  (procedure-rename
   (procedure-reduce-keyword-arity-mask
    (make-keyword-procedure
     (lambda (keywords vals . args) (call keywords vals args))
     (lambda args (call '() '() args)))
    (procedure-arity-mask f) required allowed)
   (or (object-name f) 'unknown)))

(begin-for-syntax
  ;; Positional forms and (keyword . form) pairs
  (define (split forms stx)
    (let loop ([forms forms] [positional '()] [keywords '()])
      (cond
        [(null? forms) (values (reverse positional) (reverse keywords))]
        [(keyword? (syntax-e (car forms)))
         (when (null? (cdr forms))
           (raise-syntax-error #f "keyword not followed by a contract" stx (car forms)))
         (loop (cddr forms) positional (cons (cons (car forms) (cadr forms)) keywords))]
        [else (loop (cdr forms) (cons (car forms) positional) keywords)])))

  ;; Code for the list of range contracts or #f, and for its name
  (define (range-code range)
    (syntax-case range (any values)
      [any (values #'#f #''any)]
      [(values c ...) (values #'(list c ...) #'`(values ,(contract-name-of c) ...))]
      [c (values #'(list c) #'(contract-name-of c))]))

  (define (keyword-code keywords)
    (with-syntax ([((k . c) ...) keywords])
      #'(list (cons 'k c) ...)))

  (define (keyword-names keywords)
    (with-syntax ([((k . c) ...) keywords])
      #'(append (list 'k (contract-name-of c)) ...))))

(define-syntax (-> stx)
  (syntax-case stx ()
    [(_ part ... range)
     (let-values ([(positional keywords) (split (syntax->list #'(part ...)) stx)]
                  [(range-list range-name) (range-code #'range)])
       (with-syntax ([(c ...) positional]
                     [(temp ...) (generate-temporaries positional)]
                     [keywords (keyword-code keywords)]
                     [keyword-names (keyword-names keywords)]
                     [range-list range-list]
                     [range-name range-name])
         #'(let ([temp c] ...)
             (arrow-contract `(-> ,(contract-name-of temp) ... ,@keyword-names ,range-name)
                             (list temp ...) '() #f keywords '() range-list))))]))

(define-syntax (->* stx)
  (define-values (required optional others)
    (syntax-case stx ()
      [(_ (r ...) (o ...) . others) (values #'(r ...) #'(o ...) #'others)]
      [(_ (r ...) . others) (values #'(r ...) #'() #'others)]))
  (define-values (rest range)
    (let loop ([others (syntax->list others)] [rest #f])
      (cond
        [(null? (cdr others)) (values rest (car others))]
        [(eq? (syntax-e (car others)) '#:rest) (loop (cddr others) (cadr others))]
        [(keyword? (syntax-e (car others))) (loop (cddr others) rest)]
        [else (raise-syntax-error #f "bad syntax" stx)])))
  (define-values (required-positional required-keywords) (split (syntax->list required) stx))
  (define-values (optional-positional optional-keywords) (split (syntax->list optional) stx))
  (define-values (range-list range-name) (range-code range))
  (with-syntax ([(r ...) required-positional] [(o ...) optional-positional]
                [rk (keyword-code required-keywords)] [ok (keyword-code optional-keywords)]
                [rk-names (keyword-names required-keywords)]
                [ok-names (keyword-names optional-keywords)]
                [rest (or rest #'#f)]
                [rest-name (if rest #`(list '#:rest (contract-name-of #,rest)) #''())]
                [range-list range-list] [range-name range-name])
    #'(arrow-contract `(->* (,(contract-name-of r) ... ,@rk-names)
                            (,(contract-name-of o) ... ,@ok-names)
                            ,@rest-name
                            ,range-name)
                      (list r ...) (list o ...) rest rk ok range-list)))

;; A procedure contract for each arity
(define-syntax-rule (case-> c ...)
  (case-contract (list (coerce-contract 'case-> c) ...)))

(define (case-contract contracts)
  (contract-value
   (cons 'case-> (map contract-value-name contracts))
   (lambda (f) (andmap (lambda (c) (first-order c f)) contracts))
   (lambda (b)
     (define projections (map (lambda (c) (projection c b)) contracts))
     (lambda (f)
       (define wrapped (map (lambda (p) (p f)) projections))
       (define arities
         (for/list ([c (in-list contracts)])
           (sub1 (sub1 (length (contract-value-name c))))))
       (procedure-rename
        (lambda args
          (define n (length args))
          (let loop ([arities arities] [wrapped wrapped])
            (cond
              [(null? arities)
               (raise-blame-error* (blame-swap b) args "arguments for one of the cases")]
              [(= n (car arities)) (apply (car wrapped) args)]
              [else (loop (cdr arities) (cdr wrapped))])))
        (or (object-name f) 'unknown))))
   #f))

(define (procedure-arity-includes/c n)
  (make-flat (list 'procedure-arity-includes/c n)
             (lambda (v) (and (procedure? v) (procedure-arity-includes? v n)))))
