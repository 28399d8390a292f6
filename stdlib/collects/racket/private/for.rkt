;; for and its variants.
(module for "medium.rkt"
  (#%require "for-literals.rkt" "promise.rkt"
             (for-syntax "small.rkt" "for-loop.rkt"))
  (#%provide for for* for/list for*/list for/vector for*/vector for/hash for*/hash for/hasheq
             for*/hasheq for/hasheqv for*/hasheqv for/hashalw for*/hashalw for/and for*/and for/or
             for*/or for/sum for*/sum for/product for*/product for/first for*/first for/last for*/last
             for/lists for*/lists for/fold for*/fold for/fold/derived for*/fold/derived
             for/foldr for*/foldr for/foldr/derived for*/foldr/derived
             :do-in)

  (begin-for-syntax
    (define (split-form stx)
      (let ([parts (stx->list stx)])
        (unless (and parts (pair? (cdr parts)))
          (raise-syntax-error #f "bad syntax" stx))
        (check-clauses-and-body (cadr parts) (cddr parts) stx)
        (values (stx->list (cadr parts)) (cddr parts))))

    (define (check-clauses-and-body clauses body stx)
      (unless (stx->list clauses)
        (raise-syntax-error #f "bad sequence binding clauses" stx clauses))
      (when (null? body)
        (raise-syntax-error #f "missing body expression after sequence bindings" stx)))

    ;; A transformer for loops with one accumulator, hidden from the program: finish makes the code
    ;; behind a body from the body, the accumulator and a procedure that goes on with a new one;
    ;; result makes the value from the accumulator.
    (define (loop-form nested? init finish result)
      (lambda (stx)
        (let-values ([(clauses body) (split-form stx)])
          (rebuild #'here
                   (accumulate clauses body nested? init finish result stx)
                   stx))))

    (define (accumulate clauses body nested? init finish result stx)
      (let* ([name (make-loop-namer)] [temp (name "acc")])
        `(,#'let-values ([(,temp) ,init])
           ,(let ([code
                   (expand-loop clauses body nested? name (list temp) '() car
                                (lambda (body temps next)
                                  (finish body (car temps) (lambda (temp) (next (list temp))) name))
                                stx)])
              (if result (result code) code)))))

    ;; A variable of the same name that the program does not see: a procedure that is its value
    ;; gets that name.
    (define (fresh id)
      ((make-syntax-introducer) (datum->syntax #'here (syntax-e id))))

    ;; Code that goes on with the value of expr.
    (define (bind-next expr next name)
      (let ([temp (fresh #'result)])
        `(,#'let-values ([(,temp) ,expr]) ,(next temp)))))

  ;; Two forms, parallel and nested
  (define-syntax (define-loops stx)
    (syntax-case stx ()
      [(_ (id id*) init finish result)
       #'(begin
           (define-syntaxes (id) (loop-form #f init finish result))
           (define-syntaxes (id*) (loop-form #t init finish result)))]))

  (begin-for-syntax
    (define (for-form nested?)
      (lambda (stx)
        (let-values ([(clauses body) (split-form stx)])
          (rebuild #'here
                   (expand-loop clauses body nested? (make-loop-namer) '() '()
                                (lambda (temps) (list #'void))
                                (lambda (body temps next) `(,#'begin ,body ,(next '())))
                                stx)
                   stx)))))

  (define-syntaxes (for) (for-form #f))
  (define-syntaxes (for*) (for-form #t))

  (define-loops (for/list for*/list)
    #''()
    (lambda (body acc next name) (bind-next `(,#'cons ,body ,acc) next name))
    (lambda (code) (list #'reverse code)))

  (define-loops (for/and for*/and)
    #t
    (lambda (body acc next name)
      (let ([temp (fresh #'result)])
        `(,#'let-values ([(,temp) ,body]) (,#'if ,temp ,(next temp) #f))))
    #f)

  (define-loops (for/or for*/or)
    #f
    (lambda (body acc next name)
      (let ([temp (fresh #'result)])
        `(,#'let-values ([(,temp) ,body]) (,#'if ,temp ,temp ,(next temp)))))
    #f)

  (define-loops (for/first for*/first) #f (lambda (body acc next name) body) #f)

  (define-loops (for/last for*/last) #f (lambda (body acc next name) (bind-next body next name)) #f)

  (define-loops (for/sum for*/sum)
    0
    (lambda (body acc next name) (bind-next `(,#'+ ,acc ,body) next name))
    #f)

  (define-loops (for/product for*/product)
    1
    (lambda (body acc next name) (bind-next `(,#'* ,acc ,body) next name))
    #f)

  (begin-for-syntax
    ;; Adds the key and value that the body gives.
    (define (extend-table body acc next name)
      (let ([key (name "key")] [value (name "value")])
        `(,#'let-values ([(,key ,value) ,body])
           ,(bind-next `(,#'hash-set ,acc ,key ,value) next name)))))

  (define-loops (for/hash for*/hash) #'(hash) extend-table #f)
  (define-loops (for/hasheq for*/hasheq) #'(hasheq) extend-table #f)
  (define-loops (for/hasheqv for*/hasheqv) #'(hasheqv) extend-table #f)
  (define-loops (for/hashalw for*/hashalw) #'(hashalw) extend-table #f)

  ;; for/vector, perhaps with #:length and #:fill
  (begin-for-syntax
    (define (vector-form nested?)
      (lambda (stx)
        (let loop ([parts (cdr (or (stx->list stx) (raise-syntax-error #f "bad syntax" stx)))]
                   [length #f]
                   [fill #f])
          (cond
            [(null? parts) (raise-syntax-error #f "bad syntax" stx)]
            [(and (eq? (syntax-e (car parts)) '#:length) (pair? (cdr parts)) (not length))
             (loop (cddr parts) (cadr parts) fill)]
            [(and (eq? (syntax-e (car parts)) '#:fill) (pair? (cdr parts)) (not fill))
             (loop (cddr parts) length (cadr parts))]
            [else
             (when (or (keyword? (syntax-e (car parts))) (and fill (not length)))
               (raise-syntax-error #f "bad syntax" stx))
             (check-clauses-and-body (car parts) (cdr parts) stx)
             (rebuild #'here
                      ((if length sized-vector grown-vector)
                       (stx->list (car parts)) (cdr parts) nested? length fill stx)
                      stx)]))))

    (define (grown-vector clauses body nested? length fill stx)
      (accumulate clauses body nested? #''()
                  (lambda (body acc next name) (bind-next `(,#'cons ,body ,acc) next name))
                  (lambda (code) `(,#'list->vector (,#'reverse ,code)))
                  stx))

    (define (sized-vector clauses body nested? length fill stx)
      `(,#'let-values ([(n) ,length])
         (,#'check-vector-length n)
         (,#'let-values ([(v) (,#'make-vector n ,(or fill 0))])
           (,#'if (,#'eq? n 0)
             v
             (,#'begin
               ,(accumulate
                 clauses body nested? 0
                 (lambda (body acc next name)
                   (let ([temp (name "acc")])
                     `(,#'begin
                        (,#'vector-set! v ,acc ,body)
                        (,#'let-values ([(,temp) (,#'add1 ,acc)])
                          (,#'if (,#'< ,temp n) ,(next temp) ,temp)))))
                 #f stx)
               v))))))

  (define (check-vector-length n)
    (unless (exact-nonnegative-integer? n)
      (raise-argument-error 'for/vector "exact-nonnegative-integer?" n)))

  (define-syntaxes (for/vector) (vector-form #f))
  (define-syntaxes (for*/vector) (vector-form #t))

  (begin-for-syntax
    ;; The accumulators, initial expressions, options and result expression (#f if there is none)
    ;; of ([id expr] ... #:result expr).
    (define (parse-accumulators form flags stx)
      (define (invalid items)
        (raise-syntax-error #f "invalid accumulator binding clause(s)" stx
                            (if (syntax? items) items (datum->syntax #f items form))))
      (let loop ([items (or (stx->list form) (invalid form))]
                 [ids '()] [inits '()] [options '()] [result #f])
        (define key (and (pair? items) (syntax-e (car items))))
        (cond
          [(null? items)
           (check-distinct ids stx)
           (values (reverse ids) (reverse inits) options result)]
          [(eq? key '#:result)
           (when (null? (cdr items))
             (raise-syntax-error #f "expected expression for #:result option" stx
                                 (datum->syntax #f '() form)))
           (when result
             (invalid items))
           (loop (cddr items) ids inits options (cadr items))]
          [(memq key flags)
           (when (assq key options)
             (raise-syntax-error #f (format "duplicate ~s option" key) stx (car items)))
           (let ([operand? (memq key '(#:delay-as #:delay-with))])
             (when (and operand? (null? (cdr items)))
               (invalid items))
             (loop (if operand? (cddr items) (cdr items))
                   ids inits
                   (cons (cons key (and operand? (cadr items))) options)
                   result))]
          [else
           (let ([parts (stx->list (car items))])
             (unless (and parts (= (length parts) 2))
               (invalid items))
             (unless (identifier? (car parts))
               (raise-syntax-error #f "expected an identifier to bind" stx (car parts)))
             (loop (cdr items) (cons (car parts) ids) (cons (cadr parts) inits) options result))])))

    (define (check-distinct ids stx)
      (unless (null? ids)
        (when (ormap (lambda (id) (bound-identifier=? id (car ids))) (cdr ids))
          (raise-syntax-error #f "duplicate identifier as accumulator binding" stx (car ids)))
        (check-distinct (cdr ids) stx)))

    (define (values-code temps)
      (if (and (pair? temps) (null? (cdr temps)))
          (car temps)
          (cons #'values temps)))

    ;; parts: the accumulator form, the clauses and the body
    (define (fold parts nested? original)
      (unless (and (pair? parts) (pair? (cdr parts)))
        (raise-syntax-error #f "bad syntax" original))
      (check-clauses-and-body (cadr parts) (cddr parts) original)
      (let-values ([(ids inits options result) (parse-accumulators (car parts) '() original)])
        (let* ([name (make-loop-namer)]
               [temps (map fresh ids)]
               [clauses (stx->list (cadr parts))]
               [loop (lambda (temps)
                       (expand-loop
                        clauses (cddr parts) nested? name temps ids values-code
                        (lambda (body temps next)
                          (let ([new (map fresh ids)])
                            `(,#'let-values ([,new ,body]) ,(next new))))
                        original))]
               [code
                (if (begins-with-sequence? clauses)
                    (loop inits)
                    `(,#'let-values ,(map (lambda (temp init) `[(,temp) ,init]) temps inits)
                       ,(show ids temps (loop temps))))])
          (if result
              `(,#'let-values ([,ids ,code]) ,result)
              code))))

    ;; The first sequences are made before the accumulators, and outside of their scope.
    (define (begins-with-sequence? clauses)
      (and (pair? clauses)
           (let ([e (syntax-e (car clauses))])
             (not (keyword? e)))))

    (define (show ids temps code)
      `(,#'let-values ,(map (lambda (id temp) `[(,id) ,temp]) ids temps) ,code))

    (define (fold-form nested?)
      (lambda (stx)
        (rebuild #'here (fold (cdr (or (stx->list stx) (raise-syntax-error #f "bad syntax" stx)))
                              nested? stx)
                 stx)))

    ;; With the form for errors in front
    (define (derived form)
      (lambda (stx)
        (let ([parts (stx->list stx)])
          (unless (and parts (> (length parts) 3))
            (raise-syntax-error #f "bad syntax" stx))
          (rebuild #'here (form (cddr parts) (cadr parts)) stx)))))

  (define-syntaxes (for/fold) (fold-form #f))
  (define-syntaxes (for*/fold) (fold-form #t))
  (define-syntaxes (for/fold/derived) (derived (lambda (parts original) (fold parts #f original))))
  (define-syntaxes (for*/fold/derived) (derived (lambda (parts original) (fold parts #t original))))

  (begin-for-syntax
    (define right-flags '(#:delay #:delay-as #:delay-with))

    ;; The initial values are computed when the sequences have ended.
    (define (right-fold parts nested? original)
      (unless (and (pair? parts) (pair? (cdr parts)))
        (raise-syntax-error #f "bad syntax" original))
      (check-clauses-and-body (cadr parts) (cddr parts) original)
      (let-values ([(ids inits options result)
                    (parse-accumulators (car parts) right-flags original)])
        (let* ([name (make-loop-namer)]
               [start (name "start")]
               [code
                `(,#'let-values ([(,start) (,#'lambda () ,(values-code inits))])
                   ,(expand-right-fold
                     (stx->list (cadr parts)) (cddr parts) nested? name (list start)
                     (lambda (body rest)
                       (if (null? options)
                           `(,#'let-values ([,ids ,rest]) ,body)
                           (delayed ids rest body options name)))
                     original))])
          (cond
            [(not result) code]
            [(null? options) `(,#'let-values ([,ids ,code]) ,result)]
            [else (delayed ids code result options name)]))))

    ;; The body with the accumulators bound to promises for what the rest gives.
    (define (delayed ids rest body options name)
      (let* ([delay-id (cond [(assq '#:delay-with options) => cdr] [else #'delay])]
             [whole (name "rest")]
             [as (assq '#:delay-as options)])
        (if (and (null? (cdr ids)) (not as))
            `(,#'let-values ([,ids (,delay-id ,rest)]) ,body)
            `(,#'let-values ([(,(if as (cdr as) whole)) (,delay-id ,rest)])
               (,#'let-values
                ,(if (assq '#:delay options)
                     (let loop ([i 0] [rest ids])
                       (if (null? rest)
                           '()
                           (cons `[(,(car rest))
                                   (,delay-id (,#'nth-value (,#'lambda () (,#'force ,(if as (cdr as) whole))) ,i))]
                                 (loop (add1 i) (cdr rest)))))
                     '())
                ,body)))))

    (define (right-fold-form nested?)
      (lambda (stx)
        (rebuild #'here (right-fold (cdr (or (stx->list stx) (raise-syntax-error #f "bad syntax" stx)))
                                    nested? stx)
                 stx))))

  (define (nth-value thunk i)
    (list-ref (call-with-values thunk list) i))

  (define-syntaxes (for/foldr) (right-fold-form #f))
  (define-syntaxes (for*/foldr) (right-fold-form #t))
  (define-syntaxes (for/foldr/derived)
    (derived (lambda (parts original) (right-fold parts #f original))))
  (define-syntaxes (for*/foldr/derived)
    (derived (lambda (parts original) (right-fold parts #t original))))

  ;; (for/lists (id ... #:result expr) (clause ...) body ...)
  (begin-for-syntax
    (define (lists-form fold-id)
      (lambda (stx)
        (syntax-case stx ()
          [(_ accumulators clauses . body)
           (let loop ([items (or (stx->list #'accumulators)
                                 (raise-syntax-error #f "bad syntax" stx))]
                      [ids '()]
                      [result #f])
             (cond
               [(null? items)
                (with-syntax ([fold fold-id]
                              [original stx]
                              [(id ...) (reverse ids)]
                              [(temp ...) (map (lambda (id) ((make-syntax-introducer) id)) (reverse ids))]
                              [(body ...) (split-body (stx->list #'body) (reverse ids))])
                  (with-syntax ([final (or result #'(values id ...))])
                    (syntax/loc stx
                      (let-values ([(id ...)
                                    (fold original ([id '()] ...) clauses body ...)])
                        (let-values ([(id) (reverse id)] ...) final)))))]
               [(and (eq? (syntax-e (car items)) '#:result) (pair? (cdr items)))
                (loop (cddr items) ids (cadr items))]
               [(identifier? (car items)) (loop (cdr items) (cons (car items) ids) result)]
               [else (raise-syntax-error #f "not an identifier" stx (car items))]))]
          [_ (raise-syntax-error #f "bad syntax" stx)])))

    ;; The body, whose last part conses its values to the lists.
    (define (split-body forms ids)
      (let loop ([forms forms] [front '()] [part '()])
        (cond
          [(null? forms)
           (if (null? part)
               (reverse front)
               (append (reverse front)
                       (list
                        (with-syntax ([(id ...) ids]
                                      [(temp ...) (map (lambda (id) ((make-syntax-introducer) id)) ids)]
                                      [(form ...) (reverse part)])
                          #'(let-values ([(temp ...) (let-values () form ...)])
                              (values (cons temp id) ...))))))]
          [(and (keyword? (syntax-e (car forms))) (pair? (cdr forms)))
           (loop (cddr forms)
                 (list* (cadr forms) (car forms) (append part front))
                 '())]
          [else (loop (cdr forms) front (cons (car forms) part))]))))

  (define-syntaxes (for/lists) (lists-form #'for/fold/derived))
  (define-syntaxes (for*/lists) (lists-form #'for*/fold/derived)))
