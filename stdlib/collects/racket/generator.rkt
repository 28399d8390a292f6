#lang racket/base
;; racket/generator

(require (for-syntax racket/base))

(provide generator infinite-generator in-generator yield generator? generator-state
         sequence->generator sequence->repeated-generator)

(define yield-tag (make-continuation-prompt-tag 'yield))

;; resume: what the next call applies; finished are the values of the end
(struct generator-object (state resume finished)
  #:mutable
  #:reflection-name 'generator
  #:property prop:procedure (lambda (g . args) (continue g args)))

(define (generator? v) (generator-object? v))

(define (make-generator body)
  (generator-object 'fresh (procedure-rename body 'generator) '()))

(define (generator-state g)
  (unless (generator? g) (raise-argument-error 'generator-state "generator?" g))
  (generator-object-state g))

(define (continue g args)
  (case (generator-object-state g)
    [(done)
     (unless (null? args)
       (raise-arguments-error 'generator "cannot send a value to a done generator" "generator" g))
     (apply values (generator-object-finished g))]
    [(fresh) (run g (start g (generator-object-resume g)) args)]
    [(running)
     ;; A generator that an exception has left stays running. As in Racket, values start it once
     ;; more from where it was.
     (when (null? args)
       (raise-arguments-error 'generator "cannot call a running generator" "generator" g))
     (define resume (generator-object-resume g))
     (run g (if (continuation? resume) resume (start g resume)) args)]
    [else (run g (generator-object-resume g) args)]))

(define ((start g body) . args)
  (call-with-values (lambda () (apply body args)) (finish g)))

;; Resumes until the next yield. Only the first continuation has a frame that finishes: it is part
;; of all those that are captured, which so do not grow.
(define (run g resume args)
  (set-generator-object-state! g 'running)
  (apply call-with-continuation-prompt
         resume
         yield-tag
         (lambda (k vals)
           (set-generator-object-resume! g k)
           (set-generator-object-state! g 'suspended)
           (apply values vals))
         args))

(define ((finish g) . vals)
  (set-generator-object-state! g 'done)
  (set-generator-object-resume! g #f)
  (set-generator-object-finished! g vals)
  (apply values vals))

(define (yield . vals)
  (unless (continuation-prompt-available? yield-tag)
    (error 'yield "must be called in the context of a generator"))
  (call-with-composable-continuation
   (lambda (k) (abort-current-continuation yield-tag k vals))
   yield-tag))

(define-syntax (generator stx)
  (syntax-case stx ()
    [(_ formals body0 body ...)
     (syntax/loc stx (make-generator (lambda formals body0 body ...)))]
    [_ (raise-syntax-error #f "use does not have the form (generator formals body ...)" stx)]))

(define-syntax-rule (infinite-generator body0 body ...)
  (make-generator
   (lambda ()
     (let loop ()
       body0 body ...
       (loop)))))

(begin-for-syntax
  ;; The elements as an expression; ids, if not #f, are what a for clause binds.
  (define (expand-in-generator stx ids)
    (syntax-case stx ()
      [(_ #:arity n body0 body ...)
       (let ([arity (syntax-e #'n)])
         (unless (exact-nonnegative-integer? arity)
           (raise-syntax-error #f "expected a literal exact nonnegative integer" stx #'n))
         (when (and ids (not (= arity (length ids))))
           (raise-syntax-error
            #f
            (format "arity mismatch, context expects a generator of arity ~a" (length ids))
            stx
            #'n))
         #`(#,(if ids #'element-source #'elements) #,(if ids #f #'n) (lambda () body0 body ...)))]
      [(_ body0 body ...)
       (not (keyword? (syntax-e #'body0)))
       #`(#,(if ids #'element-source #'elements) #,(if ids #f 1) (lambda () body0 body ...))]
      [_ (raise-syntax-error #f "bad syntax" stx)])))

(define-sequence-syntax in-generator
  (lambda (stx) (expand-in-generator stx #f))
  (lambda (stx)
    (syntax-case stx ()
      [[(id ...) rhs]
       (with-syntax ([e (expand-in-generator #'rhs (syntax->list #'(id ...)))])
         #'[(id ...)
            (:do-in ([(next) e])
                    #t
                    ([vals (next)])
                    vals
                    ([(id ...) (apply values vals)])
                    #t
                    #t
                    ((next)))])]
      [_ #f])))

;; The sequence of what body yields, arity values at a time
(define (elements arity body)
  (define next (element-source arity body))
  (make-do-sequence
   (lambda ()
     (values (lambda (vals) (apply values vals))
             #f
             (lambda (vals) (next))
             (next)
             values #f #f))))

;; A procedure that gives a list of what body yields next, #f at the end; it checks that these are
;; arity values if arity is not #f.
(define (element-source arity body)
  (define stop?
    (if arity
        (procedure-reduce-arity-mask (lambda vals #f) (arithmetic-shift 1 arity) 'stop?)
        (lambda vals #f)))
  (define g (make-generator (lambda () (body) (void))))
  (lambda ()
    (define vals (call-with-values g list))
    (and (not (eq? (generator-object-state g) 'done))
         (not (apply stop? vals))
         vals)))

(define (sequence->generator s)
  (generator () (for ([x s]) (yield x))))

(define (sequence->repeated-generator s)
  (sequence->generator (in-cycle s)))
