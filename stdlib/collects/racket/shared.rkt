#lang racket/base
;; racket/shared: data that refers to itself.

(require (for-syntax racket/base) (only-in '#%unsafe unsafe-undefined unsafe-set-immutable-car!
                  unsafe-set-immutable-cdr!))
(provide shared)

;; Each variable is first bound to an empty pair, vector or box of its own, where the
;; right-hand side is such a construction; then the parts are computed and put in.
(define-syntax (shared stx)
  (syntax-case stx ()
    [(_ ([id e] ...) body0 body ...)
     (let ()
       (check-ids (syntax->list #'(id ...)) stx)
       (define constructions (map construction (syntax->list #'(e ...))))
       (with-syntax ([(shell ...) (map construct-shell constructions)]
                     [((fill ...) ...)
                      (for/list ([c (in-list constructions)]
                                 [id (in-list (syntax->list #'(id ...)))])
                        ((construct-filling c) id))])
         (syntax/loc stx
           (letrec-values ([(id) shell] ...) fill ... ... (let-values () body0 body ...)))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(begin-for-syntax
  (define (check-ids ids stx)
    (for ([id (in-list ids)])
      (unless (identifier? id)
        (raise-syntax-error #f "not an identifier" stx id)))
    (define duplicate (check-duplicate-identifier ids))
    (when duplicate
      (raise-syntax-error #f "duplicate identifier" stx duplicate)))

  ;; shell: expression for the data without its parts; filling: from the variable to expressions
  (struct construct (shell filling))

  (define (construction e)
    (syntax-case e (cons list list* vector box mcons)
      [(cons a d)
       (construct #'(cons undefined undefined)
                  (lambda (id)
                    (list #`(unsafe-set-immutable-car! #,id a) #`(unsafe-set-immutable-cdr! #,id d))))]
      [(list) (plain e)]
      [(list first rest ...) (construction #'(cons first (list rest ...)))]
      [(list* last) (construction #'last)]
      [(list* first rest ...) (construction #'(cons first (list* rest ...)))]
      [(mcons a d)
       (construct #'(mcons undefined undefined)
                  (lambda (id) (list #`(set-mcar! #,id a) #`(set-mcdr! #,id d))))]
      [(box v)
       (construct #'(box undefined) (lambda (id) (list #`(set-box! #,id v))))]
      [(vector v ...)
       (construct #`(make-vector #,(length (syntax->list #'(v ...))) undefined)
                  (lambda (id)
                    (for/list ([v (in-list (syntax->list #'(v ...)))] [i (in-naturals)])
                      #`(vector-set! #,id #,i #,v))))]
      [_ (plain e)]))

  (define (plain e) (construct e (lambda (id) '()))))

(define undefined unsafe-undefined)
