;; impersonate-procedure, chaperone-procedure and their * variants for procedures with keywords, too.
(module keyword-impersonators "medium.rkt"
  (#%require "keyword-procedure.rkt")
  (#%provide (rename new-impersonate-procedure impersonate-procedure)
             (rename new-chaperone-procedure chaperone-procedure)
             (rename new-impersonate-procedure* impersonate-procedure*)
             (rename new-chaperone-procedure* chaperone-procedure*))

  (define-syntax-rule (define-impersonator id kernel-id name chaperone? self?)
    (define id
      (let ([kernel-id
             (lambda (f wrapper . properties)
               (layered 'name kernel-id chaperone? self? f wrapper properties))])
        kernel-id)))

  (define-impersonator new-impersonate-procedure impersonate-procedure impersonate-procedure #f #f)
  (define-impersonator new-chaperone-procedure chaperone-procedure chaperone-procedure #t #f)
  (define-impersonator new-impersonate-procedure* impersonate-procedure* impersonate-procedure #f #t)
  (define-impersonator new-chaperone-procedure* chaperone-procedure* chaperone-procedure #t #t)

  ;; make: the kernel's maker, which makes all of the layer but for applications with keywords
  (define (layered who make chaperone? self? f wrapper properties)
    (if (and (procedure? f) (procedure? wrapper) (keyword-target f))
        (begin
          (apply make f wrapper properties) ; complains of arities and properties
          (check-keywords who f wrapper)
          (apply make f (and (requires-no-keyword? f) wrapper) prop:keyword-layer
                 (lambda (self) (layered-core make chaperone? self? self f wrapper properties))
                 properties))
        (apply make f wrapper properties)))

  ;; Else f itself complains of an application without keywords.
  (define (requires-no-keyword? f)
    (let-values ([(required allowed) (procedure-keywords f)])
      (null? required)))

  (define (check-keywords who f wrapper)
    (let-values ([(required allowed) (procedure-keywords f)]
                 [(wrapper-required wrapper-allowed) (procedure-keywords wrapper)])
      (define (fail problem)
        (raise-arguments-error who problem "wrapper procedure" wrapper "original procedure" f))
      (unless (subset? wrapper-required required)
        (fail "wrapper procedure requires more keywords than original procedure"))
      (unless (or (not wrapper-allowed) (and allowed (subset? allowed wrapper-allowed)))
        (fail "wrapper procedure does not accept all keywords of original procedure"))))

  (define (subset? some all) (andmap (lambda (k) (memq k all)) some))

  ;; The core of f, which is applied as self, in a layer of its own
  (define (layered-core make chaperone? self? self f wrapper properties)
    (define (call keywords vals args)
      (call-with-values
       (lambda () (keyword-apply wrapper keywords vals (if self? (cons self args) args)))
       (lambda results (core-results chaperone? wrapper keywords vals (length args) results))))
    (apply make
           (keyword-core-of f self)
           (if self?
               (lambda (core keywords vals . args) (call keywords vals args))
               (lambda (keywords vals . args) (call keywords vals args)))
           (application-mark properties)))

  (define (application-mark properties)
    (cond
      [(null? properties) '()]
      [(eq? (car properties) impersonator-prop:application-mark)
       (list (car properties) (cadr properties))]
      [else (application-mark (cddr properties))]))

  ;; What the wrapper of a core returns where wrapper, for n arguments without keyword, returned
  ;; results: what comes first (a result wrapper, marks), keyword values, arguments.
  (define (core-results chaperone? wrapper keywords vals n results)
    (define extra (- (length results) n 1))
    (when (negative? extra)
      (fail "wrong number of results from wrapper procedure"
            "expected minimum number of results" (add1 n)
            "received number of results" (length results)
            "wrapper procedure" wrapper))
    (let ([new-vals (list-ref results extra)])
      (unless (and (list? new-vals) (= (length new-vals) (length vals)))
        (fail (string-append
               "expected a list of keyword-argument values as first result"
               (if (= (length results) n)
                   ""
                   " (after the result-wrapper procedure or mark specifications)")
               " from wrapper procedure")
              "first result" new-vals
              "wrapper procedure" wrapper))
      (when chaperone?
        (for-each
         (lambda (keyword new old)
           (unless (chaperone-of? new old)
             (fail (string-append (format "~s" keyword)
                                  " keyword result is not a chaperone of original argument"
                                  " from chaperoning procedure")
                   "result" new
                   "wrapper procedure" wrapper)))
         keywords new-vals vals)))
    (apply values (with-keywords keywords extra results)))

  ;; The results with the keywords before those behind the first extra ones
  (define (with-keywords keywords extra results)
    (if (= extra 0)
        (cons keywords results)
        (cons (car results) (with-keywords keywords (sub1 extra) (cdr results)))))

  (define (fail problem . details)
    (apply raise-arguments-error '|keyword procedure chaperone| problem details)))
