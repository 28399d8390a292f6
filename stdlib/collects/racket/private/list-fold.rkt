;; foldl, foldr, build-list, build-vector, build-string, compose and compose1.
(module list-fold "medium.rkt"
  (#%require "keyword-procedure.rkt"
             (only "procedure-tools.rkt" procedure-reduce-keyword-arity-mask))
  (#%provide foldl foldr build-list build-vector build-string compose compose1)

  (define (check-fold who f init lists)
    (unless (procedure? f)
      (apply raise-argument-error who "procedure?" 0 f init lists))
    (let loop ([rest lists] [position 2])
      (unless (null? rest)
        (unless (list? (car rest))
          (apply raise-argument-error who "list?" position f init lists))
        (loop (cdr rest) (add1 position))))
    (let ([n (length (car lists))])
      (for-each (lambda (l)
                  (unless (= (length l) n)
                    (raise-mismatch-error who
                                          "given list does not have the same size as the first list: "
                                          l)))
                (cdr lists)))
    (unless (procedure-arity-includes? f (add1 (length lists)))
      (raise-mismatch-error who
                            (string-append "given procedure does not accept "
                                           (number->string (add1 (length lists)))
                                           " arguments: ")
                            f)))

  (define foldl
    (case-lambda
      [(f init l)
       (check-fold 'foldl f init (list l))
       (let loop ([result init] [l l])
         (if (null? l)
             result
             (loop (f (car l) result) (cdr l))))]
      [(f init l . more)
       (let ([lists (cons l more)])
         (check-fold 'foldl f init lists)
         (let loop ([result init] [lists lists])
           (if (null? (car lists))
               result
               (loop (apply f (append (map car lists) (list result))) (map cdr lists)))))]))

  (define foldr
    (case-lambda
      [(f init l)
       (check-fold 'foldr f init (list l))
       (let loop ([result init] [l (reverse l)])
         (if (null? l)
             result
             (loop (f (car l) result) (cdr l))))]
      [(f init l . more)
       (let ([lists (cons l more)])
         (check-fold 'foldr f init lists)
         (let loop ([result init] [lists (map reverse lists)])
           (if (null? (car lists))
               result
               (loop (apply f (append (map car lists) (list result))) (map cdr lists)))))]))

  (define (check-build who n f result)
    (unless (exact-nonnegative-integer? n)
      (raise-argument-error who "exact-nonnegative-integer?" n))
    (unless (and (procedure? f) (procedure-arity-includes? f 1))
      (raise-argument-error
       who (string-append "(exact-nonnegative-integer? . -> . " result ")") f)))

  (define (build-list n f)
    (check-build 'build-list n f "any/c")
    (let loop ([i 0] [done '()])
      (if (= i n)
          (reverse done)
          (loop (add1 i) (cons (f i) done)))))

  (define (build-vector n f)
    (check-build 'build-vector n f "any/c")
    (let ([v (make-vector n 0)])
      (let loop ([i 0])
        (if (= i n)
            v
            (begin
              (vector-set! v i (f i))
              (loop (add1 i)))))))

  (define (build-string n f)
    (check-build 'build-string n f "char?")
    (let ([s (make-string n)])
      (let loop ([i 0])
        (if (= i n)
            s
            (begin
              (string-set! s i (f i))
              (loop (add1 i)))))))

  ;; All must be procedures, and all but the last ones that callable? accepts, as contract says
  (define (check-procedures who callable? contract procedures)
    (let loop ([rest procedures] [i 0])
      (unless (null? rest)
        (unless (procedure? (car rest))
          (apply raise-argument-error who "procedure?" i procedures))
        (loop (cdr rest) (add1 i))))
    (let loop ([rest procedures] [i 0])
      (unless (or (null? rest) (null? (cdr rest)))
        (unless (callable? (car rest))
          (if (eqv? i 0)
              (raise-argument-error who contract (car rest))
              (apply raise-argument-error who contract i procedures)))
        (loop (cdr rest) (add1 i)))))

  (define (requires-no-keywords? f)
    (let-values ([(required allowed) (procedure-keywords f)])
      (null? required)))

  (define (takes-one? f) (procedure-arity-includes? f 1))

  ;; The procedure that calls the last of procedures, and the others by join, pairwise.
  (define (compose-all procedures join)
    (cond
      [(null? procedures) values]
      [(null? (cdr procedures)) (car procedures)]
      [else
       (let loop ([procedures (reverse procedures)])
         (if (null? (cdr procedures))
             (car procedures)
             (loop (cons (join (cadr procedures) (car procedures)) (cddr procedures)))))]))

  ;; A procedure with the arity and keywords of inner, the first to be called
  (define-syntax-rule (composition inner call)
    (let ([mask (procedure-arity-mask inner)])
      (let-values ([(required allowed) (procedure-keywords inner)]
                   [(plain)
                    (case-lambda
                      [(x) (call (lambda () (inner x)))]
                      [(x y) (call (lambda () (inner x y)))]
                      [args (call (lambda () (apply inner args)))])])
        (cond
          [(not (null? allowed))
           (procedure-reduce-keyword-arity-mask
            (make-keyword-procedure
             (lambda (keywords vals . args)
               (call (lambda () (keyword-apply inner keywords vals args))))
             plain)
            mask required allowed 'composed)]
          [(eqv? mask 2) (procedure-rename (lambda (x) (call (lambda () (inner x)))) 'composed)]
          [else (procedure-reduce-arity-mask plain mask 'composed)]))))

  (define (compose1 . procedures)
    (check-procedures 'compose1 takes-one? "(any/c . -> . any/c)" procedures)
    (compose-all procedures
                 join-one))

  (define (join-one outer inner)
    (define-syntax-rule (call thunk) (outer (thunk)))
    (composition inner call))

  (define (join-all outer inner)
    (define-syntax-rule (call thunk) (call-with-values thunk outer))
    (composition inner call))

  (define (compose . procedures)
    (check-procedures 'compose requires-no-keywords? "procedure-with-no-required-keywords?" procedures)
    (compose-all (without-values procedures)
                 (lambda (outer inner)
                   ((if (eqv? (procedure-arity outer) 1) join-one join-all) outer inner))))

  ;; values at the end of a composition changes nothing.
  (define (without-values procedures)
    (if (and (pair? procedures) (pair? (cdr procedures)) (eq? (car procedures) values))
        (without-values (cdr procedures))
        procedures)))
