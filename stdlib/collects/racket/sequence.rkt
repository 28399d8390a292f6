#lang racket/base
;; racket/sequence

(require racket/private/sequence "private/sequence-contract.rkt" (for-syntax racket/base))

(provide empty-sequence sequence->list sequence-length sequence-ref sequence-tail sequence-append
         sequence-map sequence-andmap sequence-ormap sequence-for-each sequence-fold
         sequence-count sequence-filter sequence-add-between in-slice in-syntax sequence/c)

(define empty-sequence (make-do-sequence (lambda () (values values #f values #f values #f #f))))

(define (check who s)
  (unless (sequence? s) (raise-argument-error who "sequence?" s)))

(define (check-both who f s)
  (unless (procedure? f) (raise-argument-error who "procedure?" f))
  (check who s))

;; A sequence by steps: a step is a thunk for a list of values and the next step, #f at the end.
(define (stepping first-step)
  (make-do-sequence
   (lambda ()
     (define (taken step)
       (define-values (vals next) (step))
       (and vals (cons vals next)))
     (values (lambda (position) (apply values (car position)))
             #f
             (lambda (position) (taken (cdr position)))
             (taken (first-step))
             values #f #f))))

(define (steps s) (lambda () (sequence-generate* s)))

;; A stream by steps.  step: a thunk that has not been called yet, or #f; taken: a list of values and
;; the next step, #f at the end
(struct step-stream (step taken)
  #:mutable
  #:property prop:stream
  (vector (lambda (s) (not (taken-by s)))
          (lambda (s) (apply values (car (taken-by s))))
          (lambda (s) (step-stream (cdr (taken-by s)) #f)))
  #:property prop:custom-write (lambda (s port mode) (write-string "#<stream>" port)))

(define (taken-by s)
  (define step (step-stream-step s))
  (when step
    (define-values (vals next) (step))
    (set-step-stream-taken! s (and vals (cons vals next)))
    (set-step-stream-step! s #f))
  (step-stream-taken s))

;; What is made of s, by steps: a stream if s is one
(define (stepping-like s first-step)
  (if (stream? s)
      (step-stream (first-step) #f)
      (stepping first-step)))

;; What add makes of init and the values of one element after the other
(define (fold s init add)
  (let loop ([step (steps s)] [result init])
    (define-values (vals next) (step))
    (if vals
        (loop next (add result vals))
        result)))

;; The first result of f that stop? wants, or the last result, or init
(define (search s init f stop?)
  (let loop ([step (steps s)] [result init])
    (define-values (vals next) (step))
    (cond
      [(not vals) result]
      [else
       (define r (apply f vals))
       (if (stop? r) r (loop next r))])))

(define (sequence->list s)
  (check 'sequence->list s)
  (for/list ([v s]) v))

(define (sequence-length s)
  (check 'sequence-length s)
  (fold s 0 (lambda (n vals) (add1 n))))

(define (sequence-ref s n)
  (check 'sequence-ref s)
  (unless (exact-nonnegative-integer? n)
    (raise-argument-error 'sequence-ref "exact-nonnegative-integer?" n))
  (let loop ([step (steps s)] [i n])
    (define-values (vals next) (step))
    (cond
      [(not vals)
       (raise-arguments-error 'sequence-ref "sequence ended before index" "index" n "sequence" s)]
      [(eqv? i 0) (apply values vals)]
      [else (loop next (sub1 i))])))

(define (sequence-tail s n)
  (check 'sequence-tail s)
  (unless (exact-nonnegative-integer? n)
    (raise-argument-error 'sequence-tail "exact-nonnegative-integer?" n))
  (stepping-like
   s
   (lambda ()
     (let loop ([step (steps s)] [i n])
       (if (eqv? i 0)
           step
           (let-values ([(vals next) (step)])
             (unless vals
               (raise-arguments-error 'sequence-tail "sequence ended before index"
                                      "index" n "sequence" s))
             (loop next (sub1 i))))))))

(define (sequence-append . sequences)
  (for ([s (in-list sequences)]) (check 'sequence-append s))
  (if (andmap stream? sequences)
      (step-stream (appended sequences) #f)
      (apply in-sequences sequences)))

;; The step that gives what sequences give, one after the other
(define ((appended sequences))
  (if (null? sequences)
      (values #f #f)
      (let loop ([step (steps (car sequences))])
        (define-values (vals next) (step))
        (if vals
            (values vals (lambda () (loop next)))
            ((appended (cdr sequences)))))))

(define (sequence-map f s)
  (check-both 'sequence-map f s)
  (stepping-like
   s
   (lambda ()
     (let mapped ([step (steps s)])
       (lambda ()
         (define-values (vals next) (step))
         (if vals
             (values (call-with-values (lambda () (apply f vals)) list) (mapped next))
             (values #f #f)))))))

(define (sequence-filter f s)
  (check-both 'sequence-filter f s)
  (stepping-like
   s
   (lambda ()
     (let filtered ([step (steps s)])
       (lambda ()
         (let loop ([step step])
           (define-values (vals next) (step))
           (cond
             [(not vals) (values #f #f)]
             [(apply f vals) (values vals (filtered next))]
             [else (loop next)])))))))

(define (sequence-add-between s separator)
  (check 'sequence-add-between s)
  (stepping-like
   s
   (lambda ()
     (define ((after step first?))
       (define-values (vals next) (step))
       (cond
         [(not vals) (values #f #f)]
         [first? (values vals (after next #f))]
         [else (values (list separator) (lambda () (values vals (after next #f))))]))
     (after (steps s) #t))))

(define (sequence-andmap f s)
  (check-both 'sequence-andmap f s)
  (search s #t f not))

(define (sequence-ormap f s)
  (check-both 'sequence-ormap f s)
  (search s #f f values))

(define (sequence-for-each f s)
  (check-both 'sequence-for-each f s)
  (fold s (void) (lambda (result vals) (apply f vals) (void))))

(define (sequence-fold f init s)
  (check-both 'sequence-fold f s)
  (fold s init (lambda (result vals) (apply f result vals))))

(define (sequence-count f s)
  (check-both 'sequence-count f s)
  (fold s 0 (lambda (n vals) (if (apply f vals) (add1 n) n))))

;; Lists of n elements, the last perhaps shorter
(define (in-slice n s)
  (unless (exact-positive-integer? n)
    (raise-argument-error 'in-slice "exact-positive-integer?" n))
  (check 'in-slice s)
  (stepping
   (lambda ()
     (let sliced ([step (steps s)])
       (lambda ()
         (let loop ([step step] [i n] [taken '()])
           (define-values (vals next) (if (eqv? i 0) (values #f #f) (step)))
           (cond
             [vals (loop next (sub1 i) (cons (car vals) taken))]
             [(null? taken) (values #f #f)]
             [else (values (list (reverse taken)) (sliced step))])))))))

(define (syntax->elements stx)
  (or (and (syntax? stx) (syntax->list stx))
      (raise (exn:fail:contract
              (format "in-syntax: expected argument of type <stx-list>; given: ~e" stx)
              (current-continuation-marks)))))

(define-sequence-syntax in-syntax
  (lambda () #'syntax->elements)
  (lambda (stx)
    (syntax-case stx ()
      [[(id) (_ e)]
       #'[(id) (in-list (let ([v e]) (if (syntax? v) (syntax->elements v) v)))]]
      [_ #f])))
