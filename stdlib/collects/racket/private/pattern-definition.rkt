#lang racket/base
;; define/with-syntax: definitions of pattern variables.

(require (for-syntax racket/base racket/private/pattern-variable))
(provide define/with-syntax)

(begin-for-syntax
  (define (ellipsis? v) (and (identifier? v) (free-identifier=? v (quote-syntax ...))))

  ;; The variables of a pattern with their depths, as pairs
  (define (pattern-variables pattern)
    (let walk ([p pattern] [depth 0] [found '()])
      (syntax-case p ()
        [(e literal) (ellipsis? #'e) found]
        [(first e . rest)
         (ellipsis? #'e)
         (walk #'first (add1 depth) (walk #'rest depth found))]
        [(first . rest) (walk #'first depth (walk #'rest depth found))]
        [#(part ...) (walk #'(part ...) depth found)]
        [id
         (identifier? #'id)
         (if (or (ellipsis? #'id) (free-identifier=? #'id (quote-syntax _)))
             found
             (cons (cons #'id depth) found))]
        [_ found])))

  ;; An expression for what the variable stands for: lists nested as deep as depth
  (define (value-expression id depth)
    (define template
      (for/fold ([t id]) ([i (in-range depth)]) #`(#,t (... ...))))
    #`(nested-lists (syntax #,template) #,depth)))

(define (nested-lists stx depth)
  (if (zero? depth)
      stx
      (for/list ([part (in-list (syntax->list stx))]) (nested-lists part (sub1 depth)))))

(define-syntax (define/with-syntax stx)
  (syntax-case stx ()
    [(_ pattern e)
     (let* ([variables (pattern-variables #'pattern)]
            [ids (map car variables)])
       (with-syntax ([(id ...) ids]
                     [(depth ...) (map cdr variables)]
                     [(holder ...) (generate-temporaries ids)]
                     [(value ...)
                      (for/list ([v (in-list variables)]) (value-expression (car v) (cdr v)))])
         #'(begin
             (define-values (holder ...) (with-syntax ([pattern e]) (values value ...)))
             (define-syntax id (make-pattern-variable depth (quote-syntax holder))) ...)))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))
