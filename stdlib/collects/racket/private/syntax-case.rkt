;; syntax-case, syntax-case*, with-syntax, syntax and syntax/loc; syntax-case-for, which is syntax-case
;; with the name of the form that its errors are those of.
(module syntax-case "tiny.rkt"
  (#%require "match-support.rkt" "pattern-literals.rkt"
             (for-syntax "tiny.rkt" "stx.rkt" "compile-pattern.rkt" "compile-template.rkt"
                         "pattern-variable.rkt"))
  (#%provide syntax-case syntax-case* syntax-case-for with-syntax syntax syntax/loc
             (all-from "pattern-literals.rkt"))

  (begin-for-syntax
    (define (parts-of stx least)
      (let ([parts (and (stx-pair? stx) (stx->list stx))])
        (unless (and parts (> (length parts) least))
          (raise-syntax-error #f "bad syntax" stx))
        parts))

    (define (here id) (datum->syntax (quote-syntax here) id))

    (define (check-literals who form)
      (let ([literals (stx->list form)])
        (unless literals
          (raise-syntax-error who "expected a parenthesized sequence of literal identifiers"
                              form))
        (for-each (lambda (literal)
                    (unless (identifier? literal)
                      (raise-syntax-error who "literal is not an identifier" literal)))
                  literals)
        literals))

    ;; Code that tries the clauses in turn with the syntax object in v.
    (define (expand-clauses who clauses literals compare name v)
      (if (null? clauses)
          `(,(quote-syntax raise-syntax-error) #f "bad syntax" ,v)
          (let* ([parts (stx->list (car clauses))]
                 [fail (name)]
                 [pattern (and parts (memv (length parts) '(2 3)) (car parts))])
            (unless pattern
              (raise-syntax-error
               who
               "expected a clause containing a pattern, an optional guard expression, and an expression"
               (car clauses)))
            (let ([code (compile-pattern
                         who pattern literals compare name v (list fail)
                         (lambda (bindings)
                           (bind-pattern-variables bindings (clause-body (cdr parts) fail))))])
              `(,(quote-syntax let-values)
                ([(,fail)
                  (,(quote-syntax lambda) ()
                    ,(expand-clauses who (cdr clauses) literals compare name v))])
                ,code)))))

    (define (clause-body forms fail)
      (if (null? (cdr forms))
          (list (car forms))
          `((,(quote-syntax if) ,(car forms) ,(cadr forms) (,fail)))))

    (define (expand-syntax-case who expr literals compare clauses stx)
      (let* ([name (make-namer)] [v (name)])
        (rebuild (quote-syntax here)
                 `(,(quote-syntax let-values)
                   ([(,v) ,(conversion expr)])
                   ,(expand-clauses who clauses literals compare name v))
                 stx)))

    ;; Code that gives the value of expr as a syntax object.
    (define (conversion expr)
      `(,(quote-syntax as-syntax)
        ,expr
        (,(quote-syntax quote-syntax) ,(datum->syntax expr 'here expr)))))

  (define-syntax (syntax-case stx)
    (let ([parts (parts-of stx 2)])
      (expand-syntax-case 'syntax-case
                          (cadr parts)
                          (check-literals 'syntax-case (caddr parts))
                          (quote-syntax free-identifier=?)
                          (cdddr parts)
                          stx)))

  (define-syntax (syntax-case-for stx)
    (let* ([parts (parts-of stx 3)] [who (syntax-e (cadr parts))])
      (expand-syntax-case who
                          (caddr parts)
                          (check-literals who (cadddr parts))
                          (quote-syntax free-identifier=?)
                          (cddddr parts)
                          stx)))

  (define-syntax (syntax-case* stx)
    (let ([parts (parts-of stx 3)])
      (expand-syntax-case 'syntax-case*
                          (cadr parts)
                          (check-literals 'syntax-case* (caddr parts))
                          (cadddr parts)
                          (cddddr parts)
                          stx)))

  (begin-for-syntax
    (define (with-clause clause stx)
      (let ([parts (stx->list clause)])
        (unless (and parts (= (length parts) 2))
          (raise-syntax-error #f "bad syntax" stx))
        parts))

    ;; The words say _ in place of a name.
    (define (check-distinct-patterns patterns stx)
      (check-distinct-variables '_ patterns '() stx))

    ;; Code that matches each clause's holder with its pattern, then goes on with the body.
    (define (match-clauses clauses holders name bindings body)
      (if (null? clauses)
          (bind-pattern-variables bindings body)
          (compile-pattern 'with-syntax (car (car clauses)) '() (quote-syntax free-identifier=?) name (car holders)
                           `(,(quote-syntax raise-syntax-error)
                             'with-syntax
                             "binding match failed"
                             (,(quote-syntax quote-syntax) ,(car (car clauses))))
                           (lambda (found)
                             (match-clauses (cdr clauses) (cdr holders) name
                                            (append found bindings) body))))))

  (define-syntax (with-syntax stx)
    (let* ([parts (parts-of stx 2)]
           [clauses (map (lambda (clause) (with-clause clause stx))
                         (or (stx->list (cadr parts)) (raise-syntax-error #f "bad syntax" stx)))]
           [_ (check-distinct-patterns (map car clauses) stx)]
           [name (make-namer)]
           [holders (map (lambda (clause) (name)) clauses)])
      (rebuild (quote-syntax here)
               `(,(quote-syntax let-values)
                 ,(map (lambda (clause holder) `[(,holder) ,(conversion (cadr clause))])
                       clauses
                       holders)
                 ,(match-clauses clauses holders name '() (cddr parts)))
               stx)))

  (define-syntax (syntax stx)
    (let ([parts (parts-of stx 0)])
      (unless (= (length parts) 2)
        (raise-syntax-error #f "bad syntax" stx))
      (rebuild (quote-syntax here)
               (or (compile-template (cadr parts) stx)
                   `(,(quote-syntax quote-syntax) ,(cadr parts)))
               stx)))

  (define-syntax (syntax/loc stx)
    (let ([parts (parts-of stx 0)])
      (unless (= (length parts) 3)
        (raise-syntax-error #f "bad syntax" stx))
      (let ([template (caddr parts)])
        (rebuild (quote-syntax here)
                 (let ([code (compile-template template stx)])
                   (if (and code (identifier? template))
                       code
                       `(,(quote-syntax relocate)
                         ,(or code `(,(quote-syntax quote-syntax) ,template))
                         ,(cadr parts))))
                 stx)))))
