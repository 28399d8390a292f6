#lang racket/base
;; racket/cmdline

(require "private/command-parse.rkt" (for-syntax racket/base))
(provide command-line parse-command-line)

(define-syntax (command-line stx)
  (syntax-case stx ()
    [(_ . clauses) (expand-command-line (syntax->list #'clauses) stx)]))

(begin-for-syntax
  (define (expand-command-line clauses stx)
    (define (bad clause) (raise-syntax-error #f "bad syntax" stx clause))
    (define (keyword-of v) (let ([e (syntax-e v)]) (and (keyword? e) e)))

    (define (option key default)
      (let loop ([rest clauses])
        (cond
          [(null? rest) default]
          [(and (eq? key (keyword-of (car rest))) (pair? (cdr rest))) (cadr rest)]
          [else (loop (cdr rest))])))

    ;; The clauses with flags and texts, in order, and the ones that finish
    (define-values (table finish)
      (let loop ([rest clauses] [table '()])
        (if (null? rest)
            (values (reverse table) #'((lambda (results) (void)) '()))
            (case (keyword-of (car rest))
              [(#:program #:argv) (loop (cddr rest) table)]
              [(#:args) (values (reverse table) (args-finish (cdr rest) bad))]
              [(#:handlers) (values (reverse table) (handlers-finish (cdr rest) bad))]
              [(#:once-each #:once-any #:multi #:final)
               (define-values (specs more) (until-keyword (cdr rest) keyword-of))
               (loop more
                     (cons #`(list '#,(plain-word (car rest)) #,@(map (lambda (s) (switch-code s bad)) specs))
                           table))]
              [(#:usage-help #:help-labels #:ps)
               (define-values (lines more) (until-keyword (cdr rest) keyword-of))
               (loop more (cons #`(list '#,(plain-word (car rest)) #,@lines) table))]
              [else (bad (car rest))]))))

    #`(parse-command-line #,(option '#:program #'(find-system-path 'run-file))
                          #,(option '#:argv #'(current-command-line-arguments))
                          (list #,@table)
                          . #,finish))

  (define (plain-word keyword)
    (string->symbol (keyword->string (syntax-e keyword))))

  (define (until-keyword rest keyword-of)
    (let loop ([rest rest] [taken '()])
      (if (or (null? rest) (keyword-of (car rest)))
          (values (reverse taken) rest)
          (loop (cdr rest) (cons (car rest) taken)))))

  (define (switch-code spec bad)
    (define (flags v) (if (string? (syntax-e v)) (list v) (syntax->list v)))
    (syntax-case spec ()
      [(names arrow handler help)
       (and (identifier? #'arrow) (free-identifier=? #'arrow #'=>))
       #`(list '#,(flags #'names) handler help)]
      [(names . more)
       (let loop ([more #'more] [ids '()])
         (syntax-case more ()
           [(id . rest) (identifier? #'id) (loop #'rest (cons #'id ids))]
           [(help body0 body ...)
            (let ([ids (reverse ids)])
              #`(list '#,(flags #'names)
                      (lambda (flag . #,ids) (let () body0 body ...) (void))
                      (list #,(if (string? (syntax-e #'help)) #'help #`(list . help))
                            #,@(map (lambda (id) (symbol->string (syntax-e id))) ids))))]
           [_ (bad spec)]))]
      [_ (bad spec)]))

  (define (args-finish rest bad)
    (when (null? rest) (bad #'#:args))
    (define names
      (let loop ([formals (car rest)])
        (syntax-case formals ()
          [([id default] . more) (cons #'id (loop #'more))]
          [(id . more) (cons #'id (loop #'more))]
          [() '()]
          [id (list #'id)])))
    #`((lambda (results . #,(car rest)) #,@(if (null? (cdr rest)) (list #'(void)) (cdr rest)))
       '#,(map (lambda (id) (symbol->string (syntax-e id))) names)))

  (define (handlers-finish rest bad)
    (unless (<= 2 (length rest) 4) (bad #'#:handlers))
    rest))
