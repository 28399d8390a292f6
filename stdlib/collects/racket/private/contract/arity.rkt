#lang racket/base
;; Does a procedure take what a contract for procedures promises?  If not, what to say of it.

(require "violation.rkt")

(provide arity-violation accepts-arguments?)

;; required, most: the least and the greatest number of arguments by position; rest?: may there be
;; more?; keywords: pairs of a keyword and whether it is mandatory, sorted
(define (accepts-arguments? f required most rest? keywords)
  (not (problem f required most rest? keywords)))

;; #f, or a procedure of the negative party that raises the violation
(define (arity-violation f b required most rest? keywords)
  (define wrong (problem f required most rest? keywords))
  (and wrong
       (lambda (party)
         (if (eq? wrong 'not-a-procedure)
             (raise-blame-error b f #:missing-party party '(expected: "a procedure" given: "~e") f)
             (raise-blame-error b f #:missing-party party
                                '(expected: "a procedure that ~a" given: "~e\n  ~a")
                                wrong f (accepted-text f))))))

;; What f would have to do and does not, #f if it does all
(define (problem f required most rest? keywords)
  (cond
    [(not (procedure? f)) 'not-a-procedure]
    [else
     (or (for/or ([n (in-range required (add1 most))])
           (and (not (and (procedure-arity-includes? f n #t)
                          (or (not rest?) (accepts-all-from? f required))))
                (format "accepts ~a non-keyword argument~a~a"
                        n (if (= n 1) "" "s") (if rest? " and arbitrarily many more" ""))))
         (keyword-problem f keywords))]))

(define (accepts-all-from? f n)
  (define arity (procedure-arity f))
  (define last (if (list? arity) (and (pair? arity) (car (reverse arity))) arity))
  (and (arity-at-least? last) (<= (arity-at-least-value last) n)))

(define (keyword-problem f keywords)
  (define-values (mandatory allowed) (procedure-keywords f))
  (define (unwanted? k) (not (assq k keywords)))
  (define (unwanted-text k) (format "does not require the ~a keyword argument" k))
  (and allowed
       (let loop ([keywords keywords] [unwanted (filter unwanted? mandatory)])
         (cond
           [(null? keywords) (and (pair? unwanted) (unwanted-text (car unwanted)))]
           [(and (pair? unwanted) (keyword<? (car unwanted) (caar keywords)))
            (unwanted-text (car unwanted))]
           [(not (memq (caar keywords) allowed))
            (format "accepts the ~a keyword argument" (caar keywords))]
           [(and (not (cdar keywords)) (memq (caar keywords) mandatory))
            (format "optionally accepts the keyword ~a (this one is mandatory)" (caar keywords))]
           [else (loop (cdr keywords) unwanted)]))))

;; ---- words

(define (plural n) (if (= n 1) "" "s"))

(define (accepted-text f)
  (define-values (mandatory allowed) (procedure-keywords f))
  (define optional (and allowed (filter (lambda (k) (not (memq k mandatory))) allowed)))
  (define positions (positions-text (procedure-arity f) (if (null? allowed) "" "normal ")))
  (define (words kind ks) (format "~a keyword~a ~a" kind (plural (length ks)) (listing ks)))
  (string-append
   (if (object-name f) (format "~a accepts: " (object-name f)) "accepts: ")
   positions
   (cond
     [(and (null? mandatory) (null? optional)) ""]
     [(null? mandatory)
      (if optional
          (string-append " and the " (words "optional" optional))
          " and optionally any keyword")]
     [(not optional)
      (string-append ", the " (words "mandatory" mandatory) ", and optionally any keyword")]
     [(null? optional) (string-append " and the " (words "mandatory" mandatory))]
     [else
      (string-append ", the " (words "mandatory" mandatory)
                     ", and the " (words "optional" optional))])))

(define (positions-text arity normal)
  (cond
    [(null? arity) "no arguments"]
    [(number? arity) (format "~a ~aargument~a" arity normal (plural arity))]
    [(arity-at-least? arity)
     (format "~a or arbitrarily many more ~aarguments" (arity-at-least-value arity) normal)]
    [else
     (define comma
       (if (and (= (length arity) 2) (not (arity-at-least? (cadr arity)))) "" ","))
     (let loop ([arity arity])
       (define a (car arity))
       (cond
         [(pair? (cdr arity)) (string-append (format "~a~a " a comma) (loop (cdr arity)))]
         [(arity-at-least? a)
          (format "~a, or arbitrarily many more ~aarguments" (arity-at-least-value a) normal)]
         [else (format "or ~a ~aarguments" a normal)]))]))

(define (listing ks)
  (cond
    [(null? (cdr ks)) (format "~a" (car ks))]
    [(null? (cddr ks)) (format "~a and ~a" (car ks) (cadr ks))]
    [else
     (let loop ([ks ks])
       (if (null? (cdr ks))
           (format "and ~a" (car ks))
           (string-append (format "~a, " (car ks)) (loop (cdr ks)))))]))
