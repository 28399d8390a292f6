;; The clauses of for: sequence transformers and the parts of :do-in to which clauses come down.
(module for-clause "small.rkt"
  (#%require "struct.rkt" (for-template '#%kernel "small.rkt" "sequence.rkt" "for-literals.rkt"))
  (#%provide make-sequence-transformer sequence-transformer?
             make-splicing-transformer splicing-transformer? splicing-transformer-proc
             clause->parts
             parts-ids parts-outer parts-check parts-loop parts-pos-guard parts-inner
             parts-pre-guard parts-post-guard parts-args parts-closed?
             for-clause-syntax-protect check-distinct)

  ;; What a clause comes down to, see :do-in; closed? says that guards and arguments mean the same
  ;; inside of the clause's variables.
  (struct parts (ids outer check loop pos-guard inner pre-guard post-guard args closed?))

  (define-values (struct:sequence-transformer make-sequence-transformer* sequence-transformer? ref set)
    (make-struct-type 'sequence-transformer #f 2 0 #f
                      (list (cons prop:set!-transformer
                                  (lambda (self stx) (expand-as-expression self stx))))))

  ;; expression: makes an identifier, or an expression of a use; clause: makes a clause of a clause.
  (define (make-sequence-transformer expression clause)
    (unless (and (procedure? expression)
                 (or (procedure-arity-includes? expression 0)
                     (procedure-arity-includes? expression 1)))
      (raise-argument-error 'define-sequence-syntax
                            "(or/c (procedure-arity-includes/c 0) (procedure-arity-includes/c 1))"
                            0 expression clause))
    (unless (and (procedure? clause) (procedure-arity-includes? clause 1))
      (raise-argument-error 'define-sequence-syntax "(procedure-arity-includes/c 1)"
                            1 expression clause))
    (make-sequence-transformer* expression clause))

  (define (expand-as-expression self stx)
    (let ([make (ref self 0)] [e (syntax-e stx)])
      (cond
        [(procedure-arity-includes? make 0)
         (let ([id (make)])
           (cond
             [(symbol? e) (datum->syntax id (syntax-e id) stx stx)]
             [(and (identifier? (car e)) (free-identifier=? (car e) (quote-syntax set!)))
              (raise-syntax-error #f "cannot mutate syntax identifier" stx (stx-car (cdr e)))]
             [else
              (datum->syntax stx
                             (cons (datum->syntax id (syntax-e id) (car e) (car e)) (cdr e))
                             stx stx)]))]
        [else (make stx)])))

  (struct splicing-transformer-rep (proc)
    #:property prop:procedure
    (lambda (self stx)
      (raise-syntax-error #f "not allowed as an expression" stx)))
  (define make-splicing-transformer splicing-transformer-rep)
  (define splicing-transformer? splicing-transformer-rep?)
  (define splicing-transformer-proc splicing-transformer-rep-proc)

  (define (for-clause-syntax-protect stx) stx)

  ;; The parts of the clause [ids expr] in the form stx.
  (define (clause->parts clause stx)
    (let* ([halves (stx->list clause)])
      (unless (and halves (= (length halves) 2))
        (raise-syntax-error #f "bad sequence binding clause" stx clause))
      (let ([ids (if (identifier? (car halves)) (list (car halves)) (stx->list (car halves)))])
        (unless (and ids (andmap identifier? ids))
          (raise-syntax-error #f "bad sequence binding clause" stx clause))
        (check-distinct ids stx)
        (expand-clause ids (cadr halves) clause stx #t))))

  (define (check-distinct ids stx)
    (unless (null? ids)
      (for-each (lambda (id)
                  (when (bound-identifier=? id (car ids))
                    (raise-syntax-error #f "duplicate identifier as sequence binding" stx id)))
                (cdr ids))
      (check-distinct (cdr ids) stx)))

  (define (expand-clause ids rhs clause stx direct?)
    (cond
      [(headed-by? rhs (quote-syntax :do-in)) (do-in-parts ids rhs direct? stx)]
      [(transformer-of rhs)
       => (lambda (transform)
            (let* ([mark (make-syntax-introducer)]
                   [marked (mark (datum->syntax clause (list ids rhs) clause clause))]
                   [new (transform marked)])
              (if new
                  (let* ([halves (stx->list (mark new))]
                         [new-ids (and halves (= (length halves) 2) (stx->list (car halves)))])
                    (unless (and new-ids (andmap identifier? new-ids))
                      (raise-syntax-error #f "bad result of sequence transformer" stx clause))
                    (expand-clause new-ids (cadr halves) clause stx #f))
                  (general-parts ids rhs))))]
      [(and (pair? ids) (null? (cdr ids)) (literal-parts ids rhs)) => values]
      [else (general-parts ids rhs)]))

  (define (headed-by? v id)
    (let ([e (syntax-e v)])
      (and (pair? e) (identifier? (car e)) (free-identifier=? (car e) id))))

  (define (transformer-of rhs)
    (let ([e (syntax-e rhs)])
      (and (pair? e)
           (identifier? (car e))
           (let ([v (syntax-local-value (car e) (lambda () #f))])
             (and (sequence-transformer? v) (ref v 1))))))

  ;; Literal numbers, strings, vectors and lists, whose loops need no checks; #f for others.
  (define (literal-parts ids rhs)
    (let* ([e (syntax-e rhs)]
           [quoted (and (pair? e)
                        (headed-by? rhs (quote-syntax quote))
                        (stx-pair? (cdr e))
                        (stx-e (stx-car (cdr e))))])
      (cond
        [(exact-nonnegative-integer? e) (indexed-parts ids rhs #f #f)]
        [(string? e) (indexed-parts ids rhs (quote-syntax string-length) (quote-syntax string-ref))]
        [(bytes? e) (indexed-parts ids rhs (quote-syntax bytes-length) (quote-syntax bytes-ref))]
        [(or (vector? e) (vector? quoted))
         (indexed-parts ids rhs (quote-syntax vector-length) (quote-syntax vector-ref))]
        [(and quoted (or (null? quoted) (pair? quoted)) (stx-list? (stx-car (cdr e))))
         (let ([rest (fresh 'rest)] [next (fresh 'next)])
           (parts ids '() #t `([,rest ,rhs]) `(,(quote-syntax pair?) ,rest)
                  `([,ids (,(quote-syntax car) ,rest)] [(,next) (,(quote-syntax cdr) ,rest)])
                  #t #t (list next) #t))]
        [else #f])))

  (define (fresh name) ((make-syntax-introducer) (datum->syntax (quote-syntax here) name)))

  ;; From 0 up to the length of rhs, whose elements ref gives; up to rhs itself if length is #f.
  (define (indexed-parts ids rhs length ref)
    (let ([v (fresh 'v)] [n (fresh 'n)] [i (fresh 'i)])
      (parts ids
             (if length `([(,v) ,rhs] [(,n) (,length ,rhs)]) `([(,n) ,rhs]))
             #t
             `([,i 0])
             `(,(quote-syntax <) ,i ,n)
             `([,ids ,(if length `(,ref ,v ,i) i)])
             #t #t
             `((,(quote-syntax add1) ,i))
             #t)))

  (define (do-in-parts ids rhs direct? stx)
    (let ([fields (stx->list rhs)])
      (unless (and fields (= (length fields) 9))
        (raise-syntax-error #f "bad :do-in form" stx rhs))
      (let ([post (list-ref fields 7)] [args (stx->list (list-ref fields 8))])
        (parts ids
               (stx->list (list-ref fields 1))
               (list-ref fields 2)
               (stx->list (list-ref fields 3))
               (list-ref fields 4)
               (stx->list (list-ref fields 5))
               (list-ref fields 6)
               post
               args
               (not (or direct? (mentions? post ids) (mentions? args ids)))))))

  (define (mentions? v ids)
    (let ([e (stx-e v)])
      (cond
        [(symbol? e) (ormap (lambda (id) (bound-identifier=? id v)) ids)]
        [(pair? e) (or (mentions? (car e) ids) (mentions? (cdr e) ids))]
        [else #f])))

  ;; A sequence of any kind
  (define (general-parts ids rhs)
    (let* ([names (map fresh '(position->values before-next next start more? value-more? both-more?))]
           [position (fresh 'position)]
           [middle (fresh 'middle)]
           [value-ids (map (lambda (id) (fresh 'value)) ids)]
           [name (lambda (i) (list-ref names i))])
      (parts ids
             `([,names (,(quote-syntax make-sequence) (,(quote-syntax quote) ,ids) ,rhs)])
             #t
             `([,position ,(name 3)])
             `(,(quote-syntax if) ,(name 4) (,(name 4) ,position) #t)
             `([,value-ids (,(name 0) ,position)]
               [(,middle) (,(quote-syntax if) ,(name 1) (,(name 1) ,position) ,position)]
               [,ids (,(quote-syntax values) ,@value-ids)])
             `(,(quote-syntax if) ,(name 5) (,(name 5) ,@value-ids) #t)
             `(,(quote-syntax if) ,(name 6) (,(name 6) ,position ,@value-ids) #t)
             `((,(name 2) ,middle))
             #t))))
