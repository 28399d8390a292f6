;; The code of for loops: letrec loops whose variables are their arguments, all in tail position.
(module for-loop "small.rkt"
  (#%require "for-clause.rkt" "struct.rkt" (for-template '#%kernel "small.rkt"))
  (#%provide expand-loop expand-right-fold make-loop-namer)

  ;; temps: the variables that hold the accumulators now; visible: pairs of an accumulator that the
  ;; program can see and its index; exit, stop: procedures from temps to the code that goes on
  ;; behind this iteration's loops, or ends all loops; finals: variables that say whether this is
  ;; the last iteration; direct?: is the code from exit short and closed?
  (struct state (temps visible exit stop finals))

  ;; Stands behind the clauses of a #:splice, which are parallel; nested?: whether those behind are not
  (struct splice-end (nested?))

  (define (make-loop-namer)
    (let ([n 0])
      (lambda (purpose)
        (set! n (add1 n))
        (datum->syntax (quote-syntax here)
                       (string->symbol (string-append purpose (number->string n)))))))

  ;; The loops over clauses.  temps hold the accumulators' initial values (they are the expressions
  ;; for them if the first clause is a sequence), accs are the identifiers
  ;; by which the program sees them, or '(); done makes the code for the end of all loops from
  ;; temps; finish makes the code behind a body from the body, temps, and a procedure from
  ;; new temps to code.
  (define (expand-loop clauses bodies nested? name temps accs done finish stx)
    (emit clauses bodies nested? name
          (state temps (index accs 0) done done '())
          (lambda (body s)
            (finish body (state-temps s) (lambda (temps) (go-on s temps))))
          stx))

  ;; For for/foldr: the body runs when the rest of the iterations has given the accumulators.
  (define (expand-right-fold clauses bodies nested? name done finish stx)
    (emit clauses bodies nested? name
          (state '() '() (lambda (temps) done) (lambda (temps) done) '())
          (lambda (body s) (finish body (go-on s '())))
          stx))

  (define (index accs i)
    (if (null? accs) '() (cons (cons (car accs) i) (index (cdr accs) (add1 i)))))

  (define (go-on s temps)
    (let loop ([finals (state-finals s)])
      (if (null? finals)
          ((state-exit s) temps)
          `(,(quote-syntax if) ,(car finals) ,((state-stop s) temps) ,(loop (cdr finals))))))

  (define (leave s) (go-on s (state-temps s)))
  (define (stop s) ((state-stop s) (state-temps s)))

  (define (with-final s id)
    (state (state-temps s) (state-visible s) (state-exit s) (state-stop s) (cons id (state-finals s))))

  (define (operand clauses stx)
    (when (null? (cdr clauses))
      (raise-syntax-error #f "bad sequence binding clause" stx (car clauses)))
    (cadr clauses))

  (define (emit clauses bodies nested? name s body-code stx)
    (cond
      [(null? clauses) (emit-body bodies '() name s body-code stx)]
      [(splice-end? (car clauses))
       (emit (cdr clauses) bodies (splice-end-nested? (car clauses)) name s body-code stx)]
      [else
       (let ([key (syntax-e (car clauses))]
             [more (lambda (s)
                     (emit (cddr clauses) bodies nested? name s body-code stx))])
         (cond
           [(eq? key '#:when)
            `(,(quote-syntax if) ,(operand clauses stx) ,(more s) ,(leave s))]
           [(eq? key '#:unless)
            `(,(quote-syntax if) ,(operand clauses stx) ,(leave s) ,(more s))]
           [(eq? key '#:break)
            `(,(quote-syntax if) ,(operand clauses stx) ,(stop s) ,(more s))]
           [(eq? key '#:final)
            (let ([final (name "final")])
              `(,(quote-syntax let-values) ([(,final) ,(operand clauses stx)])
                 ,(more (with-final s final))))]
           [(eq? key '#:do)
            `(,(quote-syntax let-values) ()
               ,@(or (stx->list (operand clauses stx))
                     (raise-syntax-error #f "expected parenthesized sequence after `#:do`" stx (cadr clauses)))
               ,(more s))]
           [(eq? key '#:splice)
            (emit (with-spliced clauses nested? stx) bodies #f name s body-code stx)]
           [(keyword? key)
            (raise-syntax-error #f "bad sequence binding clause" stx (car clauses))]
           [else
            (let-values ([(group rest) (sequence-group clauses nested? stx)])
              (emit-group (map (lambda (clause) (clause->parts clause stx)) group)
                          rest bodies nested? name s body-code stx))]))]))

  ;; The clauses in front that run in parallel, and the others
  (define (sequence-group clauses nested? stx)
    (if nested?
        (values (list (car clauses)) (cdr clauses))
        (let loop ([clauses clauses] [group '()])
          (let ([key (and (pair? clauses) (syntax? (car clauses)) (syntax-e (car clauses)))])
            (cond
              [(eq? key '#:splice) (loop (with-spliced clauses #f stx) group)]
              [(and key (not (keyword? key))) (loop (cdr clauses) (cons (car clauses) group))]
              [else (values (reverse group) clauses)])))))

  ;; Clauses that begin with #:splice, with what it stands for
  (define (with-spliced clauses nested? stx)
    (append (spliced-clauses (operand clauses stx) stx)
            (cons (splice-end nested?) (cddr clauses))))

  (define (spliced-clauses form stx)
    (let* ([head (and (stx-pair? form) (stx-car form))]
           [v (and head (identifier? head) (syntax-local-value head (lambda () #f)))])
      (unless (splicing-transformer? v)
        (raise-syntax-error #f "not a splicing for-clause form" stx form))
      (let* ([mark (make-syntax-introducer)]
             [new ((splicing-transformer-proc v) (mark form))])
        (or (stx->list (mark new))
            (raise-syntax-error #f "bad result of splicing clause expander" stx form)))))

  (define (emit-group group rest bodies nested? name s body-code stx)
    (check-distinct (gather parts-ids group) stx)
    (let* ([loop (name "loop")]
           [temps (map (lambda (temp) (name "acc")) (state-temps s))]
           [args (gather parts-args group)]
           [post (guard (map parts-post-guard group))]
           [continue (lambda (temps)
                       (conditional post
                                    `(,loop ,@temps ,@args)
                                    ((state-exit s) temps)))]
           [direct? (andmap parts-closed? group)]
           [next (name "next")]
           [inner (state temps
                         (hide (gather parts-ids group) (state-visible s))
                         (if direct? continue (lambda (temps) `(,next ,@temps)))
                         (state-stop s)
                         (state-finals s))]
           [code (emit rest bodies nested? name inner body-code stx)]
           [code (if direct? code (with-next next temps name continue code))]
           [exit ((state-exit s) temps)])
      `(,(quote-syntax let-values) ,(gather parts-outer group)
         ,@(checks group)
         (,(quote-syntax letrec-values)
           ([(,loop)
             (,(quote-syntax lambda) (,@temps ,@(map stx-car (gather parts-loop group)))
               ,(show-accumulators
                 (state-visible s) temps
                 (conditional (guard (map parts-pos-guard group))
                              (bind-inner group
                                          (conditional (guard (map parts-pre-guard group)) code exit))
                              exit)))])
           (,loop ,@(state-temps s)
                  ,@(map (lambda (binding) (stx-car (stx-cdr binding)))
                         (gather parts-loop group)))))))

  (define (gather part group) (apply append (map part group)))

  (define (with-next next temps name continue code)
    (let ([formals (map (lambda (temp) (name "acc")) temps)])
      `(,(quote-syntax let-values)
        ([(,next) (,(quote-syntax lambda) ,formals ,(continue formals))])
        ,code)))

  (define (hide ids visible)
    (cond
      [(null? visible) '()]
      [(ormap (lambda (id) (bound-identifier=? id (car (car visible)))) ids)
       (hide ids (cdr visible))]
      [else (cons (car visible) (hide ids (cdr visible)))]))

  (define (show-accumulators visible temps code)
    (if (null? visible)
        code
        `(,(quote-syntax let-values)
          ,(map (lambda (v) `[(,(car v)) ,(list-ref temps (cdr v))]) visible)
          ,code)))

  (define (true? guard) (eq? (if (syntax? guard) (syntax-e guard) guard) #t))

  (define (checks group)
    (let loop ([checks (map parts-check group)])
      (cond
        [(null? checks) '()]
        [(true? (car checks)) (loop (cdr checks))]
        [else (cons (car checks) (loop (cdr checks)))])))

  (define (guard guards)
    (cond
      [(null? guards) #t]
      [(true? (car guards)) (guard (cdr guards))]
      [else
       (let ([rest (guard (cdr guards))])
         (if (true? rest) (car guards) `(,(quote-syntax if) ,(car guards) ,rest #f)))]))

  (define (conditional test then else)
    (if (true? test) then `(,(quote-syntax if) ,test ,then ,else)))

  ;; The clauses of one :do-in are nested: a later one may use an earlier one.
  (define (bind-inner group code)
    (let loop ([bindings (gather parts-inner group)])
      (if (null? bindings)
          code
          `(,(quote-syntax let-values) (,(car bindings)) ,(loop (cdr bindings))))))

  ;; Complains unless an expression and a body follow the keyword.
  (define (check-stop forms stx)
    (let ([complain (lambda (what)
                      (raise-syntax-error
                       #f (format what (syntax-e (car forms))) stx (car forms)))])
      (cond
        [(null? (cdr forms)) (complain "missing expression after ~s")]
        [(null? (cddr forms)) (complain "missing body form after ~s clause")])))

  ;; before: the forms in front of the next #:break or #:final, last first
  (define (emit-body forms before name s body-code stx)
    (cond
      [(null? forms)
       (body-code `(,(quote-syntax let-values) () ,@(reverse before)) s)]
      [(memq (syntax-e (car forms)) '(#:break #:final))
       (check-stop forms stx)
       (let* ([test (cadr forms)]
              [code
               (if (eq? (syntax-e (car forms)) '#:break)
                   `(,(quote-syntax if) ,test
                      ,(stop s)
                      ,(emit-body (cddr forms) '() name s body-code stx))
                   (let ([final (name "final")])
                     `(,(quote-syntax let-values) ([(,final) ,test])
                        ,(emit-body (cddr forms) '() name (with-final s final) body-code stx))))])
         (if (null? before)
             code
             `(,(quote-syntax let-values) () ,@(reverse before) ,code)))]
      [else (emit-body (cdr forms) (cons (car forms) before) name s body-code stx)])))
