#lang racket/base
;; syntax/keyword: options written with keywords in the operands of a macro

(provide parse-keyword-options parse-keyword-options/eol options-select options-select-row
         options-select-value
         check-expression check-identifier check-stx-string check-stx-boolean check-stx-listof)

(define (content v) (if (syntax? v) (syntax-e v) v))
(define (keyword-of v)
  (define e (content v))
  (and (pair? e) (keyword? (content (car e))) (content (car e))))

;; stx: a list of operands; table: rows of a keyword and checks for its arguments.  Gives the
;; options found, as lists of keyword, its syntax and the checked arguments, and what is left.
(define (parse-keyword-options stx table
                               #:context [context #f]
                               #:no-duplicates? [no-duplicates? #f]
                               #:incompatible [incompatible '()]
                               #:on-incompatible [on-incompatible default-incompatible]
                               #:on-too-short [on-too-short default-too-short]
                               #:on-duplicate [on-duplicate default-duplicate]
                               #:on-not-in-table [on-not-in-table default-not-in-table])
  (let loop ([stx stx] [options '()])
    (define keyword (keyword-of stx))
    (cond
      [(not keyword) (values (reverse options) stx)]
      [else
       (define e (content stx))
       (define id (car e))
       (define row (assq keyword table))
       (define clash
         (for*/first ([group (in-list incompatible)]
                      #:when (memq keyword group)
                      [other (in-list group)]
                      #:unless (eq? other keyword)
                      #:when (assq other options))
           other))
       (cond
         [(not row)
          (if (eq? on-not-in-table default-not-in-table)
              (default-not-in-table id stx context (map car table))
              (on-not-in-table id stx context))]
         [(and no-duplicates? (assq keyword options)) (on-duplicate keyword id stx context)]
         [clash (on-incompatible clash keyword id stx context)]
         [else
          (define-values (arguments rest) (taken (cdr e) (length (cdr row))))
          (if arguments
              (loop rest
                    (cons (list* keyword id
                                 (for/list ([check (in-list (cdr row))] [a (in-list arguments)])
                                   (check a context)))
                          options))
              (on-too-short keyword id stx context))])])))

;; The first n elements and the rest; #f if there are too few
(define (taken stx n)
  (let loop ([stx stx] [n n] [front '()])
    (define e (content stx))
    (cond
      [(zero? n) (values (reverse front) stx)]
      [(pair? e) (loop (cdr e) (sub1 n) (cons (car e) front))]
      [else (values #f stx)])))

(define (default-incompatible a b id stx context)
  (raise-syntax-error #f (if (eq? a b)
                             (format "duplicate ~s option" a)
                             (format "~s option not allowed after ~s option" b a))
                      context id))
(define (default-too-short keyword id stx context)
  (raise-syntax-error #f "too few arguments for keyword" context id))
(define (default-duplicate keyword id stx context)
  (raise-syntax-error #f "duplicate keyword option" context id))
(define (default-not-in-table id stx context [known '()])
  (raise-syntax-error #f (format "unexpected keyword, expected one of ~s" known) context id))

(define (parse-keyword-options/eol stx table
                                   #:context [context #f]
                                   #:no-duplicates? [no-duplicates? #f]
                                   #:incompatible [incompatible '()]
                                   #:on-incompatible [on-incompatible default-incompatible]
                                   #:on-too-short [on-too-short default-too-short]
                                   #:on-duplicate [on-duplicate default-duplicate]
                                   #:on-not-in-table [on-not-in-table default-not-in-table]
                                   #:on-not-eol [on-not-eol default-not-eol])
  (define-values (options rest)
    (parse-keyword-options stx table #:context context #:no-duplicates? no-duplicates?
                           #:incompatible incompatible #:on-incompatible on-incompatible
                           #:on-too-short on-too-short #:on-duplicate on-duplicate
                           #:on-not-in-table on-not-in-table))
  (if (null? (content rest)) options (on-not-eol rest context)))

(define (default-not-eol stx context)
  (raise-syntax-error #f "terms left over after options" context stx))

;; ---- selection

;; The arguments of every use of a keyword
(define (options-select options keyword)
  (for/list ([o (in-list options)] #:when (eq? (car o) keyword)) (cddr o)))

(define (options-select-row options keyword #:default default)
  (define rows (options-select options keyword))
  (cond
    [(null? rows) default]
    [(null? (cdr rows)) (car rows)]
    [else (error 'options-select-row "multiple occurrences of ~s keyword" keyword)]))

(define (options-select-value options keyword #:default default)
  (define rows (options-select options keyword))
  (cond
    [(null? rows) default]
    [(null? (cdr rows)) (caar rows)]
    [else (error 'options-select-value "multiple occurrences of ~s keyword" keyword)]))

;; ---- checks, which give the argument or what it stands for

(define (checked ok? text stx context)
  (unless ok? (raise-syntax-error #f text context stx)))

(define (check-identifier stx context)
  (checked (identifier? stx) "expected identifier" stx context)
  stx)
(define (check-expression stx context)
  (checked (not (keyword? (syntax-e stx))) "expected expression" stx context)
  stx)
(define (check-stx-string stx context)
  (checked (string? (syntax-e stx)) "expected string" stx context)
  stx)
(define (check-stx-boolean stx context)
  (checked (boolean? (syntax-e stx)) "expected boolean" stx context)
  stx)
(define ((check-stx-listof check) stx context)
  (define parts (syntax->list stx))
  (checked parts "expected list" stx context)
  (for/list ([p (in-list parts)]) (check p context)))
