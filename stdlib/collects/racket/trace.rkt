#lang racket/base
;; racket/trace: procedures that tell of their calls

(require racket/pretty (for-syntax racket/base syntax/define))
(provide trace untrace trace-define trace-define-syntax trace-lambda trace-let trace-call
         current-trace-notify current-trace-print-args current-trace-print-results
         current-prefix-in current-prefix-out)

(define current-prefix-in (make-parameter ">"))
(define current-prefix-out (make-parameter "<"))

(define current-trace-notify
  (make-parameter (lambda (text) (display text) (newline))
                  (lambda (v)
                    (unless (and (procedure? v) (procedure-arity-includes? v 1))
                      (raise-argument-error 'current-trace-notify "(any/c . -> . any)" v))
                    v)))

;; ---- printing

;; What stands in front of a line at the level: every second step shows the prefix again.
(define (prefix level text)
  (define (steps n)
    (let loop ([n n] [acc ""])
      (cond
        [(zero? n) (string-append acc text)]
        [(= n 1) (string-append acc text " ")]
        [else (loop (- n 2) (string-append acc text " "))])))
  (if (< level 10)
      (steps level)
      (format "~a[~a] " (steps 6) level)))

;; Writes the prefix and with print-it something behind, with lines that go on below it.
(define (tell level text print-it)
  (define start (prefix level text))
  (define out (open-output-string))
  (write-string start out)
  (parameterize ([pretty-print-columns
                  (let ([n (pretty-print-columns)]) (if (number? n) (max 1 (- n (string-length start))) n))])
    (print-it (string-length start) out))
  ((current-trace-notify) (get-output-string out)))

(define (indented text column)
  (regexp-replace* #rx"\n" text (string-append "\n" (make-string column #\space))))

(define (shown v) (pretty-format v))

(define (print-call name args keywords vals level)
  (tell level (current-prefix-in)
        (lambda (column out)
          (define pieces
            (append (map shown args)
                    (for*/list ([(k v) (in-parallel keywords vals)] [piece (list k v)])
                      (if (keyword? piece) (format "~s" piece) (shown piece)))))
          (define line (format "(~a~a)" name (apply string-append (map (lambda (p) (string-append " " p)) pieces))))
          (define columns (pretty-print-columns))
          (write-string
           (if (and (not (regexp-match? #rx"\n" line))
                    (or (not (number? columns)) (<= (string-length line) columns)))
               line
               (let ([inner (add1 column)])
                 (format "(~a~a)" name
                         (apply string-append
                                (for/list ([p (in-list pieces)])
                                  (format "\n~a~a" (make-string inner #\space) (indented p inner)))))))
           out))))

(define (print-results name results level)
  (tell level (current-prefix-out)
        (lambda (column out)
          (for ([r (in-list results)] [i (in-naturals)])
            (unless (zero? i)
              (write-string (string-append "\n" (make-string column #\space)) out))
            (write-string (indented (shown r) column) out)))))

(define current-trace-print-args (make-parameter print-call))
(define current-trace-print-results (make-parameter print-results))

;; ---- calls

;; The mark of a frame that runs a traced call: its level
(define level-key (make-continuation-mark-key 'trace-level))

;; Calls f; a tail call of a traced procedure by another one takes its level and leaves the
;; results to it.
(define (call-traced name f args keywords vals)
  (define (call)
    (if (null? keywords) (apply f args) (keyword-apply f keywords vals args)))
  (call-with-immediate-continuation-mark
   level-key
   (lambda (level-here)
     (cond
       [level-here
        ((current-trace-print-args) name args keywords vals level-here)
        (call)]
       [else
        (define level (add1 (continuation-mark-set-first #f level-key -1)))
        ((current-trace-print-args) name args keywords vals level)
        (call-with-values
         (lambda () (with-continuation-mark level-key level (call)))
         (lambda results
           ((current-trace-print-results) name results level)
           (apply values results)))]))))

(struct traced (procedure original)
  #:property prop:procedure (struct-field-index procedure))

(define (make-traced name f)
  (define-values (required allowed) (procedure-keywords f))
  (define plain (lambda args (call-traced name f args '() '())))
  (define wrapper
    (if (null? allowed)
        (procedure-reduce-arity-mask plain (procedure-arity-mask f))
        (procedure-reduce-keyword-arity-mask
         (make-keyword-procedure
          (lambda (keywords vals . args) (call-traced name f args keywords vals))
          plain)
         (procedure-arity-mask f) required allowed)))
  (traced (procedure-rename wrapper (if (symbol? name) name 'traced)) f))

(define trace-call
  (make-keyword-procedure
   (lambda (keywords vals name f . args) (call-traced name f args keywords vals))
   (lambda (name f . args) (call-traced name f args '() '()))))

;; ---- forms

(define-syntax (trace stx)
  (syntax-case stx ()
    [(_ id ...)
     (begin
       (for ([id (in-list (syntax->list #'(id ...)))])
         (unless (identifier? id)
           (raise-syntax-error #f "not an identifier" stx id)))
       #'(begin
           (unless (procedure? id)
             (error 'trace "the value of ~s is not a procedure: ~e" 'id id))
           ...
           (unless (traced? id) (set! id (make-traced 'id id)))
           ...
           (void)))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (untrace stx)
  (syntax-case stx ()
    [(_ id ...)
     #'(begin (when (traced? id) (set! id (traced-original id))) ... (void))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (trace-define stx)
  (define-values (id e) (normalize-definition stx #'lambda #t #t))
  #`(begin (define #,id #,e) (trace #,id)))

(define-syntax (trace-define-syntax stx)
  (define-values (id e) (normalize-definition stx #'lambda #t #t))
  #`(define-syntax #,id
      (let ([#,id #,e])
        (traced-transformer '#,id #,id))))

(define-for-syntax (traced-transformer name f)
  (lambda (stx)
    (printf ">(~a ~s)\n" name stx)
    (let ([result (f stx)])
      (printf "<~s\n" result)
      result)))

(define-syntax (trace-lambda stx)
  (syntax-case stx ()
    [(_ key name formals body0 body ...)
     (eq? '#:name (syntax-e #'key))
     #'(make-traced 'name (let ([name (lambda formals body0 body ...)]) name))]
    [(_ formals body0 body ...)
     (with-syntax ([name (or (syntax-local-name)
                             (string->symbol
                              (format "~a:~a:~a" (syntax-source stx) (syntax-line stx)
                                      (syntax-column stx))))])
       #'(make-traced 'name (lambda formals body0 body ...)))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (trace-let stx)
  (syntax-case stx ()
    [(_ id ([arg e] ...) body0 body ...)
     (identifier? #'id)
     #'((letrec ([id (trace-lambda #:name id (arg ...) body0 body ...)]) id) e ...)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))
