;; lambda, define and kin with optional and keyword parameters.
(module lambda "small.rkt"
  (#%require "keyword-procedure.rkt"
             (for-syntax "formals.rkt" "function-code.rkt" "keyword-function.rkt"
                         "definition-header.rkt"))
  (#%provide (rename new-lambda lambda) (rename new-λ λ) (rename new-define define)
             (for-syntax check-formals))

  (define-syntax (new-lambda stx) (expand-lambda stx))
  (define-syntax (new-λ stx) (expand-lambda stx))

  (begin-for-syntax
    ;; Among definitions it is left for later.
    (define (expand-lambda stx)
      (if (eq? (syntax-local-context) 'expression)
          (expand-lambda-expression stx)
          (rebuild (quote-syntax here) (list (quote-syntax #%expression) stx) stx)))

    (define (expand-lambda-expression stx)
      (let ([e (and (syntax? stx) (syntax-e stx))])
        (unless (and (pair? e) (stx-length-at-least? (cdr e) 2) (stx-list? (cdr e)))
          (raise-syntax-error #f "bad syntax" stx))
        (let ([formals (stx-car (cdr e))] [body (stx-cdr (cdr e))])
          (if (simple-formals? formals)
              (datum->syntax (quote-syntax here)
                             (cons (quote-syntax lambda) (cdr e))
                             stx
                             stx)
              (let-values ([(parameters rest-id) (parse-formals formals stx #f)])
                (expand-full parameters rest-id (stx->list body) (name-of stx (syntax-local-name*)) stx))))))

    ;; The name of a function: what its property says (void: that of its place), the one inferred, or
    ;; that of its place
    (define (name-of stx inferred)
      (let ([property (syntax-property stx 'inferred-name)])
        (cond
          [(symbol? property) property]
          [(or (void? property) (not inferred)) (place-name stx)]
          [else inferred])))

    ;; The name of a function without one: its place, with the end of the name of the source
    (define (place-name stx)
      (let ([source (syntax-source stx)])
        (and source
             (let* ([text (format "~a" source)]
                    [n (string-length text)])
               (string->symbol
                (format "~a:~a:~a"
                        (if (> n longest-source)
                            (string-append "..." (substring text (- n longest-source)))
                            text)
                        (or (syntax-line stx) "")
                        (or (syntax-column stx) (syntax-position stx) "")))))))

    (define longest-source 20)

    (define (syntax-local-name*)
      (let ([name (syntax-local-name)])
        (if (syntax? name) (syntax-e name) name)))

    (define (expand-full parameters rest-id body name stx)
      (let ([core (quote-syntax core)])
        (rebuild
         (quote-syntax here)
         `(,(quote-syntax let-values)
           ([(,core) ,(core-lambda parameters rest-id body name stx)])
           ,(if (null? (sorted-keywords parameters))
                (plain-lambda parameters rest-id core name stx)
                (keyword-lambda parameters rest-id core name stx)))
         stx))))

  (define-syntax (new-define stx)
    (when (eq? (syntax-local-context) 'expression)
      (raise-syntax-error #f "not allowed in an expression context" stx))
    (let-values ([(id rhs) (split-definition stx (quote-syntax new-lambda) check-formals)])
      (or (keyword-definition id rhs stx)
          (rebuild (quote-syntax here) (list (quote-syntax define-values) (list id) rhs) stx))))

  (begin-for-syntax
    (define (check-formals formals stx)
      (parse-formals formals stx #t)
      (void))

    ;; The definition of id as a function with keywords, or #f if rhs does not show to be one.
    (define (keyword-definition id rhs stx)
      (let ([e (syntax-e rhs)])
        (and (pair? e)
             (not (eq? (syntax-local-context) 'top-level))
             (identifier? (car e))
             (memq (syntax-e (car e)) '(lambda new-lambda λ))
             (or (free-identifier=? (car e) (quote-syntax new-lambda))
                 (free-identifier=? (car e) (quote-syntax new-λ)))
             (stx-length-at-least? (cdr e) 2)
             (stx-list? (cdr e))
             (has-keyword? (stx-car (cdr e)))
             (let-values ([(parameters rest-id) (parse-formals (stx-car (cdr e)) rhs #f)])
               (define-keyword-function id parameters rest-id (stx->list (stx-cdr (cdr e)))
                                        rhs stx)))))

    (define (has-keyword? formals)
      (let ([e (stx-e formals)])
        (and (pair? e) (or (keyword? (stx-e (car e))) (has-keyword? (cdr e))))))

    (define (define-keyword-function id parameters rest-id body rhs stx)
      (let ([name (name-of rhs (syntax-e id))]
            [core (datum->syntax (quote-syntax here) (suffixed (syntax-e id) "-core"))]
            [proc (datum->syntax (quote-syntax here) (syntax-e id))])
        (rebuild
         (quote-syntax here)
         `(,(quote-syntax begin)
           (,(quote-syntax define-values)
            (,core)
            ,(core-lambda parameters rest-id body name rhs))
           (,(quote-syntax define-values)
            (,proc)
            ,(keyword-lambda parameters rest-id core name rhs))
           (,(quote-syntax define-syntaxes)
            (,id)
            (,(quote-syntax make-keyword-function)
             (,(quote-syntax quote-syntax) ,core)
             (,(quote-syntax quote-syntax) ,proc)
             (,(quote-syntax quote) ,(core-keywords parameters))
             (,(quote-syntax quote) ,(required-keywords parameters))
             ,(count-required parameters)
             ,(count-positional parameters)
             ,(and rest-id #t))))
         stx)))

    (define (suffixed name suffix)
      (string->symbol (string-append (symbol->string name) suffix)))

    (define (core-keywords parameters)
      (let loop ([parameters (core-parameters parameters)])
        (cond
          [(or (null? parameters) (not (parameter-keyword (car parameters)))) '()]
          [else (cons (parameter-keyword (car parameters)) (loop (cdr parameters)))])))))
