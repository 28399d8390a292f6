#lang racket/base
;; racket/pretty: printing with line breaks.  The hooks and a limit of depth are missing.

(require "private/pretty-tree.rkt" "private/pretty-layout.rkt")
(provide pretty-print pretty-write pretty-display pretty-format pretty-print-handler
         pretty-print-columns pretty-print-newline pretty-printing
         pretty-print-abbreviate-read-macros pretty-print-print-line
         pretty-print-style-table? pretty-print-current-style-table
         pretty-print-extend-style-table)

;; ---- settings

(define pretty-print-columns
  (make-parameter 79 (lambda (v)
                       (unless (or (exact-positive-integer? v) (eq? v 'infinity))
                         (raise-argument-error 'pretty-print-columns
                                               "(or/c exact-positive-integer? 'infinity)" v))
                       v)))

(define (truth v) (and v #t))
(define pretty-printing (make-parameter #f truth))
(define pretty-print-abbreviate-read-macros (make-parameter #t truth))

;; Ends a line: receives the number of the line to come, #f at the end, the port, the width of the
;; line and the columns; gives how much of the new line is taken.
(define pretty-print-print-line
  (make-parameter
   (lambda (line out width columns)
     (when (and (number? columns) (not (eqv? line 0))) (newline out))
     0)))

(define (pretty-print-newline out width)
  (unless (output-port? out) (raise-argument-error 'pretty-print-newline "output-port?" 0 out width))
  (newline out))

;; ---- styles

;; styles: from the head of a list to the name of a layout
(struct style-table (styles))
(define pretty-print-style-table? style-table?)

(define (style-map . groups)
  (for*/fold ([styles (hasheq)]) ([group (in-list groups)] [name (in-list (cdr group))])
    (hash-set styles name (car group))))

(define default-styles
  (style-map
   '(lambda lambda λ define define-syntax define-macro define-values define-for-syntax if set!
     set!-values case when unless define-struct)
   '(let let let* letrec let-values let*-values letrec-values let-syntax letrec-syntax)
   '(two module syntax-case syntax-case*)
   '(begin begin begin0 begin-for-syntax)
   '(aligned and or)
   '(clauses cond case-lambda)
   '(do do)))

(define pretty-print-current-style-table
  (make-parameter (style-table default-styles)))

;; Each symbol gets the style of the one at its place among the likes.
(define (pretty-print-extend-style-table table symbols likes)
  (define styles (style-table-styles (or table (pretty-print-current-style-table))))
  (style-table
   (for/fold ([new styles]) ([symbol (in-list symbols)] [like (in-list likes)])
     (define style (hash-ref styles like #f))
     (if style (hash-set new symbol style) new))))

;; ---- printing

;; newline?: does the last line end?
(define (write-pretty v out mode newline?)
  (define columns (pretty-print-columns))
  (define end-line (pretty-print-print-line))
  (define line 0)
  (define width (if (eq? columns 'infinity) +inf.0 columns))
  ;; at: the column where the line ends, column: where the next one goes on
  (define (new-line at column)
    (set! line (add1 line))
    (define taken (end-line line out at columns))
    (write-string (make-string (max 0 (- column taken)) #\space) out))
  (define styles (style-table-styles (pretty-print-current-style-table)))
  (parameterize ([pretty-printing #t])
    (define start (end-line 0 out 0 columns))
    (define end
      (write-tree (value->tree v mode (pretty-print-abbreviate-read-macros))
                  out start width (lambda (head) (hash-ref styles head #f)) new-line))
    (when newline? (end-line #f out end columns)))
  (void))

(define (check-port who out)
  (unless (output-port? out) (raise-argument-error who "output-port?" out)))

(define (pretty-print v [out (current-output-port)] [depth 0] #:newline? [newline? #t])
  (check-port 'pretty-print out)
  (write-pretty v out (if (print-as-expression) (if (eqv? depth 1) 'write 'print) 'write)
                newline?))

(define (pretty-write v [out (current-output-port)] #:newline? [newline? #t])
  (check-port 'pretty-write out)
  (write-pretty v out 'write newline?))

(define (pretty-display v [out (current-output-port)] #:newline? [newline? #t])
  (check-port 'pretty-display out)
  (write-pretty v out 'display newline?))

(define (pretty-format v [columns (pretty-print-columns)] #:mode [mode 'print])
  (define out (open-output-string))
  (parameterize ([pretty-print-columns columns])
    (write-pretty v out mode #f))
  (get-output-string out))

(define (pretty-print-handler v)
  (unless (void? v) (pretty-print v)))
