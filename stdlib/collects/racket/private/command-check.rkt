#lang racket/base
;; What parse-command-line says of arguments that do not fit

(provide check-command-line flag-string? predefined-flag?)

;; Whether a string can be a flag: a sign and a character, or two signs and a word
(define (flag-string? s)
  (regexp-match? #px"^(?:[-+][^-+0-9]|--[^-].*|[+][+][^+].*)$" s))

(define (predefined-flag? s) (and (member s '("-h" "--help")) #t))

(define (strings? v) (and (list? v) (andmap string? v)))

(define (accepts? v n) (and (procedure? v) (procedure-arity-includes? v n)))

;; on-help and on-unknown are #f where they were not given
(define (check-command-line program argv table finish argument-names on-help on-unknown)
  (define (check ok? type v)
    (unless ok? (raise-type-error 'parse-command-line type v)))
  (check (path-string? program) "program name string" program)
  (check (strings? (if (vector? argv) (vector->list argv) argv))
         "argument vector/list of strings" argv)
  (check (list? table) "table of spec sets" table)
  (check-table table
               (lambda (problem . args)
                 (check #f
                        (format "table as a list of flag-list/procedure pairs (~a)"
                                (apply format problem args))
                        table)))
  (check (and (procedure? finish) (takes-some? finish)) "finish procedure accepting at least 1 argument"
         finish)
  (check (strings? argument-names) "argument help list of strings" argument-names)
  (unless (procedure-arity-includes? finish (add1 (length argument-names)))
    (raise-arguments-error 'parse-command-line
                           "mismatch in length of argument help string and finish procedure arity"
                           "argument help string" argument-names
                           "finish procedure" finish))
  (check (or (not on-help) (accepts? on-help 1)) "help procedure of arity 1" on-help)
  (check (or (not on-unknown) (accepts? on-unknown 1))
         "unknown-flag procedure of simple arity, accepting 1 argument (an perhaps more)"
         on-unknown))

(define (takes-some? p) (not (eqv? 0 (procedure-arity p))))

;; bad: a format string and its arguments -> does not return
(define (check-table table bad)
  (for ([set (in-list table)])
    (unless (and (pair? set) (list? set))
      (bad "spec-set must be a non-empty list: ~a" set))
    (case (car set)
      [(once-any once-each multi final)
       (for ([line (in-list (cdr set))]) (check-line line bad))]
      [(help-labels usage-help ps)
       (for ([text (in-list (cdr set))])
         (unless (string? text) (bad "~a line must be a string: ~e" (car set) text)))]
      [else
       (bad (string-append "spec-set type must be 'once-any, 'once-each, 'multi, 'final, "
                           "'help-labels, 'usage-help, or 'ps: ~a")
            (car set))])))

(define (check-line line bad)
  (unless (and (list? line) (= 3 (length line)))
    (bad "spec-line must be a list of three items: ~e" line))
  (define-values (flags handler help) (apply values line))
  (unless (list? flags)
    (bad "flags part of a spec-line must be a list: ~e" flags))
  (for ([flag (in-list flags)])
    (unless (string? flag) (bad "flag must be a string: ~e" flag))
    (unless (flag-string? flag) (bad "no ill-formed flags: ~e" flag))
    (when (predefined-flag? flag) (bad "no pre-defined flags: ~e" flag)))
  (unless (procedure? handler)
    (bad "second item in a spec-line must be a procedure: ~e" handler))
  (unless (takes-some? handler)
    (bad "flag handler procedure must take at least 1 argument: ~e" handler))
  (define parts (length help))
  (unless (and (pair? help)
               (or (string? (car help)) (strings? (car help)))
               (strings? (cdr help)))
    (bad "spec-line help section must be a list of string-or-string-list and strings"))
  (unless (procedure-arity-includes? handler parts)
    (bad "spec-line help list strings must match procedure arguments")))
