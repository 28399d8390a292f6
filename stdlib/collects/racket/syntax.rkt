#lang racket/base
;; racket/syntax: identifiers from formats, definitions of pattern variables, errors of macros.

(require "private/pattern-definition.rkt" (for-syntax racket/base))

(provide format-symbol format-id generate-temporary with-syntax* define/with-syntax
         current-syntax-context wrong-syntax syntax-local-eval
         current-recorded-disappeared-uses with-disappeared-uses
         record-disappeared-uses syntax-local-value/record internal-definition-context-apply)

;; ---- identifiers

;; Plain data for ~a: names inside of identifiers and keywords
(define (plain v)
  (cond
    [(syntax? v) (plain (syntax-e v))]
    [(keyword? v) (keyword->string v)]
    [else v]))

(define (check-format who pattern args)
  (define plain-pattern (regexp-replace* #rx"~~" pattern ""))
  (unless (regexp-match? #rx"^([^~]|~[aA])*$" plain-pattern)
    (raise-arguments-error who "format string should have only ~a placeholders"
                           "format string" pattern))
  (for ([arg (in-list args)])
    (unless (or (string? (plain arg)) (symbol? (plain arg)) (number? (plain arg))
                (char? (plain arg)))
      (raise-argument-error
       who "(or/c string? symbol? identifier? keyword? char? number?)" arg))))

(define (format-symbol pattern . args)
  (check-format 'format-symbol pattern args)
  (string->symbol (apply format pattern (map plain args))))

(define (format-id context pattern #:source [source #f] #:props [properties #f]
                   #:cert [ignored #f] #:subs? [subs? #f] #:subs-intro [introduce #f] . args)
  (check-format 'format-id pattern args)
  (define name (string->symbol (apply format pattern (map plain args))))
  (define id (datum->syntax context name source properties))
  (if subs? (syntax-property id 'sub-range-binders (origins id pattern args introduce)) id))

;; Where the identifiers among the arguments stand in the name, last argument first
(define (origins id pattern args introduce)
  (define introduced (or introduce (if (syntax-transforming?) syntax-local-introduce values)))
  (define-values (found end)
    (for/fold ([found '()] [at 0])
              ([literal (in-list (regexp-split #rx"~[aA]" pattern))]
               [arg (in-list (append args (list "")))])
      (define start (+ at (string-length (regexp-replace* #rx"~~" literal "~"))))
      (define size (string-length (format "~a" (plain arg))))
      (values (if (identifier? arg)
                  (cons (vector (introduced id) start size 0.5 0.5
                                (introduced arg) 0 size 0.5 0.5)
                        found)
                  found)
              (+ start size))))
  found)

(define (generate-temporary [base 'g])
  (car (generate-temporaries (list base))))

;; ---- pattern variables

(define-syntax (with-syntax* stx)
  (syntax-case stx ()
    [(_ () body ...) (syntax/loc stx (let () body ...))]
    [(_ (clause more ...) body ...)
     (syntax/loc stx (with-syntax (clause) (with-syntax* (more ...) body ...)))]))

;; ---- errors

(define current-syntax-context
  (make-parameter #f (lambda (v)
                       (unless (or (syntax? v) (not v))
                         (raise-argument-error 'current-syntax-context "(or/c syntax? #f)" v))
                       v)))

(define (wrong-syntax stx pattern #:extra [extra '()] . args)
  (define context (current-syntax-context))
  (define who
    (and (syntax? context)
         (or (syntax-property context 'report-errors-as)
             (let ([first (and (pair? (syntax-e context)) (car (syntax-e context)))])
               (cond
                 [(identifier? first) (syntax-e first)]
                 [(identifier? context) (syntax-e context)]
                 [else #f])))))
  (raise-syntax-error who (apply format pattern args) context stx extra))

;; ---- at compile time

;; The value of the expression stx in the phase above; contexts: definition contexts that it sees
(define (syntax-local-eval stx [contexts '()])
  (define id (generate-temporary 'eval-result))
  (define all (if (list? contexts) contexts (list contexts)))
  (define context (syntax-local-make-definition-context (and (pair? all) (car all))))
  (syntax-local-bind-syntaxes (list id)
                              (quasisyntax (call-with-values (lambda () #,stx) list))
                              context all)
  (apply values
         (syntax-local-value (internal-definition-context-introduce context id) #f context)))

;; The identifiers with macros that were looked at, a list, or #f outside of recording
(define current-recorded-disappeared-uses (make-parameter #f))

(define-syntax-rule (with-disappeared-uses body0 body ...)
  (let-values ([(stx uses)
                (parameterize ([current-recorded-disappeared-uses '()])
                  (let ([result (let () body0 body ...)])
                    (values result (current-recorded-disappeared-uses))))])
    (syntax-property stx 'disappeared-use
                     (append uses (or (syntax-property stx 'disappeared-use) '())))))

(define (record-disappeared-uses ids [introduce? (syntax-transforming?)])
  (define uses (current-recorded-disappeared-uses))
  (when uses
    (define list-of-ids (if (identifier? ids) (list ids) ids))
    (current-recorded-disappeared-uses
     (append (if introduce? (map syntax-local-introduce list-of-ids) list-of-ids) uses))))

(define (syntax-local-value/record id accepts?)
  (define v (syntax-local-value id (lambda () #f)))
  (and (accepts? v)
       (begin
         (record-disappeared-uses (list id))
         v)))

;; Syntax with the scope of a definition context
(define (internal-definition-context-apply context stx)
  (internal-definition-context-introduce
   context (if (syntax? stx) stx (datum->syntax #f stx)) 'add))
