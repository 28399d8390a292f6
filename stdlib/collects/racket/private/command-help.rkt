#lang racket/base
;; The help text of a program's command line.

(provide write-help argument-words)

;; The arguments that finish takes besides the list of results
(define (argument-words finish names)
  (define arity (procedure-arity finish))
  (define least
    (cond
      [(integer? arity) arity]
      [(arity-at-least? arity) (arity-at-least-value arity)]
      [else (apply min (map (lambda (a) (if (integer? a) a (arity-at-least-value a))) arity))]))
  (words names (sub1 least) (not (or (integer? arity) (andmap* integer? arity)))))

(define (andmap* ok? v) (and (list? v) (andmap ok? v)))

(define (words names required rest?)
  (define parts
    (for/list ([name (in-list names)] [i (in-naturals)])
      (if (< i required) (format "<~a>" name) (format "[<~a>]" name))))
  (define text (joined parts " "))
  (if rest? (string-append text " ...") text))

(define (joined parts between)
  (if (null? parts)
      ""
      (apply string-append (car parts)
             (for/list ([p (in-list (cdr parts))]) (string-append between p)))))

(define (write-help program table finish names out)
  (define arguments (argument-words finish names))
  (fprintf out "usage: ~a [ <option> ... ]~a~a\n"
           program (if (null? names) "" " ") (if (null? names) "" arguments))
  (for* ([line (in-list (clauses-lines table 'usage-help))]) (fprintf out "  ~a\n" line))
  (fprintf out "\n<option> is one of\n\n")
  (for ([clause (in-list table)]) (write-clause clause out))
  (write-string help-switches out)
  (write-notes table out)
  (for ([line (in-list (clauses-lines table 'ps))]) (fprintf out " ~a\n" line)))

(define help-switches
  (string-append "  --help, -h\n     Show this help\n"
                 "  --\n     Do not treat any remaining argument as a switch (at this level)\n"))

(define (clauses-lines table kind)
  (apply append (for/list ([c (in-list table)] #:when (eq? (car c) kind)) (cdr c))))

(define (write-clause clause out)
  (case (car clause)
    [(once-each) (for ([spec (in-list (cdr clause))]) (write-switch spec "  " out))]
    [(multi final) (for ([spec (in-list (cdr clause))]) (write-switch spec "* " out))]
    [(once-any)
     (if (= 2 (length clause)) (write-switch (cadr clause) "  " out) (write-group (cdr clause) out))]
    [(help-labels) (for ([line (in-list (cdr clause))]) (fprintf out " ~a\n" line))]
    [else (void)]))

(define (write-switch spec mark out)
  (define lines (switch-lines spec))
  (fprintf out "~a~a\n" mark (car lines))
  (for ([line (in-list (cdr lines))]) (fprintf out "  ~a\n" line)))

;; Switches that exclude each other stand beside a bracket.
(define (write-group specs out)
  (define lines (apply append (map switch-lines specs)))
  (define last (sub1 (length lines)))
  (for ([line (in-list lines)] [i (in-naturals)])
    (fprintf out "~a ~a\n" (cond [(eqv? i 0) "/"] [(eqv? i last) "\\"] [else "|"]) line)))

;; A line for the flags and one for each line of the description
(define (switch-lines spec)
  (define help (caddr spec))
  (define arguments
    (apply string-append (map (lambda (name) (format " <~a>" name)) (cdr help))))
  (cons (joined (for/list ([flag (in-list (car spec))]) (string-append flag arguments)) ", ")
        (for/list ([line (in-list (if (list? (car help)) (car help) (list (car help))))])
          (string-append "   " line))))

(define (write-notes table out)
  (define (any? . kinds) (for/or ([c (in-list table)]) (memq (car c) kinds)))
  (define stars? (any? 'multi 'final))
  (define brackets? (any? 'once-any))
  (when (or stars? brackets?) (newline out))
  (when stars? (write-string " *   Asterisks indicate options allowed multiple times.\n" out))
  (when brackets? (write-string " /|\\ Brackets indicate mutually exclusive options.\n" out))
  (write-string
   (string-append "\n Multiple single-letter switches can be combined after\n"
                  " one `-`. For example, `-h-` is the same as `-h --`.\n")
   out))
