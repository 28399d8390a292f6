#lang racket/base
;; What the clauses of command-line stand for: the arguments of parse-command-line

(require (for-template racket/base) "command-check.rkt")
(provide clauses-arguments)

(define option-keywords '(#:program #:argv))
(define switch-keywords '(#:once-each #:once-any #:multi #:final))
(define text-keywords '(#:usage-help #:help-labels #:ps))
(define end-keywords '(#:args #:handlers))

;; The expressions for the program, its arguments, the table, and the list of those behind it
(define (clauses-arguments stx)
  (define (bad message [at #f]) (raise-syntax-error #f message stx at))
  (define clauses
    (cdr (or (syntax->list stx) (bad "bad syntax (misuse of `.')"))))
  (let loop ([rest clauses]
             [program #'(find-system-path 'run-file)]
             [argv #'(current-command-line-arguments)]
             [table '()])
    (define (finished finish) (values program argv (reverse table) finish))
    (define key (and (pair? rest) (syntax-e (car rest))))
    (cond
      [(null? rest) (finished #'((lambda (results) (void)) '()))]
      [(memq key option-keywords)
       (when (null? (cdr rest))
         (bad (format "missing expression for ~a" key) (car rest)))
       (if (eq? key '#:program)
           (loop (cddr rest) (cadr rest) argv table)
           (loop (cddr rest) program (cadr rest) table))]
      [(memq key switch-keywords)
       (define-values (specs more) (until-keyword (cdr rest)))
       (loop more program argv
             (cons #`(list '#,(word key) #,@(map (lambda (s) (switch-code s bad)) specs)) table))]
      [(memq key text-keywords)
       (define-values (lines more) (until-keyword (cdr rest)))
       (for ([line (in-list lines)])
         (unless (string? (syntax-e line))
           (bad (format "~a clause contains non-string" key) line)))
       (loop more program argv (cons #`(list '#,(word key) #,@lines) table))]
      [(memq key end-keywords)
       (finished ((if (eq? key '#:args) args-finish handlers-finish) (car rest) (cdr rest) bad))]
      [else (bad "expected a clause keyword, such as #:multi or #:args" (car rest))])))

(define (word keyword) (string->symbol (keyword->string keyword)))

(define (until-keyword rest)
  (let loop ([rest rest] [taken '()])
    (if (or (null? rest) (keyword? (syntax-e (car rest))))
        (values (reverse taken) rest)
        (loop (cdr rest) (cons (car rest) taken)))))

;; The code for a switch: (flags id ... help body ...) or (flags => handler help)
(define (switch-code spec bad)
  (syntax-case spec ()
    [(flags arrow handler help)
     (and (identifier? #'arrow) (free-identifier=? #'arrow #'=>))
     #`(list '#,(flag-strings #'flags bad) handler help)]
    [(flags . more)
     (let ([strings (flag-strings #'flags bad)])
       (let loop ([more #'more] [ids '()])
         (syntax-case more ()
           [(id . rest) (identifier? #'id) (loop #'rest (cons #'id ids))]
           [(help . bodies)
            (let ([texts (help-strings #'help)] [ids (reverse ids)])
              (unless texts (bad "missing help string(s)" spec))
              (syntax-case #'bodies ()
                [(body0 body ...)
                 #`(list '#,strings
                         (lambda (flag . #,ids) (let () body0 body ...) (void))
                         (list #,texts #,@(map (lambda (id) (symbol->string (syntax-e id))) ids)))]
                [_ (bad "missing handler body expressions" spec)]))]
           [_ (bad "missing help string(s)" spec)])))]
    [_ (bad "clause does not start with flags")]))

(define (help-strings stx)
  (cond
    [(string? (syntax-e stx)) stx]
    [(syntax->list stx) => (lambda (texts) #`(list #,@texts))]
    [else #f]))

(define (flag-strings stx bad)
  (define flags
    (cond
      [(string? (syntax-e stx)) (list stx)]
      [(not (pair? (syntax-e stx))) (bad "clause does not start with flags")]
      [else (or (syntax->list stx) '())]))
  (unless (and (pair? flags) (andmap (lambda (f) (string? (syntax-e f))) flags))
    (bad "flag specification is not a string or sequence of strings" stx))
  (for ([flag (in-list flags)])
    (define s (syntax-e flag))
    (cond
      [(regexp-match? #px"^[-+]\\d" s) (bad "number flag not allowed" flag)]
      [(not (flag-string? s)) (bad "bad flag string" flag)]
      [(predefined-flag? s) (bad "pre-defined flag not allowed" flag)]))
  flags)

;; A procedure of the results of switches and the arguments, and the names of these
(define (args-finish key rest bad)
  (when (null? rest)
    (bad "#:args clause missing formals" key))
  (define formals (car rest))
  (define names
    (let loop ([at formals])
      (syntax-case at ()
        [([id default] . more) (identifier? #'id) (cons #'id (loop #'more))]
        [(id . more) (identifier? #'id) (cons #'id (loop #'more))]
        [() '()]
        [id (identifier? #'id) (list #'id)]
        [_ (bad "bad formals for #:args" formals)])))
  (when (null? (cdr rest))
    (bad "#:args clause missing body after formals" key))
  (when (ormap (lambda (form) (keyword? (syntax-e form))) (cdr rest))
    (bad "#:args must not be followed by another keyword" key))
  #`((lambda (results . #,formals) #,@(cdr rest))
     '#,(map (lambda (id) (symbol->string (syntax-e id))) names)))

(define (handlers-finish key rest bad)
  (when (null? rest)
    (bad "missing finish-proc expression for #:handlers" key))
  (when (null? (cdr rest))
    (bad "missing arg-strings expression for #:handlers" key))
  (when (> (length rest) 4)
    (bad "#:handlers must not be followed by another keyword" key))
  rest)
