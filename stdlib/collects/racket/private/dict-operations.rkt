#lang racket/base
;; The operations on dictionaries that not all can do, which complain of the others, and
;; keyword-apply/dict.

(require (prefix-in generic: "dict-methods.rkt"))
(provide dict-set! dict-set dict-remove! dict-remove dict-set*! dict-set* dict-ref! dict-update!
         dict-update dict-clear! keyword-apply/dict)

;; Complains unless d has the method, and for a hash table the right mutability.
(define (need who d method mutable?)
  (unless (and (generic:dict? d)
               (generic:dict-implements? d method)
               (or (not (or (hash? d) (vector? d))) (eq? mutable? (not (immutable? d)))))
    (raise-argument-error who (format "(dict-implements/c ~a)" method) d)))

(define (need-pairs who pairs)
  (unless (even? (length pairs)) (raise-argument-error who "even-length-list?" pairs)))

(define (dict-set! d key value)
  (need 'dict-set! d 'dict-set! #t)
  (generic:dict-set! d key value))

(define (dict-set d key value)
  (need 'dict-set d 'dict-set #f)
  (generic:dict-set d key value))

(define (dict-remove! d key)
  (need 'dict-remove! d 'dict-remove! #t)
  (generic:dict-remove! d key))

(define (dict-remove d key)
  (need 'dict-remove d 'dict-remove #f)
  (generic:dict-remove d key))

(define (dict-set*! d . pairs)
  (need 'dict-set*! d 'dict-set! #t)
  (need-pairs 'dict-set*! pairs)
  (apply generic:dict-set*! d pairs))

(define (dict-set* d . pairs)
  (need 'dict-set* d 'dict-set #f)
  (need-pairs 'dict-set* pairs)
  (apply generic:dict-set* d pairs))

(define (dict-ref! d key default)
  (need 'dict-ref! d 'dict-set! #t)
  (generic:dict-ref! d key default))

(define dict-update!
  (case-lambda
    [(d key update)
     (need 'dict-update! d 'dict-set! #t)
     (generic:dict-update! d key update)]
    [(d key update default)
     (need 'dict-update! d 'dict-set! #t)
     (generic:dict-update! d key update default)]))

(define dict-update
  (case-lambda
    [(d key update)
     (need 'dict-update d 'dict-set #f)
     (generic:dict-update d key update)]
    [(d key update default)
     (need 'dict-update d 'dict-set #f)
     (generic:dict-update d key update default)]))

(define (dict-clear! d)
  (need 'dict-clear! d 'dict-remove! #t)
  (generic:dict-clear! d))

;; keyword-apply with the keywords and their values from a dictionary
(define keyword-apply/dict
  (make-keyword-procedure
   (lambda (keywords vals f d . args) (apply-dict f d args keywords vals))
   (lambda (f d . args) (apply-dict f d args '() '()))))

(define (apply-dict f d args keywords vals)
  (unless (procedure? f) (raise-argument-error 'keyword-apply/dict "procedure?" f))
  (unless (generic:dict? d) (raise-argument-error 'keyword-apply/dict "dict?" d))
  (unless (for/and ([key (in-list (generic:dict-keys d))]) (keyword? key))
    (raise-argument-error 'keyword-apply/dict "dict with keyword keys" d))
  (define all
    (sort (append (map cons keywords vals) (generic:dict->list d)) keyword<? #:key car))
  (keyword-apply f (map car all) (map cdr all) (apply list* args)))
