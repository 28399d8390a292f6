;; Procedures that accept keyword arguments, and their application.
(module keyword-procedure "tiny.rkt"
  (#%require "keyword-errors.rkt" '#%unsafe (for-syntax '#%kernel))
  (#%provide make-optional-keyword-procedure make-required-keyword-procedure
             make-optional-keyword-method make-required-keyword-method keyword-method?
             make-keyword-procedure procedure-keywords keyword-apply keyword-argument
             keyword-target keyword-target-core keyword-core keyword-core-of prop:keyword-layer
             keyword-procedure? keyword-procedure-required keyword-procedure-allowed keyword-procedure-core
             missing-keyword unsafe-undefined)

  (define plain-index 3)

  (define (arity-text p) (arity-words p (procedure-arity-mask (keyword-procedure-plain p))))

  (define (arity-words p mask)
    (string-append
     (positional-arity-text mask)
     (keywords-text (keyword-procedure-required p) (keyword-procedure-allowed p))))

  ;; core: receives the sorted keywords, their values and the other arguments;
  ;; required, allowed: sorted lists of keywords, allowed is #f if all are;
  ;; plain: called where there are no keywords.
  (define-values (struct:keyword-procedure make-procedure keyword-procedure? ref set)
    (make-struct-type 'procedure #f 4 0 #f
                      (list (cons prop:procedure plain-index)
                            (cons prop:arity-string arity-text))
                      (current-inspector) #f '(0 1 2 3)))
  (define keyword-procedure-core (make-struct-field-accessor ref 0 'core))
  (define keyword-procedure-required (make-struct-field-accessor ref 1 'required))
  (define keyword-procedure-allowed (make-struct-field-accessor ref 2 'allowed))
  (define keyword-procedure-plain (make-struct-field-accessor ref plain-index 'plain))

  ;; A procedure that cannot be called without keywords.
  (define-values (struct:required-keyword-procedure make-required required? required-ref required-set)
    (make-struct-type 'procedure struct:keyword-procedure 0 0 #f
                      (list (cons prop:incomplete-arity #t))))

  ;; Methods: errors do not count the first argument.
  (define method-properties
    (list (cons prop:method-arity-error #t)
          (cons prop:arity-string
                (lambda (p)
                  (arity-words
                   p (arithmetic-shift (procedure-arity-mask (keyword-procedure-plain p)) -1))))))
  (define-values (struct:optional-method make-optional-method optional-method? optional-ref optional-set)
    (make-struct-type 'procedure struct:keyword-procedure 0 0 #f method-properties))
  (define-values (struct:required-method make-required-method required-method? method-ref method-set)
    (make-struct-type 'procedure struct:required-keyword-procedure 0 0 #f method-properties))
  (define (keyword-method? v) (or (optional-method? v) (required-method? v)))

  (define (make-optional-keyword-method core allowed plain)
    (make-optional-method core '() allowed plain))

  (define (make-required-keyword-method core required allowed plain)
    (make-required-method core required allowed plain))

  (define (make-optional-keyword-procedure core allowed plain)
    (make-procedure core '() allowed plain))

  (define (make-required-keyword-procedure core required allowed plain)
    (make-required core required allowed plain))

  ;; Called by the plain procedure where required keywords are missing.
  (define (missing-keyword required name args)
    (raise-application-error
     "required keyword argument not supplied" name
     (string-append "\n  required keyword: " (keyword-text (car required)))
     args '() '()))

  ;; The value for keyword in the parallel lists, unsafe-undefined if there is none.
  (define (keyword-argument keyword keywords values)
    (cond
      [(null? keywords) unsafe-undefined]
      [(eq? keyword (car keywords)) (car values)]
      [else (keyword-argument keyword (cdr keywords) (cdr values))]))

  ;; f, or what an application of the structure f applies in the end, if it accepts keywords; else #f
  (define (keyword-target f)
    (cond
      [(keyword-procedure? f) f]
      [(structure-procedure f) => keyword-target]
      [else #f]))

  ;; What an application of the structure f applies, be it a procedure or not; else #f
  (define (structure-procedure f)
    (and (procedure? f)
         (or (structure-method f) (structure-target f))))

  ;; The core of f, if it can be applied to these keywords and n more arguments; else #f
  (define (keyword-core f keywords n)
    (if (and (keyword-procedure? f) (not (impersonator? f)))
        (and (accepts? f keywords n) (keyword-procedure-core f))
        (and (structure-accepts? f keywords n) (keyword-core-of f f))))

  ;; The core of f; if it cannot be applied to these keywords and n more arguments, a procedure that
  ;; complains when it is applied like a core
  (define (keyword-target-core f keywords n)
    (or (keyword-core f keywords n)
        (lambda (keywords vals . args) (call-with-keywords-failed f keywords vals args))))

  (define (accepts? p keywords n)
    (and (accepts-keywords? p keywords)
         (procedure-arity-includes? (keyword-procedure-core p) (+ n 2))))

  (define (structure-accepts? f keywords n)
    (cond
      [(keyword-procedure? f) (accepts? f keywords n)]
      [(structure-procedure f)
       => (lambda (p) (structure-accepts? p keywords (if (structure-method f) (add1 n) n)))]
      [else #f]))

  ;; The core of f with the layers of impersonators around it; where it is a method it receives self
  (define (keyword-core-of f self)
    (cond
      [(keyword-layer f #f) => (lambda (layered-core) (layered-core self))]
      [(keyword-procedure? f) (keyword-procedure-core f)]
      [(structure-method f)
       => (lambda (method)
            (let ([core (keyword-core-of method method)])
              (lambda (keywords vals . args) (apply core keywords vals self args))))]
      [else
       (let ([target (structure-target f)]) (keyword-core-of target target))]))

  ;; On impersonators of procedures with keywords: makes of the procedure that is applied the core
  ;; with all layers
  (define-values (prop:keyword-layer has-keyword-layer? keyword-layer)
    (make-impersonator-property 'keyword-layer))

  ;; Complains of an application.  If f is a structure, what it applies is to blame.
  (define (call-with-keywords-failed f keywords vals args)
    (let loop ([f f] [all-args args])
      (let ([method (and (procedure? f) (structure-method f))])
        (if method
            (loop method (cons f all-args))
            (let* ([applied (structure-procedure f)]
                   [blamed (if (or (not applied) (procedure? applied)) f applied)])
              (raise-keyword-mismatch blamed (keyword-target blamed) keywords vals
                                      (- (length args) (if (keyword-method? blamed) 1 0))
                                      all-args
                                      keyword-procedure-required keyword-procedure-allowed))))))

  (define (accepts-keywords? p keywords)
    (and (subset? (keyword-procedure-required p) keywords)
         (or (not (keyword-procedure-allowed p))
             (subset? keywords (keyword-procedure-allowed p)))))

  ;; Are all of the sorted list a in the sorted list b?
  (define (subset? a b)
    (cond
      [(null? a) #t]
      [(null? b) #f]
      [(eq? (car a) (car b)) (subset? (cdr a) (cdr b))]
      [else (subset? a (cdr b))]))

  (define (procedure-keywords f)
    (unless (procedure? f)
      (raise-argument-error 'procedure-keywords "procedure?" f))
    (cond
      [(keyword-procedure? f)
       (values (keyword-procedure-required f) (keyword-procedure-allowed f))]
      [(structure-procedure f) => procedure-keywords]
      [else (values '() '())]))

  (define-syntaxes (nameless)
    (lambda (stx) (syntax-property (cadr (syntax->list stx)) 'inferred-name (void))))

  (define make-keyword-procedure
    (case-lambda
      [(core)
       (check-core core)
       (let ([plain (procedure-reduce-arity-mask
                     (nameless (lambda args (apply core '() '() args)))
                     (arithmetic-shift (procedure-arity-mask core) -2))]
             [name (object-name core)])
         (make-keyword-procedure core (if name (procedure-rename plain name) plain)))]
      [(core plain)
       (check-core core)
       (unless (procedure? plain)
         (raise-argument-error 'make-keyword-procedure "procedure?" 1 core plain))
       (make-optional-keyword-procedure core #f plain)]))

  (define (check-core core)
    (unless (and (procedure? core) (not (eqv? (arithmetic-shift (procedure-arity-mask core) -2) 0)))
      (raise-argument-error 'make-keyword-procedure
                            "(and/c procedure? (lambda (p) (procedure-arity-includes? p 2)))"
                            core)))

  ;; keyword-apply without keywords of its own
  (define (plain-keyword-apply f keywords vals first-arg . more)
    (let ([args (apply list* first-arg more)]
          [all (list* f keywords vals first-arg more)])
      (check-keyword-apply f keywords vals args all)
      (if (null? keywords)
          (apply f args)
          (apply-with-keywords f keywords vals args))))

  (define (apply-with-keywords f keywords vals args)
    (let ([core (keyword-core f keywords (length args))])
      (if core
          (apply core keywords vals args)
          (call-with-keywords-failed f keywords vals args))))

  (define (check-keyword-apply f keywords vals args all)
    (unless (procedure? f)
      (apply raise-argument-error 'keyword-apply "procedure?" 0 all))
    (unless (and (list? keywords) (andmap keyword? keywords) (sorted? keywords))
      (apply raise-argument-error 'keyword-apply "(and/c (listof? keyword?) sorted? distinct?)" 1 all))
    (unless (list? vals)
      (apply raise-argument-error 'keyword-apply "list?" 2 all))
    (unless (= (length keywords) (length vals))
      (raise-arguments-error
       'keyword-apply "keyword list length does not match value list length"
       "keyword list length" (length keywords)
       "value list length" (length vals)
       "keyword list" keywords
       "value list" vals))
    (unless (list? args)
      (apply raise-argument-error 'keyword-apply "list?" (sub1 (length all)) all)))

  (define (sorted? keywords)
    (or (null? keywords)
        (null? (cdr keywords))
        (and (keyword<? (car keywords) (cadr keywords)) (sorted? (cdr keywords)))))

  (define keyword-apply
    (make-keyword-procedure
     (lambda (keywords vals f more-keywords more-vals . args)
       (let-values ([(keywords vals) (merge keywords vals more-keywords more-vals)])
         (apply plain-keyword-apply f keywords vals args)))
     (procedure-rename plain-keyword-apply 'keyword-apply)))

  ;; Two sorted sequences of keywords and values as one
  (define (merge keywords vals more more-vals)
    (cond
      [(null? keywords) (values more more-vals)]
      [(null? more) (values keywords vals)]
      [(eq? (car keywords) (car more))
       (raise-mismatch-error 'keyword-apply
                             "keyword duplicated in list and direct keyword arguments: "
                             (car more))]
      [(keyword<? (car keywords) (car more))
       (let-values ([(ks vs) (merge (cdr keywords) (cdr vals) more more-vals)])
         (values (cons (car keywords) ks) (cons (car vals) vs)))]
      [else
       (let-values ([(ks vs) (merge keywords vals (cdr more) (cdr more-vals))])
         (values (cons (car more) ks) (cons (car more-vals) vs)))])))
