#lang racket/base
;; Procedures with their arguments and results checked.

(require "blame.rkt" "violation.rkt" "coerce.rkt" "contracted.rkt")

(provide checker wrap-procedure argument-wrapper keyword-wrapper result-checker check-call
         exact-arity? no-keywords?)

;; The check of a contract, #f if there is nothing to check
(define (checker c b) (and (not (any/c? c)) (late-neg c b)))
(define (check c v party) (if c (c v party) v))

;; f with its arguments and results checked.  plain: gets arguments by position; with-keywords: a
;; procedure of keywords, their values and arguments, or #f
(define (wrap-procedure f chaperone? contract b plain with-keywords)
  ((if chaperone? chaperone-procedure impersonate-procedure)
   f
   (if with-keywords (make-keyword-procedure with-keywords plain) plain)
   impersonator-prop:contracted contract
   impersonator-prop:blame b))

;; Does f take as many arguments as the contract allows, which are a fixed number, and no others?
(define (exact-arity? f least most rest?)
  (and (= least most) (not rest?) (eqv? (procedure-arity f) least)))

(define (no-keywords? f)
  (define-values (required allowed) (procedure-keywords f))
  (null? allowed))

;; The wrapper for arguments by position, after which on-results, if not #f, gets the results.
;; check-shape: a procedure of the number of arguments and the keywords, or #f
(define (argument-wrapper checks rest-check exact? check-shape party before on-results)
  (define (general . args)
    (when check-shape (check-shape (length args) '()))
    (when before (before))
    (define new (check-all checks rest-check args party))
    (if on-results (apply values on-results new) (apply values new)))
  (cond
    [(or before (not exact?)) general]
    [else
     (case (length checks)
       [(0) (if on-results (lambda () on-results) (lambda () (values)))]
       [(1)
        (let ([c (car checks)])
          (if on-results
              (lambda (a) (values on-results (check c a party)))
              (lambda (a) (check c a party))))]
       [(2)
        (let ([c (car checks)] [d (cadr checks)])
          (if on-results
              (lambda (a b) (values on-results (check c a party) (check d b party)))
              (lambda (a b) (values (check c a party) (check d b party)))))]
       [(3)
        (let ([c (car checks)] [d (cadr checks)] [e (caddr checks)])
          (if on-results
              (lambda (a b x)
                (values on-results (check c a party) (check d b party) (check e x party)))
              (lambda (a b x)
                (values (check c a party) (check d b party) (check e x party)))))]
       [else general])]))

(define (check-all checks rest-check args party)
  (let loop ([args args] [checks checks])
    (cond
      [(pair? checks)
       (if (null? args)
           '()
           (cons (check (car checks) (car args) party) (loop (cdr args) (cdr checks))))]
      [rest-check (rest-check args party)]
      [else args])))

(define ((keyword-wrapper checks rest-check keyword-checks check-shape party before on-results)
         keywords vals . args)
  (check-shape (length args) keywords)
  (when before (before))
  (define new-vals
    (for/list ([k (in-list keywords)] [v (in-list vals)])
      (define entry (assq k keyword-checks))
      (if entry (check (cdr entry) v party) v)))
  (define new (check-all checks rest-check args party))
  (if on-results
      (apply values on-results new-vals new)
      (apply values new-vals new)))

;; Complains if the contract does not allow n arguments with the keywords, though f may.
(define (check-call n keywords least most rest? arity-keywords b f party)
  (unless (and (>= n least) (or rest? (<= n most)))
    (raise-blame-error b f #:missing-party party
                       '(received: "~a argument~a" expected: "~a")
                       n (if (= n 1) "" "s") (allowed-text least most rest?)))
  (for ([k (in-list keywords)])
    (unless (assq k arity-keywords)
      (if (null? arity-keywords)
          (raise-blame-error b f #:missing-party party '(expected: "no keywords" given: "~a") k)
          (raise-blame-error b f #:missing-party party
                             '(received: "unexpected keyword argument ~a") k))))
  (for ([k (in-list arity-keywords)] #:when (cdr k))
    (unless (memq (car k) keywords)
      (raise-blame-error b f #:missing-party party '(expected "keyword argument ~a") (car k)))))

(define (allowed-text least most rest?)
  (define (plural n) (if (= n 1) "" "s"))
  (cond
    [rest? (format "at least ~a non-keyword argument~a" least (plural least))]
    [(= least most) (format "~a non-keyword argument~a" least (plural least))]
    [(= (add1 least) most) (format "~a or ~a non-keyword arguments" least most)]
    [else (format "between ~a and ~a non-keyword arguments" least most)]))

;; The procedure that gets the results and gives them checked; range-blame: for a wrong number of them
(define (result-checker checks range-blame b f party after)
  (define n (length checks))
  (define (wrong vals)
    (define m (length vals))
    (raise-blame-error range-blame f #:missing-party party
                       "expected ~a value~a, returned ~a value~a"
                       n (if (= n 1) "" "s") m (if (= m 1) "" "s")))
  (define (many . vals)
    (unless (= (length vals) n) (wrong vals))
    (define new (for/list ([c (in-list checks)] [v (in-list vals)]) (check c v party)))
    (when after (after))
    (apply values new))
  (if (and (= n 1) (not after))
      (let ([c (car checks)])
        (case-lambda
          [(v) (check c v party)]
          [vals (wrong vals)]))
      many))
