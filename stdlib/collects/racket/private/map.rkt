;; map, for-each, andmap and ormap: loops for one and two lists, a general case for more.
(module map "medium.rkt"
  (#%provide (rename new-map map) (rename new-for-each for-each)
             (rename new-andmap andmap) (rename new-ormap ormap))

  (define (check who f lists)
    (unless (procedure? f)
      (raise-argument-error who "procedure?" f))
    (check-lists who f lists (car lists) (cdr lists))
    (unless (procedure-arity-includes? f (length lists))
      (raise-arity-mismatch who f lists)))

  (define (check-lists who f lists first more)
    (unless (list? first)
      (raise-argument-error who "list?" first))
    (let ([n (length first)])
      (let loop ([more more])
        (unless (null? more)
          (unless (list? (car more))
            (raise-argument-error who "list?" (car more)))
          (unless (eqv? (length (car more)) n)
            (raise-arguments-error who "all lists must have same size"
                                   "first list length" n
                                   "other list length" (length (car more))
                                   "procedure" f))
          (loop (cdr more))))))

  (define (shown v) ((error-value->string-handler) v (error-print-width)))

  (define (arity-text arity)
    (cond
      [(exact-integer? arity) (number->string arity)]
      [(arity-at-least? arity)
       (string-append "at least " (number->string (arity-at-least-value arity)))]
      [else "(or/c ...)"]))

  (define (raise-arity-mismatch who f lists)
    (let-values ([(required allowed) (procedure-keywords f)])
      (raise
       (make-contract-failure
        (string-append
         (symbol->string who) ": argument mismatch;\n the given procedure"
         (if (pair? required)
             " expects keyword arguments"
             "'s expected number of arguments does not match the given number of lists")
         "\n  given procedure: "
         (let ([name (object-name f)]) (if (symbol? name) (symbol->string name) (shown f)))
         (if (pair? required)
             (apply string-append "\n  required keywords:"
                    (map (lambda (k) (string-append " #:" (keyword->string k))) required))
             (string-append "\n  expected: " (arity-text (procedure-arity f))
                            "\n  given: " (number->string (length lists))))
         "\n  argument lists...: "
         (apply string-append (map (lambda (l) (string-append "\n   " (shown l))) lists)))))))

  (define (make-contract-failure message)
    (exn:fail:contract message (current-continuation-marks)))

  ;; A definition of name with cases for one, two and more lists; each has a loop of its own.
  (define-syntax-rule (define-mapper name who
                        [(f l) one ...]
                        [(f2 l1 l2) two ...]
                        [(g ls) more ...])
    (define name
      (let ([who (case-lambda
                   [(f l)
                    (unless (and (procedure? f) (procedure-arity-includes? f 1) (list? l))
                      (check 'who f (list l)))
                    one ...]
                   [(f2 l1 l2)
                    (unless (and (procedure? f2) (procedure-arity-includes? f2 2)
                                 (list? l1) (list? l2) (eqv? (length l1) (length l2)))
                      (check 'who f2 (list l1 l2)))
                    two ...]
                   [(g l . others)
                    (let ([ls (cons l others)])
                      (check 'who g ls)
                      more ...)])])
        who)))

  (define-mapper new-map map
    [(f l)
     (let loop ([l l] [done '()])
       (if (null? l)
           (reverse done)
           (loop (cdr l) (cons (f (car l)) done))))]
    [(f l1 l2)
     (let loop ([l1 l1] [l2 l2] [done '()])
       (if (null? l1)
           (reverse done)
           (loop (cdr l1) (cdr l2) (cons (f (car l1) (car l2)) done))))]
    [(f ls)
     (let loop ([ls ls] [done '()])
       (if (null? (car ls))
           (reverse done)
           (loop (cdrs ls) (cons (apply f (cars ls)) done))))])

  (define-mapper new-for-each for-each
    [(f l)
     (let loop ([l l])
       (if (null? l)
           (void)
           (begin (f (car l)) (loop (cdr l)))))]
    [(f l1 l2)
     (let loop ([l1 l1] [l2 l2])
       (if (null? l1)
           (void)
           (begin (f (car l1) (car l2)) (loop (cdr l1) (cdr l2)))))]
    [(f ls)
     (let loop ([ls ls])
       (if (null? (car ls))
           (void)
           (begin (apply f (cars ls)) (loop (cdrs ls)))))])

  ;; In andmap and ormap the last call is a tail call.
  (define-mapper new-andmap andmap
    [(f l)
     (if (null? l)
         #t
         (let loop ([l l])
           (if (null? (cdr l))
               (f (car l))
               (and (f (car l)) (loop (cdr l))))))]
    [(f l1 l2)
     (if (null? l1)
         #t
         (let loop ([l1 l1] [l2 l2])
           (if (null? (cdr l1))
               (f (car l1) (car l2))
               (and (f (car l1) (car l2)) (loop (cdr l1) (cdr l2))))))]
    [(f ls)
     (if (null? (car ls))
         #t
         (let loop ([ls ls])
           (if (null? (cdr (car ls)))
               (apply f (cars ls))
               (and (apply f (cars ls)) (loop (cdrs ls))))))])

  (define-mapper new-ormap ormap
    [(f l)
     (if (null? l)
         #f
         (let loop ([l l])
           (if (null? (cdr l))
               (f (car l))
               (or (f (car l)) (loop (cdr l))))))]
    [(f l1 l2)
     (if (null? l1)
         #f
         (let loop ([l1 l1] [l2 l2])
           (if (null? (cdr l1))
               (f (car l1) (car l2))
               (or (f (car l1) (car l2)) (loop (cdr l1) (cdr l2))))))]
    [(f ls)
     (if (null? (car ls))
         #f
         (let loop ([ls ls])
           (if (null? (cdr (car ls)))
               (apply f (cars ls))
               (or (apply f (cars ls)) (loop (cdrs ls))))))])

  (define (cars ls) (if (null? ls) '() (cons (car (car ls)) (cars (cdr ls)))))
  (define (cdrs ls) (if (null? ls) '() (cons (cdr (car ls)) (cdrs (cdr ls))))))
