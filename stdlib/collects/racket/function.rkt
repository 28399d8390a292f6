#lang racket/base
;; racket/function

(require "private/define-form.rkt" (for-syntax racket/base))

(provide identity const thunk thunk* negate curry curryr conjoin disjoin
         normalize-arity normalized-arity? arity=? arity-includes?)

(define (identity v) v)

(define (const v)
  (make-keyword-procedure
   (lambda (keywords vals . args) v)
   (lambda args v)))

(define-form (thunk body0 body ...) (lambda () body0 body ...))

(define-form (thunk* body0 body ...)
  (let ([run (lambda () body0 body ...)])
    (make-keyword-procedure
     (lambda (keywords vals . args) (run))
     (lambda args (run)))))

(define (check-procedure who f)
  (unless (procedure? f) (raise-argument-error who "procedure?" f)))

(define (negate f)
  (check-procedure 'negate f)
  (define-values (required allowed) (procedure-keywords f))
  (cond
    [(and (null? required) (null? allowed))
     (case (procedure-arity f)
       [(0) (lambda () (not (f)))]
       [(1) (lambda (x) (not (f x)))]
       [(2) (lambda (x y) (not (f x y)))]
       [else
        (procedure-reduce-arity-mask (lambda args (not (apply f args))) (procedure-arity-mask f))])]
    [else
     (procedure-reduce-keyword-arity-mask
      (make-keyword-procedure
       (lambda (keywords vals . args) (not (keyword-apply f keywords vals args))))
      (procedure-arity-mask f) required allowed)]))

;; A procedure that collects arguments until f accepts them; from the right if right? is true.
(define (make-curry who right?)
  ;; eager?: is f called as soon as it accepts the arguments?  If not, it must not accept any more.
  (define (curried f args keywords vals eager?)
    (define (continue more-keywords more-vals more)
      (define-values (all-keywords all-vals) (merge keywords vals more-keywords more-vals))
      (define all (if right? (append more args) (append args more)))
      (if (ready? f (length all) all-keywords eager?)
          (keyword-apply f all-keywords all-vals all)
          (curried f all all-keywords all-vals #t)))
    (procedure-rename
     (reduce-to-rest
      f (length args) keywords
      (make-keyword-procedure
       (lambda (more-keywords more-vals . more) (continue more-keywords more-vals more))
       (lambda more (continue '() '() more))))
     (curried-name f)))

  (define curry
    (make-keyword-procedure
     (lambda (keywords vals f . args)
       (check-procedure who f)
       (keyword-apply (curried f '() '() '() #f) keywords vals args))
     (lambda (f . args)
       (check-procedure who f)
       (define c (curried f '() '() '() #f))
       (if (null? args) c (apply c args)))))

  (procedure-rename curry who))

(define (curried-name f)
  (define name (object-name f))
  (if (symbol? name) (string->symbol (format "curried:~a" name)) 'curried))

(define (ready? f n keywords eager?)
  (define-values (required allowed) (procedure-keywords f))
  (and (andmap (lambda (k) (memq k keywords)) required)
       (if eager?
           (procedure-arity-includes? f n #t)
           (eqv? n (most-arguments f)))))

;; The largest number of arguments that f accepts, #f if there is none.
(define (most-arguments f)
  (define mask (procedure-arity-mask f))
  (and (>= mask 0) (sub1 (integer-length mask))))

;; p restricted to as many arguments, and the keywords, that f may still get.
(define (reduce-to-rest f n keywords p)
  (define most (most-arguments f))
  (define mask (if most (sub1 (arithmetic-shift 1 (add1 (- most n)))) -1))
  (define-values (required allowed) (procedure-keywords f))
  (procedure-reduce-keyword-arity-mask
   p mask '() (and allowed (filter (lambda (k) (not (memq k keywords))) allowed))))

(define (merge keywords vals more-keywords more-vals)
  (define all
    (sort (append (map cons keywords vals) (map cons more-keywords more-vals)) keyword<? #:key car))
  (values (map car all) (map cdr all)))

(define curry (make-curry 'curry #f))
(define curryr (make-curry 'curryr #t))

(define (conjoin . procedures)
  (for ([f (in-list procedures)]) (check-procedure 'conjoin f))
  ;; the last call is in tail position
  (define (all call)
    (let loop ([procedures procedures])
      (cond
        [(null? procedures) #t]
        [(null? (cdr procedures)) (call (car procedures))]
        [else (and (call (car procedures)) (loop (cdr procedures)))])))
  (procedure-rename (on-all all) 'conjoined))

(define (disjoin . procedures)
  (for ([f (in-list procedures)]) (check-procedure 'conjoin f))
  (define (some call)
    (let loop ([procedures procedures])
      (cond
        [(null? procedures) #f]
        [(null? (cdr procedures)) (call (car procedures))]
        [else (or (call (car procedures)) (loop (cdr procedures)))])))
  (procedure-rename (on-all some) 'disjoined))

;; Takes any arguments; combine gets what calls a procedure with them.
(define (on-all combine)
  (make-keyword-procedure
   (lambda (keywords vals . args)
     (combine (lambda (f) (keyword-apply f keywords vals args))))
   (lambda args (combine (lambda (f) (apply f args))))))

;; Arities

(define (arity->mask arity)
  (cond
    [(exact-integer? arity) (arithmetic-shift 1 arity)]
    [(arity-at-least? arity) (- (arithmetic-shift 1 (arity-at-least-value arity)))]
    [else (for/fold ([mask 0]) ([a (in-list arity)]) (bitwise-ior mask (arity->mask a)))]))

(define (mask->arity mask)
  (define parts
    (let loop ([mask mask] [n 0])
      (cond
        [(eqv? mask 0) '()]
        [(eqv? mask -1) (list (arity-at-least n))]
        [(odd? mask) (cons n (loop (arithmetic-shift mask -1) (add1 n)))]
        [else (loop (arithmetic-shift mask -1) (add1 n))])))
  (if (and (pair? parts) (null? (cdr parts))) (car parts) parts))

(define (normalize-arity arity)
  (unless (procedure-arity? arity)
    (raise-argument-error 'normalize-arity "procedure-arity?" arity))
  (mask->arity (arity->mask arity)))

(define (normalized-arity? v)
  (and (procedure-arity? v) (equal? v (mask->arity (arity->mask v)))))

(define (check-arities who a b)
  (unless (procedure-arity? a) (raise-argument-error who "procedure-arity?" 0 a b))
  (unless (procedure-arity? b) (raise-argument-error who "procedure-arity?" 1 a b)))

(define (arity=? a b)
  (check-arities 'arity=? a b)
  (= (arity->mask a) (arity->mask b)))

(define (arity-includes? a b)
  (check-arities 'arity-includes? a b)
  (define mask (arity->mask b))
  (= mask (bitwise-and mask (arity->mask a))))
