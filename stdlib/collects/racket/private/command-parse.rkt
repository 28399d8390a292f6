#lang racket/base
;; parse-command-line: what a table of switches makes of a program's arguments.

(require "command-check.rkt" "command-help.rkt")
(provide parse-command-line)

;; kind: 'once-each, 'once-any, 'multi or 'final; group: the switches of the once-any that it is
;; in, its own otherwise.
(struct switch (kind flags handler help group))

;; table: list of (list kind spec ...), where a spec is (list flags handler help) and help is a list
;; of the description and the names of arguments; or (list 'help-labels string ...) and so on.
(define (parse-command-line program argv table finish argument-names [on-help #f] [on-unknown #f])
  (check-command-line program argv table finish argument-names on-help on-unknown)
  (define name (if (path? program) (path->string program) program))
  (define switches (table-switches table))
  (define help (or on-help (lambda (text) (display text) (exit 0))))
  (define (run-help)
    (define out (open-output-string))
    (write-help name table finish argument-names out)
    (help (get-output-string out)))
  (define (fail text . args)
    (raise (exn:fail:user (string-append name ": " (apply format text args))
                          (current-continuation-marks))))
  (define used (make-hasheq))

  ;; results: what handlers gave, newest first
  (define (run-switch flag rest results)
    (define s (for/or ([s (in-list switches)]) (and (member flag (switch-flags s)) s)))
    (cond
      [s
       (check-once s)
       (define wanted (argument-count (switch-handler s) (length rest)))
       (when (< (length rest) wanted)
         (fail "the ~s option needs ~a argument~a, but ~a provided"
               flag wanted (if (= wanted 1) "" "s")
               (if (null? rest) 0 (format "only ~a" (length rest)))))
       (define-values (mine others) (split rest wanted))
       (define result (apply (switch-handler s) flag mine))
       (values others
               (if (void? result) results (cons result results))
               (eq? 'final (switch-kind s)))]
      [(member flag '("-h" "--help")) (run-help) (values rest results #f)]
      [on-unknown (values rest (cons (on-unknown flag) results) #f)]
      [else (fail "unknown switch: ~a" flag)]))

  (define (check-once s)
    (when (memq (switch-kind s) '(once-each once-any))
      (define group (switch-group s))
      (when (hash-ref used group #f)
        (fail "only one instance of one option from ~a is allowed" group))
      (hash-set! used group #t)))

  (define (done rest results)
    (define given (length rest))
    (unless (procedure-arity-includes? finish (add1 given))
      (fail "expects ~a on the command line, given ~a argument~a~a"
            (expected finish argument-names) given (if (= given 1) "" "s")
            (if (zero? given)
                ""
                (apply string-append ": " (map (lambda (a) (string-append a " ")) rest)))))
    (apply finish (reverse results) rest))

  (let loop ([args (if (vector? argv) (vector->list argv) argv)] [results '()])
    (cond
      [(null? args) (done '() results)]
      [(equal? (car args) "--") (done (cdr args) results)]
      [(number-like? (car args)) (done args results)]
      [(regexp-match? #rx"^--" (car args))
       (step (list (car args)) (cdr args) results run-switch loop done)]
      [(regexp-match? #rx"^[-+]" (car args))
       (step (letters (car args)) (cdr args) results run-switch loop done)]
      [else (done args results)])))

;; Runs the flags, which share the arguments behind them, and goes on with what is left over.
(define (step flags args results run loop done)
  (cond
    [(null? flags) (loop args results)]
    [else
     (define-values (rest new-results final?) (run (car flags) args results))
     (if final?
         (done rest new-results)
         (step (cdr flags) rest new-results run loop done))]))

;; The switches that one word of single letters combines
(define (letters word)
  (define sign (substring word 0 1))
  (for/list ([c (in-string word 1)])
    (if (char=? c #\-) "--" (string-append sign (string c)))))

(define (number-like? word) (regexp-match? #rx"^[-+][0-9]*([.][0-9]*)?$" word))

(define (argument-count handler available)
  (define arity (procedure-arity handler))
  (cond
    [(integer? arity) (sub1 arity)]
    [(arity-at-least? arity) (max available (sub1 (arity-at-least-value arity)))]
    [else (sub1 (apply max (filter integer? arity)))]))

(define (split l n)
  (let loop ([l l] [n n] [taken '()])
    (if (zero? n)
        (values (reverse taken) l)
        (loop (cdr l) (sub1 n) (cons (car l) taken)))))

(define (table-switches table)
  (for*/list ([clause (in-list table)]
              #:when (memq (car clause) '(once-each once-any multi final))
              [spec (in-list (cdr clause))])
    (define group
      (if (eq? (car clause) 'once-any)
          (group-flags clause)
          (car spec)))
    (switch (car clause) (car spec) (cadr spec) (caddr spec) group)))

;; The flags of a clause, the same list each time
(define (group-flags clause)
  (hash-ref! groups clause (lambda () (apply append (map car (cdr clause))))))

(define groups (make-weak-hasheq))

;; What finish accepts, in words
(define (expected finish names)
  (define arity (procedure-arity finish))
  (define words (argument-words finish names))
  (cond
    [(equal? arity 1) "no arguments"]
    [(equal? arity 2) (string-append "1 " words)]
    [else words]))
