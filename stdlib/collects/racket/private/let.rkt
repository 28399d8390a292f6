;; Local binding: let (with loops), let*, letrec, let*-values, let/cc, let/ec, let-syntax and kin.
(module let '#%kernel
  (#%require (for-syntax '#%kernel "stx.rkt" "conditional.rkt"))
  (#%provide let let* letrec let*-values
             let-syntax letrec-syntax let-syntaxes letrec-syntaxes let/cc let/ec)

  (begin-for-syntax
    (define-values (core)
      (lambda (new stx) (rebuild (quote-syntax here) new stx)))

    (define-values (parts-of)
      (lambda (stx)
        (let-values ([(parts) (if (stx-pair? stx) (stx->list stx) #f)])
          (or parts (raise-syntax-error #f "bad syntax" stx)))))

    ;; The same for let, whose words end with a space
    (define-values (let-parts)
      (lambda (stx)
        (let-values ([(parts) (if (stx-pair? stx) (stx->list stx) #f)])
          (or parts (raise-syntax-error #f "bad syntax " stx)))))

    ;; The clauses in form as a list of (id expr) lists, each checked.
    (define-values (check-clauses)
      (lambda (form stx)
        (let-values ([(clauses) (stx->list form)])
          (if clauses
              (map (lambda (clause) (check-clause clause stx)) clauses)
              (raise-syntax-error
               #f "bad syntax (not a sequence of identifier--expression bindings)" stx form)))))

    (define-values (check-clause)
      (lambda (clause stx)
        (let-values ([(parts) (stx->list clause)])
          (unless (and parts (pair? parts) (pair? (cdr parts)) (null? (cddr parts)))
            (raise-syntax-error
             #f "bad syntax (not an identifier and expression for a binding)" stx clause))
          (unless (identifier? (car parts))
            (raise-syntax-error #f "bad syntax (not an identifier)" stx (car parts)))
          parts)))

    (define-values (check-distinct)
      (lambda (ids stx)
        (if (and (pair? ids) (pair? (cdr ids)))
            (let-values ([(dup) (check-duplicate-ids ids)])
              (if dup (raise-syntax-error #f "duplicate identifier" stx dup) (void)))
            (void))))

    (define-values (check-duplicate-ids)
      (lambda (ids)
        (letrec-values ([(loop)
                         (lambda (ids seen)
                           (cond
                             [(null? ids) #f]
                             [else
                              (let-values ([(same) (hash-ref seen (syntax-e (car ids)) '())])
                                (if (ormap (lambda (id) (bound-identifier=? id (car ids))) same)
                                    (car ids)
                                    (loop (cdr ids)
                                          (hash-set seen
                                                    (syntax-e (car ids))
                                                    (cons (car ids) same)))))]))])
          (loop ids (hasheq)))))

    (define-values (values-clause)
      (lambda (clause) (list (list (car clause)) (cadr clause))))

    (define-values (require-body)
      (lambda (body message stx)
        (if (null? body) (raise-syntax-error #f message stx) (void))))

    ;; (let-values or letrec-values ([(id) expr] ...) body ...)
    (define-values (binding-form)
      (lambda (keyword clauses body stx)
        (core (list* keyword (map values-clause clauses) body) stx)))

    (define-values (expand-named-let)
      (lambda (name parts stx)
        (if (null? parts)
            (raise-syntax-error #f "bad syntax (missing binding pairs or body)" stx)
            (void))
        (require-body (cdr parts) "bad syntax (missing body)" stx)
        (let-values ([(clauses) (check-clauses (car parts) stx)])
          (check-distinct (map car clauses) stx)
          (core
           (cons (list (quote-syntax letrec-values)
                       (list (list (list name)
                                   (list* (quote-syntax lambda) (map car clauses) (cdr parts))))
                       name)
                 (map cadr clauses))
           stx)))))

  (define-syntaxes (let)
    (lambda (stx)
      (let-values ([(parts) (cdr (let-parts stx))])
        (when (null? parts)
          (raise-syntax-error #f "bad syntax (missing name or binding pairs)" stx))
        (when (null? (cdr parts))
          (raise-syntax-error #f "bad syntax (missing binding pairs or body)" stx))
        (if (identifier? (car parts))
            (let-values ([(rest) (cdr parts)])
              (if (null? (cdr rest))
                  (raise-syntax-error #f "bad syntax (missing body)" stx)
                  (expand-named-let (car parts) rest stx)))
            (let-values ([(clauses) (check-clauses (car parts) stx)])
              (check-distinct (map car clauses) stx)
              (binding-form (quote-syntax let-values) clauses (cdr parts) stx))))))

  (define-syntaxes (letrec)
    (lambda (stx)
      (let-values ([(parts) (cdr (parts-of stx))])
        (require-body parts "bad syntax (missing binding pairs)" stx)
        (let-values ([(clauses) (check-clauses (car parts) stx)])
          (check-distinct (map car clauses) stx)
          (require-body (cdr parts) "bad syntax (missing body)" stx)
          (binding-form (quote-syntax letrec-values) clauses (cdr parts) stx)))))

  (begin-for-syntax
    ;; Nested binding forms, one for each clause, around the body.
    (define-values (nest)
      (lambda (clauses body)
        (cond
          [(null? clauses) (list* (quote-syntax let-values) '() body)]
          [(null? (cdr clauses)) (list* (quote-syntax let-values) (list (car clauses)) body)]
          [else
           (list (quote-syntax let-values) (list (car clauses)) (nest (cdr clauses) body))]))))

  (define-syntaxes (let*)
    (lambda (stx)
      (let-values ([(parts) (cdr (parts-of stx))])
        (require-body parts "bad syntax (missing binding pairs)" stx)
        (let-values ([(clauses) (check-clauses (car parts) stx)])
          (require-body (cdr parts) "bad syntax (missing body)" stx)
          (core (nest (map values-clause clauses) (cdr parts)) stx)))))

  (begin-for-syntax
    (define-values (check-values-clause)
      (lambda (clause stx)
        (let-values ([(parts) (stx->list clause)])
          (unless (and parts (pair? parts) (pair? (cdr parts)) (null? (cddr parts)))
            (raise-syntax-error #f "bad syntax" stx clause))
          (let-values ([(ids) (stx->list (car parts))])
            (unless ids
              (raise-syntax-error #f "bad syntax" stx (car parts)))
            (for-each (lambda (id)
                        (unless (identifier? id)
                          (raise-syntax-error #f "bad syntax (not an identifier)" stx id)))
                      ids)
            (check-distinct ids stx))))))

  (define-syntaxes (let*-values)
    (lambda (stx)
      (let-values ([(parts) (cdr (parts-of stx))])
        (let-values ([(clauses) (if (and (pair? parts) (pair? (cdr parts)))
                                    (stx->list (car parts))
                                    #f)])
          (unless clauses
            (raise-syntax-error #f "bad syntax" stx))
          (for-each (lambda (clause) (check-values-clause clause stx)) clauses)
          (core (nest clauses (cdr parts)) stx)))))

  (begin-for-syntax
    ;; What id is bound to, itself: no rename is followed.
    (define-values (transformer-of)
      (lambda (id)
        (let-values ([(value target) (syntax-local-value/immediate id)]) value)))

    (define-values (syntax-clauses)
      (lambda (form wrap stx)
        (map (lambda (clause)
               (let-values ([(parts) (stx->list clause)])
                 (if (and parts (pair? parts) (pair? (cdr parts)) (null? (cddr parts))
                          (stx->list (wrap (car parts))))
                     (list (wrap (car parts)) (cadr parts))
                     (raise-syntax-error #f "bad syntax" stx))))
             (or (stx->list form) (raise-syntax-error #f "bad syntax" stx)))))

    (define-values (syntax-binder)
      (lambda (wrap recursive?)
        (lambda (stx)
          (let-values ([(parts) (cdr (parts-of stx))])
            (unless (and (pair? parts) (pair? (cdr parts)))
              (raise-syntax-error #f "bad syntax" stx))
            (let-values ([(clauses) (syntax-clauses (car parts) wrap stx)])
              (core (if recursive?
                        (list* (quote-syntax letrec-syntaxes+values) clauses '() (cdr parts))
                        (shadowed clauses (cdr parts)))
                    stx))))))

    ;; Binds fresh names to the transformers outside the scope of the names proper.
    (define-values (shadowed)
      (lambda (clauses body)
        (let-values ([(fresh) (map (lambda (clause)
                                     (map (lambda (id)
                                            ((make-syntax-introducer)
                                             (datum->syntax #f (syntax-e id) id)))
                                          (stx->list (car clause))))
                                   clauses)])
          (list (quote-syntax letrec-syntaxes+values)
                (map (lambda (ids clause) (list ids (cadr clause))) fresh clauses)
                '()
                (list* (quote-syntax letrec-syntaxes+values)
                       (map (lambda (ids clause)
                              (list (car clause)
                                    (cons (quote-syntax values)
                                          (map (lambda (id)
                                                 (list (quote-syntax transformer-of)
                                                       (list (quote-syntax quote-syntax) id)))
                                               ids))))
                            fresh
                            clauses)
                       '()
                       body))))))

  (define-syntaxes (let-syntax) (syntax-binder list #f))
  (define-syntaxes (letrec-syntax) (syntax-binder list #t))
  (define-syntaxes (let-syntaxes) (syntax-binder values #f))
  (define-syntaxes (letrec-syntaxes) (syntax-binder values #t))

  (begin-for-syntax
    ;; any?: is a binder that is no identifier left to lambda?
    (define-values (capture)
      (lambda (catcher any?)
        (lambda (stx)
          (let-values ([(parts) (parts-of stx)])
            (unless (and (pair? (cdr parts)) (pair? (cddr parts)) (or any? (identifier? (cadr parts))))
              (raise-syntax-error #f "bad syntax" stx))
            (core (list catcher
                        (list* (quote-syntax lambda) (list (cadr parts)) (cddr parts)))
                  stx))))))

  (define-syntaxes (let/cc) (capture (quote-syntax call-with-current-continuation) #t))
  (define-syntaxes (let/ec) (capture (quote-syntax call-with-escape-continuation) #f)))
