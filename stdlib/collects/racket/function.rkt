#lang racket/base
;; racket/function

(require (for-syntax racket/base))

(provide identity const thunk thunk* negate curry curryr conjoin disjoin
         normalize-arity normalized-arity? arity=? arity-includes?)

(define (identity v) v)

(define (const v)
  (make-keyword-procedure
   (lambda (keywords vals . args) v)
   (lambda args v)))

(define-syntax-rule (thunk body0 body ...) (lambda () body0 body ...))

(define-syntax-rule (thunk* body0 body ...)
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
  (define (curried f args keywords vals)
    (define (join more) (if right? (append more args) (append args more)))
    (define name (object-name f))
    (procedure-rename
     (make-keyword-procedure
      (lambda (more-keywords more-vals . more)
        (define-values (all-keywords all-vals) (merge keywords vals more-keywords more-vals))
        (apply-or-curry f (join more) all-keywords all-vals))
      (lambda more (apply-or-curry f (join more) keywords vals)))
     (string->symbol (format "curried:~a" (if (symbol? name) name 'unknown)))))

  (define (apply-or-curry f args keywords vals)
    (define-values (required allowed) (procedure-keywords f))
    (cond
      [(and (procedure-arity-includes? f (length args) #t)
            (andmap (lambda (k) (memq k keywords)) required))
       (keyword-apply f keywords vals args)]
      [(too-many? f (length args)) (keyword-apply f keywords vals args)]
      [else (curried f args keywords vals)]))

  (define curry
    (make-keyword-procedure
     (lambda (keywords vals f . args)
       (check-procedure who f)
       (start f args keywords vals))
     (lambda (f . args)
       (check-procedure who f)
       (start f args '() '()))))

  ;; The first application with arguments never calls f.
  (define (start f args keywords vals)
    (if (and (null? args) (null? keywords))
        (make-keyword-procedure
         (lambda (keywords vals . args) (curried f args keywords vals))
         (lambda args (curried f args '() '())))
        (curried f args keywords vals)))

  (procedure-rename curry who))

;; Can f never be applied to n or more arguments?
(define (too-many? f n)
  (let ([mask (procedure-arity-mask f)])
    (eqv? 0 (arithmetic-shift mask (- n)))))

(define (merge keywords vals more-keywords more-vals)
  (define all
    (sort (append (map cons keywords vals) (map cons more-keywords more-vals)) keyword<? #:key car))
  (values (map car all) (map cdr all)))

(define curry (make-curry 'curry #f))
(define curryr (make-curry 'curryr #t))

(define (conjoin . procedures)
  (for ([f (in-list procedures)]) (check-procedure 'conjoin f))
  (define conjoined
    (make-keyword-procedure
     (lambda (keywords vals . args)
       (for/and ([f (in-list procedures)]) (keyword-apply f keywords vals args)))
     (lambda args
       (for/and ([f (in-list procedures)]) (apply f args)))))
  (procedure-rename conjoined 'conjoined))

(define (disjoin . procedures)
  (for ([f (in-list procedures)]) (check-procedure 'disjoin f))
  (define disjoined
    (make-keyword-procedure
     (lambda (keywords vals . args)
       (for/or ([f (in-list procedures)]) (keyword-apply f keywords vals args)))
     (lambda args
       (for/or ([f (in-list procedures)]) (apply f args)))))
  (procedure-rename disjoined 'disjoined))

;; Arities

(define (check-arity who v)
  (unless (procedure-arity? v) (raise-argument-error who "procedure-arity?" v)))

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
  (check-arity 'normalize-arity arity)
  (mask->arity (arity->mask arity)))

(define (normalized-arity? v)
  (and (procedure-arity? v) (equal? v (mask->arity (arity->mask v)))))

(define (arity=? a b)
  (check-arity 'arity=? a)
  (check-arity 'arity=? b)
  (= (arity->mask a) (arity->mask b)))

(define (arity-includes? a b)
  (check-arity 'arity-includes? a)
  (check-arity 'arity-includes? b)
  (define mask (arity->mask b))
  (= mask (bitwise-and mask (arity->mask a))))
