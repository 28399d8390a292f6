;; What the name of a function with keywords is bound to at compile time: calls whose arguments
;; are known to fit go straight to the function's core.
(module keyword-function "small.rkt"
  (#%require "keyword-arguments.rkt" "keyword-procedure.rkt"
             (for-template "small.rkt" "keyword-procedure.rkt" "keyword-application.rkt" '#%unsafe))
  (#%provide make-keyword-function keyword-function?)

  ;; core, proc: identifiers of the core and of the procedure proper; keywords: those of the core's
  ;; first parameters, in its order; required: the keywords that must be given; fewest, most:
  ;; numbers of positional parameters; rest?: does the core take a rest list?
  (define-values (struct:keyword-function make-keyword-function keyword-function? ref set)
    (make-struct-type 'keyword-function #f 7 0 #f
                      (list (cons prop:set!-transformer
                                  (lambda (self stx) (expand-use self stx))))
                      (current-inspector) (lambda (self stx) (expand-use self stx))))
  (define (core-of f) (ref f 0))
  (define (proc-of f) (ref f 1))
  (define (keywords-of f) (ref f 2))
  (define (required-of f) (ref f 3))
  (define (fewest-of f) (ref f 4))
  (define (most-of f) (ref f 5))
  (define (rest?-of f) (ref f 6))

  (define (expand-use self stx)
    (let ([e (syntax-e stx)])
      (cond
        [(symbol? e) (alias self stx)]
        [(and (identifier? (car e)) (free-identifier=? (car e) (quote-syntax set!)))
         (let ([parts (stx->list stx)])
           (rebuild (quote-syntax here)
                    (list* (quote-syntax set!) (alias self (cadr parts)) (cddr parts))
                    stx))]
        [else (expand-call self (car e) (cdr e) stx)])))

  ;; id in the place of the function's name, with a property that tells tools of both
  (define (instead-of name id property)
    (syntax-property (datum->syntax id (syntax-e id) name name)
                     property
                     (cons (syntax-local-introduce name) (syntax-local-introduce id))))

  (define (alias self name) (instead-of name (proc-of self) 'procedure-alias))

  (define (expand-call self name operands stx)
    (let-values ([(args keywords) (split-arguments operands stx)])
      (let ([proc (alias self name)])
        (if (fits? self (length args) (map car keywords))
            (direct-call self name proc args keywords stx)
            (rebuild (quote-syntax here)
                     (cons (quote-syntax keyword-#%app) (cons proc operands))
                     stx)))))

  (define (fits? self n keywords)
    (and (>= n (fewest-of self))
         (or (rest?-of self) (<= n (most-of self)))
         (andmap (lambda (k) (memq k (keywords-of self))) keywords)
         (andmap (lambda (k) (memq k keywords)) (required-of self))))

  ;; Evaluates the procedure and the operands in their order, then calls the core, or, if the variable
  ;; has been assigned to, what it held.
  (define (direct-call self name proc args keywords stx)
    (let ([arg-ids (temporaries "arg" args)]
          [keyword-ids (temporaries "key" keywords)])
      (rebuild
       (quote-syntax here)
       `(,(quote-syntax let-values) ([(,(quote-syntax proc)) ,proc]
                                     ,@(operand-clauses (stx->list (stx-cdr stx)) arg-ids keyword-ids))
          (,(quote-syntax if)
            (,(quote-syntax variable-reference-constant?)
             (,(quote-syntax #%variable-reference) ,proc))
            ,(core-call self name arg-ids (map cons (map car keywords) keyword-ids))
            ,(keyword-call (quote-syntax proc) args arg-ids keywords keyword-ids)))
       stx)))

  (define (core-call self name args keyword-values)
    `(,(instead-of name (core-of self) 'procedure-converted-arguments)
      ,@(map (lambda (k)
               (let ([given (assq k keyword-values)])
                 (if given (cdr given) (quote-syntax unsafe-undefined))))
             (keywords-of self))
      ,@(positional-arguments args (most-of self))
      ,@(if (rest?-of self)
            (list (cons (quote-syntax list) (beyond args (most-of self))))
            '())))

  (define (positional-arguments args most)
    (cond
      [(= most 0) '()]
      [(null? args) (cons (quote-syntax unsafe-undefined) (positional-arguments args (sub1 most)))]
      [else (cons (car args) (positional-arguments (cdr args) (sub1 most)))]))

  (define (beyond args most)
    (if (or (= most 0) (null? args)) args (beyond (cdr args) (sub1 most)))))
