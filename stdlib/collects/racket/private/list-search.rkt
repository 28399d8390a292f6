;; Searching in lists: member, assoc and kin with predicates, and the remove family.
(module list-search "medium.rkt"
  (#%require '#%lists)
  (#%provide (rename new-member member) (rename new-assoc assoc)
             (rename new-assq assq) (rename new-assv assv)
             memw assw memf assf findf
             remove remq remv remw remove* remq* remv* remw* filter)

  (define (check-predicate who p)
    (unless (and (procedure? p) (procedure-arity-includes? p 1))
      (raise-argument-error who "(any/c . -> . any/c)" p)))

  (define (check-comparison who same?)
    (unless (and (procedure? same?) (procedure-arity-includes? same? 2))
      (raise-argument-error who "(any/c any/c . -> . any/c)" same?)))

  (define (check-list who l)
    (unless (list? l)
      (raise-argument-error who "list?" l)))

  (define (raise-improper who l)
    (raise-mismatch-error who "not a proper list: " l))

  (define (raise-non-pair who v l)
    (raise-arguments-error who "non-pair found in list" "non-pair" v "list" l))

  ;; member
  (define new-member
    (let ([member (case-lambda
                    [(v l) (find-tail v l equal?)]
                    [(v l same?)
                     (unless (and (procedure? same?) (procedure-arity-includes? same? 2))
                       (raise-argument-error 'member "(procedure-arity-includes/c 2)" same?))
                     (find-tail v l same?)])])
      member))

  ;; What found gives for the first rest of the list l for which the expression matches? holds; the
  ;; expression improper is for lists without an end
  (define-syntax-rule (search l (rest) matches? found improper)
    (let loop ([rest l] [circle #f])
      (cond
        [(and (pair? rest) (not (eq? rest circle)))
         (if matches? found (loop (cdr rest) (pair-circle rest circle)))]
        [(null? rest) #f]
        [else improper])))

  (define (find-tail v l same?)
    (search l (rest) (same? v (car rest)) rest
            (raise-arguments-error 'member "not a proper list" "in" l)))

  (define (memw v l) (find-tail v l equal-always?))

  (define (memf p l)
    (unless (and (procedure? p) (procedure-arity-includes? p 1))
      (raise-argument-error 'memf "(any/c . -> any/c)" p))
    (search l (rest) (p (car rest)) rest (raise-improper 'memf l)))

  (define (findf p l)
    (check-predicate 'findf p)
    (search l (rest) (p (car rest)) (car rest) (raise-improper 'findf l)))

  ;; The first pair of the list l for whose key the expression matches? holds
  (define-syntax-rule (find-entry who l (key) matches?)
    (search l (rest)
            (let ([entry (car rest)])
              (if (pair? entry)
                  (let ([key (car entry)]) matches?)
                  (raise-non-pair who entry l)))
            (car rest)
            (raise-improper who l)))

  (define new-assq (let ([assq (lambda (v l) (find-entry 'assq l (key) (eq? v key)))]) assq))
  (define new-assv (let ([assv (lambda (v l) (find-entry 'assv l (key) (eqv? v key)))]) assv))
  (define (assw v l) (find-entry 'assw l (key) (equal-always? v key)))

  (define new-assoc
    (let ([assoc (case-lambda
                   [(v l) (find-entry 'assoc l (key) (equal? v key))]
                   [(v l same?)
                    (check-comparison 'assoc same?)
                    (find-entry 'assoc l (key) (same? v key))])])
      assoc))

  (define (assf p l)
    (check-predicate 'assf p)
    (find-entry 'assf l (key) (p key)))

  (define (filter keep? l)
    (check-predicate 'filter keep?)
    (check-list 'filter l)
    (let loop ([l l] [kept '()])
      (cond
        [(null? l) (reverse kept)]
        [(keep? (car l)) (loop (cdr l) (cons (car l) kept))]
        [else (loop (cdr l) kept)])))

  ;; The list without its first element for which the expression matches? holds; the list itself if
  ;; there is none.
  (define-syntax-rule (without-first who list-expr (item) matches?)
    (let ([l list-expr])
      (check-list who l)
      (let loop ([rest l] [front '()])
        (if (null? rest)
            l
            (let ([item (car rest)])
              (if matches?
                  (restore front (cdr rest))
                  (loop (cdr rest) (cons item front))))))))

  (define (restore front rest)
    (if (null? front) rest (restore (cdr front) (cons (car front) rest))))

  (define remove
    (case-lambda
      [(v l) (without-first 'remove l (item) (equal? v item))]
      [(v l same?)
       (check-comparison 'remove same?)
       (without-first 'remove l (item) (same? v item))]))
  (define (remq v l) (without-first 'remq l (item) (eq? v item)))
  (define (remv v l) (without-first 'remv l (item) (eqv? v item)))
  (define (remw v l) (without-first 'remw l (item) (equal-always? v item)))

  ;; The list without what occurs in vs; shares its unchanged tail.
  (define-syntax-rule (without-all who vs-expr list-expr same?)
    (let ([vs vs-expr] [l list-expr])
      (check-list who vs)
      (check-list who l)
      (let loop ([rest l] [kept '()] [changed? #f])
        (if (null? rest)
            (if changed? (reverse kept) l)
            (let ([item (car rest)])
              (if (let among ([vs vs])
                    (and (pair? vs)
                         (or (same? (car vs) item) (among (cdr vs)))))
                  (loop (cdr rest) kept #t)
                  (loop (cdr rest) (cons item kept) changed?)))))))

  (define remove*
    (case-lambda
      [(vs l) (without-all 'remove* vs l equal?)]
      [(vs l same?)
       (check-comparison 'remove* same?)
       (without-all 'remove* vs l same?)]))
  (define (remq* vs l) (without-all 'remq* vs l eq?))
  (define (remv* vs l) (without-all 'remv* vs l eqv?))
  (define (remw* vs l) (without-all 'remw* vs l equal-always?)))
