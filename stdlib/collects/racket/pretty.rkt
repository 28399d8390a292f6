#lang racket/base
;; racket/pretty: printing with line breaks.

(require "private/pretty-tree.rkt" "private/pretty-layout.rkt" "private/pretty-atoms.rkt"
         "private/pretty-tentative.rkt")
(provide pretty-print pretty-write pretty-display pretty-format pretty-print-handler
         pretty-print-columns pretty-print-newline pretty-printing
         pretty-print-abbreviate-read-macros pretty-print-print-line
         pretty-print-style-table? pretty-print-current-style-table
         pretty-print-extend-style-table pretty-print-remap-stylable
         pretty-print-depth pretty-print-exact-as-decimal pretty-print-show-inexactness
         pretty-print-.-symbol-without-bars pretty-print-size-hook pretty-print-print-hook
         pretty-print-pre-print-hook pretty-print-post-print-hook
         make-tentative-pretty-print-output-port tentative-pretty-print-port-transfer
         tentative-pretty-print-port-cancel)

;; ---- settings

(define pretty-print-columns
  (make-parameter 79 (lambda (v)
                       (unless (or (integer? v) (eq? v 'infinity))
                         (raise-argument-error 'pretty-print-columns
                                               "(or/c integer? 'infinity)" v))
                       v)))

(define (truth v) (and v #t))
(define pretty-printing (make-parameter #f truth))
(define pretty-print-abbreviate-read-macros (make-parameter #t truth))
(define pretty-print-exact-as-decimal (make-parameter #f truth))
(define pretty-print-show-inexactness (make-parameter #f truth))
(define pretty-print-.-symbol-without-bars (make-parameter #f truth))

(define pretty-print-depth
  (make-parameter #f (lambda (v)
                       (unless (or (not v) (number? v))
                         (raise-argument-error 'pretty-print-depth "(or/c number? #f)" v))
                       v)))

;; A parameter for a procedure of so many arguments
(define (hook-parameter who default arity contract)
  (make-parameter default
                  (lambda (v)
                    (unless (procedure-arity-includes? v arity) (raise-argument-error who contract v))
                    v)))

;; Gives the width of what the print hook is to print, or #f: receives a value, whether it is
;; displayed, and the port.
(define pretty-print-size-hook
  (hook-parameter 'pretty-print-size-hook (lambda (v display? out) #f) 3
                  "(any/c any/c any/c . -> . any/c)"))
(define pretty-print-print-hook
  (hook-parameter 'pretty-print-print-hook void 3 "(any/c any/c any/c . -> . any/c)"))
;; Are called before and after each value is printed
(define pretty-print-pre-print-hook
  (hook-parameter 'pretty-print-pre-print-hook void 2 "(any/c any/c . -> . any/c)"))
(define pretty-print-post-print-hook
  (hook-parameter 'pretty-print-post-print-hook void 2 "(any/c any/c . -> . any/c)"))
;; From what a list starts with to the symbol whose style it gets, or #f for its own
(define pretty-print-remap-stylable
  (hook-parameter 'pretty-print-remap-stylable (lambda (v) #f) 1
                  "(symbol? . -> . (or/c symbol? #f))"))

;; Ends a line: receives the number of the line to come, #f at the end, the port, the width of the
;; line and the columns; gives how much of the new line is taken.
(define pretty-print-print-line
  (make-parameter
   (lambda (line out width columns)
     (when (and (number? columns) (not (eqv? line 0))) (newline out))
     0)
   (lambda (v)
     (unless (procedure-arity-includes? v 4)
       (raise-argument-error
        'pretty-print-print-line
        (string-append "((or/c #f exact-nonnegative-integer?) output-port? exact-nonnegative-integer? "
                       "(or/c exact-nonnegative-integer? 'infinity) . -> . exact-nonnegative-integer?)")
        v))
     v)))

(define (pretty-print-newline out width)
  (unless (output-port? out) (raise-argument-error 'pretty-print-newline "output-port?" out))
  (newline out))

;; ---- styles

;; styles: from the head of a list to the name of a layout
(struct pretty-print-style-table (styles))

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
  (make-parameter (pretty-print-style-table default-styles)
                  (lambda (v)
                    (unless (pretty-print-style-table? v)
                      (raise-argument-error 'pretty-print-current-style-table
                                            "pretty-print-style-table?" v))
                    v)))

;; Each symbol gets the style of the one at its place among the likes.
(define (pretty-print-extend-style-table table symbols likes)
  (check-styles table symbols likes)
  (define styles (pretty-print-style-table-styles (or table (pretty-print-current-style-table))))
  (pretty-print-style-table
   (for/fold ([new styles]) ([symbol (in-list symbols)] [like (in-list likes)])
     (define style (hash-ref styles like #f))
     (if style (hash-set new symbol style) new))))

(define (check-styles table symbols likes)
  (define who 'pretty-print-extend-style-table)
  (define (check ok? contract position)
    (unless ok? (raise-argument-error who contract position table symbols likes)))
  (define (symbols? v) (and (list? v) (andmap symbol? v)))
  (check (or (not table) (pretty-print-style-table? table)) "(or/c pretty-print-style-table? #f)" 0)
  (check (symbols? symbols) "(listof symbol?)" 1)
  (check (symbols? likes) "(listof symbol?)" 1)
  (unless (= (length symbols) (length likes))
    (raise-arguments-error who "length of first list doesn't match the length of the second list"
                           "first list length" (length symbols)
                           "second list length" (length likes)
                           "first list" symbols
                           "second list" likes)))

;; ---- printing

(define (current-settings mode out)
  (define size-hook (pretty-print-size-hook))
  (settings mode
            (pretty-print-abbreviate-read-macros)
            (or (pretty-print-depth) +inf.0)
            (lambda (v) (size-hook v (eq? mode 'display) out))
            (not (and (eq? (pretty-print-pre-print-hook) void)
                      (eq? (pretty-print-post-print-hook) void)))
            (atom-settings (pretty-print-exact-as-decimal)
                           (pretty-print-show-inexactness)
                           (pretty-print-.-symbol-without-bars))))

(define (current-hooks mode)
  (define print-hook (pretty-print-print-hook))
  (hooks (lambda (v out) (print-hook v (eq? mode 'display) out))
         (pretty-print-pre-print-hook)
         (pretty-print-post-print-hook)
         (lambda (v quoted? out column)
           (define text (column-port column))
           ((custom-write-accessor v) v text (custom-write-mode mode quoted?))
           (write-string (column-port-text text column) out)
           (column-of text))))

;; The mode that a custom writer receives; quoted? is for print.
(define (custom-write-mode mode quoted?)
  (case mode
    [(print) (if quoted? 1 0)]
    [else (eq? mode 'write)]))

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
  (define styles (pretty-print-style-table-styles (pretty-print-current-style-table)))
  (define remap (pretty-print-remap-stylable))
  (define (style-of head) (hash-ref styles (or (remap head) head) #f))
  (define tree
    (parameterize ([pretty-printing #f]) (value->tree v (current-settings mode out))))
  (parameterize ([pretty-printing #t])
    (define start (end-line 0 out 0 columns))
    (define end
      (write-tree tree out start width style-of new-line
                  (current-hooks mode)))
    (when newline? (end-line #f out end columns)))
  (void))

(define (check-port who out)
  (unless (output-port? out) (raise-argument-error who "output-port?" out)))

(define (pretty-print v [out (current-output-port)] [depth 0] #:newline? [newline? #t])
  (check-port 'pretty-print out)
  (unless (memv depth '(0 1)) (raise-argument-error 'pretty-print "(or/c 0 1)" depth))
  (write-pretty v out (if (print-as-expression) (if (eqv? depth 1) 'write 'print) 'write)
                newline?))

(define (pretty-write v [out (current-output-port)] #:newline? [newline? #t])
  (check-port 'pretty-write out)
  (write-pretty v out 'write newline?))

(define (pretty-display v [out (current-output-port)] #:newline? [newline? #t])
  (check-port 'pretty-display out)
  (write-pretty v out 'display newline?))

(define (pretty-format v [columns (pretty-print-columns)] #:mode [mode 'print])
  (unless (memq mode '(print write display))
    (raise-argument-error 'pretty-format "(or/c 'print 'write 'display)" mode))
  (define out (open-output-string))
  (parameterize ([pretty-print-columns columns])
    (write-pretty v out (if (and (eq? mode 'print) (not (print-as-expression))) 'write mode) #f))
  (get-output-string out))

(define (pretty-print-handler v)
  (unless (void? v) (pretty-print v)))
