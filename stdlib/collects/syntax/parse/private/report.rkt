#lang racket/base
;; Errors of syntax-parse in words.

(require "failure.rkt" "../../srcloc.rkt")
(provide raise-failure)

;; Raises the error that the failure of matching stx means; context is a syntax object, a symbol, a
;; list of both, or #f.
(define (raise-failure context stx f)
  (define-values (who whole)
    (cond
      [(pair? context) (values (car context) (or (cadr context) stx))]
      [(syntax? context) (values #f context)]
      [else (values context stx)]))
  (define paths (map path-of (maximal-failures f)))
  (define-values (shared rest) (split-shared paths))
  (define-values (step above) (step-to-report shared rest))
  (cond
    [(not step) (complain who "bad syntax" #f #f whole above)]
    [else
     (define-values (at within) (place (path-step-term step) (path-step-within step)))
     (define expects (path-step-expects step))
     (define excess? (and (= 1 (length expects)) (nothing-more? (car expects)) (list-tail? at)))
     (if excess?
         (complain who "unexpected term" (first-of at) #f whole above)
         (complain who (prose expects) at within whole above))]))

;; ---- from failures to what is shared

;; A step from the whole to the failure: expectations about one term.
(struct path-step (expects term within))

;; The steps of a failure, the outermost first, down to the first opaque thing.
(define (path-of f)
  (let loop ([expects (failure-expects f)] [path '()])
    (cond
      [(null? expects) path]
      [(thing? (car expects))
       (define t (car expects))
       (define inside (if (thing-transparent? t) path '()))
       (loop (cdr expects)
             (if (thing-description t)
                 (cons (path-step (list t) (thing-term t) (thing-within t)) inside)
                 inside))]
      [else
       (loop (cdr expects)
             (cons (path-step (list (car expects)) (failure-term f) (failure-within f)) path))])))

(define (same-step? a b)
  (and (same-place? a b) (same-expect? (car (path-step-expects a)) (car (path-step-expects b)))))

(define (same-place? a b)
  (and (eq? (path-step-term a) (path-step-term b)) (eq? (path-step-within a) (path-step-within b))))

(define (same-expect? a b)
  (cond
    [(and (thing? a) (thing? b))
     (and (equal? (thing-description a) (thing-description b))
          (equal? (thing-role a) (thing-role b)))]
    [(and (message? a) (message? b)) (equal? (message-text a) (message-text b))]
    [(and (atom? a) (atom? b)) (equal? (atom-datum a) (atom-datum b))]
    [(and (literal? a) (literal? b)) (eq? (syntax-e (literal-id a)) (syntax-e (literal-id b)))]
    [(and (more-terms? a) (more-terms? b)) (equal? (more-terms-start a) (more-terms-start b))]
    [else #f]))

;; The steps that all paths begin with, the last first, and what follows them in each.
(define (split-shared paths)
  (let loop ([paths paths] [shared '()])
    (if (and (pair? paths)
             (andmap pair? paths)
             (andmap (lambda (p) (same-step? (car p) (caar paths))) paths))
        (loop (map cdr paths) (cons (caar paths) shared))
        (values shared paths))))

;; The step to be reported, #f if there is none, and the steps above it.
(define (step-to-report shared rest)
  (define relevant
    (let ([others (filter (lambda (p) (not (only-end? p))) rest)])
      (if (null? others) rest others)))
  (define together?
    (and (pair? relevant)
         (andmap pair? relevant)
         (andmap (lambda (p) (same-place? (car p) (caar relevant))) relevant)))
  (cond
    [together?
     (define first-step (caar relevant))
     (values (path-step (distinct-expects (map (lambda (p) (car (path-step-expects (car p)))) relevant))
                        (path-step-term first-step)
                        (path-step-within first-step))
             shared)]
    [(pair? shared) (values (car shared) (cdr shared))]
    [else (values #f '())]))

(define (only-end? path)
  (and (pair? path) (nothing-more? (car (path-step-expects (car path))))))

(define (distinct-expects expects)
  (reverse
   (for/fold ([kept '()]) ([e (in-list expects)])
     (if (ormap (lambda (k) (same-expect? k e)) kept) kept (cons e kept)))))

(define (nothing-more? e) (and (atom? e) (null? (atom-datum e))))

;; ---- words

(define (prose expects)
  (define (some of?) (filter of? expects))
  (define symbols (some (lambda (e) (and (atom? e) (symbol? (atom-datum e))))))
  (define others (some (lambda (e) (and (atom? e) (not (symbol? (atom-datum e)))))))
  (joined
   (append (map message-text (some message?))
           (map thing-prose (some thing?))
           (choice "identifier" "identifiers"
                   (map (lambda (e) (quoted (syntax-e (literal-id e)))) (some literal?)))
           (choice "literal symbol" "literal symbols"
                   (map (lambda (e) (quoted (atom-datum e))) symbols))
           (choice "literal" "literals"
                   (map (lambda (e) (format "~s" (atom-datum e))) others))
           (more-prose (map more-terms-start (some more-terms?))))
   ";"))

(define (quoted v) (format "`~s'" v))

(define (thing-prose t)
  (string-append "expected " (thing-description t)
                 (if (thing-role t) (format " for ~a" (thing-role t)) "")))

(define (choice one many shown)
  (cond
    [(null? shown) '()]
    [(null? (cdr shown)) (list (format "expected the ~a ~a" one (car shown)))]
    [else (list (format "expected one of these ~a: ~a" many (joined shown ",")))]))

(define (more-prose starts)
  (cond
    [(null? starts) '()]
    [(memq #f starts) '("expected more terms")]
    [else
     (list (string-append "expected more terms starting with " (joined (map start-prose starts) ",")))]))

(define (start-prose start)
  (cond
    [(eq? start 'any) "any term"]
    [(string? start) start]
    [(literal? start) (format "the identifier ~a" (quoted (syntax-e (literal-id start))))]
    [(symbol? (atom-datum start)) (format "the literal symbol ~a" (quoted (atom-datum start)))]
    [else (format "the literal ~s" (atom-datum start))]))

(define (joined parts separator)
  (cond
    [(null? (cdr parts)) (car parts)]
    [(null? (cddr parts)) (string-append (car parts) " or " (cadr parts))]
    [else
     (let loop ([parts parts])
       (if (null? (cdr parts))
           (string-append "or " (car parts))
           (string-append (car parts) separator " " (loop (cdr parts)))))]))

;; ---- places

;; A term as syntax; where it is the tail of something, that as well.
(define (place term within)
  (if (syntax? term)
      (values term #f)
      (values (datum->syntax within term within) within)))

(define (list-tail? stx) (pair? (syntax-e stx)))
(define (first-of stx) (car (syntax-e stx)))

(define (complain who text at within whole above)
  (define inner (and at (not (eq? at whole)) (not (eq? (syntax-e at) (syntax-e whole))) at))
  (define shown (or inner (and at whole)))
  (define context
    (for/list ([step (in-list above)])
      (define t (car (path-step-expects step)))
      (define-values (stx within) (place (path-step-term step) (path-step-within step)))
      (format "\n   while parsing ~a~a\n    term: ~a\n    location: ~a"
              (thing-description t)
              (if (thing-role t) (format " for ~a" (thing-role t)) "")
              (shortened stx)
              (or (located stx) "not available"))))
  (define prefix
    (let ([where (located whole)])
      (if (and where (error-print-source-location)) (string-append where ": ") "")))
  (define name (or who (name-of whole)))
  (raise
   (exn:fail:syntax
    (string-append prefix (format "~a: ~a" name text)
                   (if shown (format "\n  at: ~.s" (syntax->datum shown)) "")
                   (if within (format "\n  within: ~.s" (syntax->datum within)) "")
                   (format "\n  in: ~.s" (syntax->datum whole))
                   (if (null? context) "" "\n  parsing context: ")
                   (apply string-append context))
    (current-continuation-marks)
    (filter values (list (or at whole) within)))))

(define (shortened stx)
  (define text (format "~s" (syntax->datum stx)))
  (if (> (string-length text) 50) (string-append (substring text 0 47) "...") text))

(define (name-of stx)
  (define e (syntax-e stx))
  (define head (if (pair? e) (car e) stx))
  (if (identifier? head) (syntax-e head) '?))

(define (located stx)
  (define text (source-location->string stx))
  (and (not (string=? text "")) text))
