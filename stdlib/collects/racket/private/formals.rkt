;; Parses the formals of lambda and define: required, optional, keyword and rest parameters.
(module formals "small.rkt"
  (#%provide parse-formals simple-formals?
             parameter-id parameter-default parameter-keyword parameter-optional?
             positional? keyword-parameter?)

  ;; A parameter; default is #f if it is required, keyword is #f if it is positional.
  (define (parameter id default keyword) (vector id default keyword))
  (define (parameter-id p) (vector-ref p 0))
  (define (parameter-default p) (vector-ref p 1))
  (define (parameter-keyword p) (vector-ref p 2))
  (define (parameter-optional? p) (and (vector-ref p 1) #t))
  (define (keyword-parameter? p) (and (vector-ref p 2) #t))
  (define (positional? p) (not (vector-ref p 2)))

  ;; Nothing but identifiers?
  (define (simple-formals? formals)
    (let ([e (stx-e formals)])
      (cond
        [(pair? e) (and (identifier? (car e)) (simple-formals? (cdr e)))]
        [else (or (null? e) (symbol? e))])))

  ;; The parameters, in order, and the rest identifier or #f.  stx is the form for errors, defining?
  ;; says whether it is a definition.
  (define (parse-formals formals stx defining?)
    (let loop ([rest formals] [parsed '()] [optional? #f])
      (cond
        [(stx-null? rest) (finish parsed #f stx)]
        [(identifier? rest) (finish parsed rest stx)]
        [(not (stx-pair? rest))
         (raise-syntax-error
          #f (if defining? "not an identifier for procedure argument" "bad argument sequence") stx rest)]
        [else
         (let ([first (stx-car rest)])
           (cond
             [(keyword? (stx-e first))
              (let ([p (parse-keyword first (stx-cdr rest) stx defining?)])
                (check-new-keyword first parsed stx)
                (loop (stx-cdr (stx-cdr rest)) (cons p parsed) optional?))]
             [(identifier? first)
              (when optional?
                (raise-syntax-error #f "default-value expression missing" stx first))
              (loop (stx-cdr rest) (cons (parameter first #f #f) parsed) #f)]
             [(id+default first)
              => (lambda (parts)
                   (loop (stx-cdr rest) (cons (parameter (car parts) (cadr parts) #f) parsed) #t))]
             [else
              (raise-syntax-error
               #f
               (if defining?
                   "not an identifier, identifier with default, or keyword for procedure argument"
                   "not an identifier, identifier with default, or keyword")
               stx first)]))])))

  (define (id+default v)
    (let ([parts (and (stx-pair? v) (stx->list v))])
      (and parts (= (length parts) 2) (identifier? (car parts)) parts)))

  (define (parse-keyword keyword rest stx defining?)
    (let ([spec (and (stx-pair? rest) (stx-car rest))])
      (cond
        [(not spec) (raise-syntax-error #f "missing argument identifier after keyword" stx keyword)]
        [(identifier? spec) (parameter spec #f (syntax-e keyword))]
        [(id+default spec)
         => (lambda (parts) (parameter (car parts) (cadr parts) (syntax-e keyword)))]
        [defining?
         (raise-syntax-error #f "missing argument identifier after keyword" stx keyword)]
        [else
         (raise-syntax-error #f "after keyword, not an identifier or identifier with default"
                             stx spec)])))

  (define (finish parsed rest-id stx)
    (let* ([parameters (reverse parsed)]
           [ids (map parameter-id parameters)])
      (check-identifiers (if rest-id (append ids (list rest-id)) ids) stx)
      (values parameters rest-id)))

  (define (check-identifiers ids stx)
    (unless (null? ids)
      (for-each (lambda (id)
                  (when (bound-identifier=? id (car ids))
                    (raise-syntax-error #f "duplicate argument identifier" stx id)))
                (cdr ids))
      (check-identifiers (cdr ids) stx)))

  (define (check-new-keyword keyword parsed stx)
    (when (memq (syntax-e keyword) (map parameter-keyword parsed))
      (raise-syntax-error #f "duplicate keyword for argument" stx keyword))))
