#lang racket/base
;; define/contract and with-contract: contracts between parts of a module.

(require racket/stxparam "attach.rkt" (for-syntax racket/base "source-names.rkt"))

(provide define/contract with-contract current-contract-region)

;; The party of the code here
(define-syntax-parameter current-contract-region
  (lambda (stx) #'(module-party (#%variable-reference))))

(begin-for-syntax
  ;; The #:freevar and #:freevars clauses that forms begin with, as lists of an identifier and a
  ;; contract, and the other forms
  (define (split-free-variables forms)
    (let loop ([forms forms] [free '()])
      (syntax-case forms ()
        [(key id c . more)
         (eq? (syntax-e #'key) '#:freevar)
         (loop #'more (cons (list #'id #'c) free))]
        [(key ([id c] ...) . more)
         (eq? (syntax-e #'key) '#:freevars)
         (loop #'more (append (map list (syntax->list #'(id ...)) (syntax->list #'(c ...))) free))]
        [_ (values (reverse free) forms)])))

  ;; body as the region with the name of party, in which the free variables have contracts
  (define (in-region party free body)
    (with-syntax ([((id c) ...) free]
                  [(checked ...) (generate-temporaries (map car free))]
                  [party party]
                  [body body])
      (with-syntax ([(place ...) (map place-form (syntax->list #'(id ...)))])
        #'(let ([checked (apply-contract c id current-contract-region 'party 'id (place-of place))]
                ...)
            (syntax-parameterize ([current-contract-region (lambda (stx) #''party)])
              (let-syntax ([id (make-rename-transformer #'checked)] ...)
                body)))))))

;; Functions are (define/contract (f . formals) contract free-variable ... body ...)
(define-syntax (define/contract stx)
  (syntax-case stx ()
    [(_ header c . forms)
     (let*-values ([(free body) (split-free-variables #'forms)]
                   [(id) (let loop ([h #'header]) (if (identifier? h) h (loop (car (syntax-e h)))))]
                   [(variable?) (identifier? #'header)])
       (when (null? (syntax->list body))
         (raise-syntax-error #f (if variable? "expected an expression" "empty body") stx))
       (with-syntax ([id id]
                     [party (list (if variable? 'definition 'function) id)]
                     [(e ...) body]
                     [place (place-form id)])
         (with-syntax ([value (in-region #'party free
                                         (if variable?
                                             #'(let ([id (let () e ...)]) id)
                                             #'(let () (define header e ...) id)))])
           #'(define id
               (apply-contract c value 'party current-contract-region 'id (place-of place))))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (with-contract stx)
  (syntax-case stx ()
    [(_ name key c . forms)
     (eq? (syntax-e #'key) '#:result)
     #'(with-contract name #:results (c) . forms)]
    [(_ name key (c ...) . forms)
     (eq? (syntax-e #'key) '#:results)
     (let-values ([(free body) (split-free-variables #'forms)])
       (with-syntax ([body (in-region #'(region name) free #`(let () . #,body))]
                     [(v ...) (generate-temporaries #'(c ...))]
                     [place (place-form stx)])
         #'(let-values ([(v ...) body])
             (values (apply-contract c v '(region name) current-contract-region #f
                                     (place-of place))
                     ...))))]
    [(_ name (export ...) . forms)
     (let*-values ([(free body) (split-free-variables #'forms)]
                   [(ids contracts)
                    (for/lists (ids contracts) ([e (in-list (syntax->list #'(export ...)))])
                      (syntax-case e ()
                        [id (identifier? #'id) (values #'id #f)]
                        [(id c) (values #'id #'c)]
                        [_ (raise-syntax-error #f "expected an identifier and a contract" stx e)]))])
       (with-syntax ([(id ...) ids])
         (with-syntax ([(result ...)
                        (for/list ([id (in-list ids)] [c (in-list contracts)])
                          (if c
                              #`(apply-contract #,c #,id '(region name) current-contract-region
                                                '#,id (place-of #,(place-form id)))
                              id))]
                       [body (in-region #'(region name) free
                                        #`(let () #,@(syntax->list body) (values id ...)))])
           #'(define-values (id ...)
               (let-values ([(id ...) body]) (values result ...))))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))
