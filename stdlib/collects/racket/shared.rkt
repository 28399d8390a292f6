#lang racket/base
;; racket/shared: data that refers to itself.

(require (for-syntax racket/base "private/shared-construction.rkt"))
(provide shared)

;; Each variable whose right-hand side is a construction, or that is a part of an immutable
;; one, has a placeholder; make-reader-graph closes the cycles of immutable data, and what is
;; mutable gets its parts when all variables have their values.
(define-syntax (shared stx)
  (syntax-case stx ()
    [(_ ([id e] ...) body0 body ...)
     (let* ([ids (checked-ids (syntax->list #'(id ...)) stx)]
            [slots (make-slots ids)]
            [constructions (map (lambda (e) (construction (head-expanded e) slots stx))
                                (syntax->list #'(e ...)))])
       (for ([c (in-list constructions)] [s (in-list slots)])
         (when (construct-filling c)
           (set-slot-used?! s #t)))
       (with-syntax ([((placeholder part graph) ...)
                      (for/list ([c (in-list constructions)] [s (in-list slots)]
                                 #:when (slot-used? s))
                        (list (slot-placeholder s) (slot-part s) (construct-graph c)))]
                     [(value ...)
                      (for/list ([c (in-list constructions)] [s (in-list slots)])
                        (if (slot-used? s) (slot-part s) (construct-graph c)))]
                     [(variable ...) (apply append (map construct-variables constructions))]
                     [((fill ...) ...) (map fill constructions ids)])
         (syntax/loc stx
           (letrec-values ([(placeholder) (make-placeholder #f)] ...
                           [(variable) #f] ...
                           [(part ...)
                            (begin
                              (placeholder-set! placeholder graph) ...
                              (apply values (make-reader-graph (list placeholder ...))))]
                           [(id) value] ...)
             fill ... ...
             (let-values () body0 body ...)))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(begin-for-syntax
  (define (checked-ids ids stx)
    (for ([id (in-list ids)])
      (unless (identifier? id)
        (raise-syntax-error 'shared "not an identifier" stx id)))
    (define duplicate (check-duplicate-identifier ids))
    (when duplicate
      (raise-syntax-error 'shared "duplicate identifier" stx duplicate))
    ids))
