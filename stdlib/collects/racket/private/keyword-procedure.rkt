;; Procedures that accept keyword arguments, and their application.
(module keyword-procedure "tiny.rkt"
  (#%require "keyword-errors.rkt" '#%unsafe)
  (#%provide make-optional-keyword-procedure make-required-keyword-procedure
             make-keyword-procedure procedure-keywords keyword-apply keyword-argument
             keyword-target keyword-core
             keyword-procedure? keyword-procedure-required keyword-procedure-allowed keyword-procedure-core
             missing-keyword unsafe-undefined)

  (define plain-index 3)

  (define (arity-text p)
    (string-append
     (positional-arity-text (procedure-arity (keyword-procedure-plain p)))
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

  ;; f, or what an application of the structure f applies, if it accepts keywords; else #f
  (define (keyword-target f)
    (cond
      [(keyword-procedure? f) f]
      [(procedure? f)
       (let ([target (procedure-extract-target f)])
         (and target (keyword-target target)))]
      [else #f]))

  ;; The core of f, if it can be applied to these keywords and n more arguments; else #f
  (define (keyword-core f keywords n)
    (let ([target (keyword-target f)])
      (and target
           (accepts-keywords? target keywords)
           (procedure-arity-includes? (keyword-procedure-core target) (+ n 2))
           (keyword-procedure-core target))))

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
    (let ([target (keyword-target f)])
      (if target
          (values (keyword-procedure-required target) (keyword-procedure-allowed target))
          (values '() '()))))

  (define make-keyword-procedure
    (case-lambda
      [(core)
       (check-core core)
       (let ([plain (procedure-reduce-arity-mask (lambda args (apply core '() '() args))
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
          (raise-keyword-mismatch f (keyword-target f) keywords vals args
                                  keyword-procedure-required keyword-procedure-allowed
                                  keyword-procedure-core))))

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
