;; Clauses of for made of the parts of other clauses, for sequence transformers.
(module joined-clauses "small.rkt"
  (#%require "for-clause.rkt" (for-template '#%kernel "small.rkt" "for-literals.rkt"))
  (#%provide expand-for-clause joined-clause guarded-clause)

  ;; The eight parts of :do-in for a clause of the form stx, as syntax
  (define (expand-for-clause stx clause)
    (do-in-fields (clause->parts clause stx)))

  (define (do-in-fields p)
    (datum->syntax
     (quote-syntax here)
     (list (parts-outer p) (parts-check p) (parts-loop p) (parts-pos-guard p) (parts-inner p)
           (parts-pre-guard p) (parts-post-guard p) (parts-args p))))

  ;; A clause that goes through clauses in parallel and binds the identifiers of all
  (define (joined-clause clauses)
    (let* ([all (map (lambda (clause) (clause->parts clause clause)) clauses)]
           [gather (lambda (part) (apply append (map part all)))]
           [both (lambda (part)
                   (let loop ([guards (map part all)])
                     (if (null? guards)
                         #t
                         `(,(quote-syntax if) ,(car guards) ,(loop (cdr guards)) #f))))])
      (clause-of (gather parts-ids)
                 (gather parts-outer)
                 `(,(quote-syntax begin) ,@(map parts-check all) #t)
                 (gather parts-loop)
                 (both parts-pos-guard)
                 (gather parts-inner)
                 (both parts-pre-guard)
                 (both parts-post-guard)
                 (gather parts-args))))

  ;; The clause [ids expr] with more outer bindings, and with tests of the elements, syntax or #t,
  ;; before the body and after it
  (define (guarded-clause clause outer before after)
    (let ([p (clause->parts clause clause)])
      (clause-of (parts-ids p)
                 (append (parts-outer p) outer)
                 (parts-check p)
                 (parts-loop p)
                 (parts-pos-guard p)
                 (parts-inner p)
                 `(,(quote-syntax if) ,(parts-pre-guard p) ,before #f)
                 `(,(quote-syntax if) ,(parts-post-guard p) ,after #f)
                 (parts-args p))))

  (define (clause-of ids outer check loop pos-guard inner pre-guard post-guard args)
    (datum->syntax
     (quote-syntax here)
     (list ids
           (list (quote-syntax :do-in)
                 outer check loop pos-guard inner pre-guard post-guard args)))))
