#lang racket/base
;; racket/lazy-require: functions of modules that are loaded when they are first called.

(require (for-syntax racket/base))
(provide lazy-require)

(define-syntax (lazy-require stx)
  (syntax-case stx ()
    [(_ [module (name ...)] ...)
     #'(begin (lazy-names module name ...) ...)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(define-syntax (lazy-names stx)
  (syntax-case stx ()
    [(_ module name ...)
     (with-syntax ([((external internal) ...)
                    (for/list ([name (in-list (syntax->list #'(name ...)))])
                      (syntax-case name ()
                        [id (identifier? #'id) #'(id id)]
                        [(external internal) #'(external internal)]))])
       #'(begin
           (define place (variable-reference->module-path-index (#%variable-reference)))
           (define namespace-here (variable-reference->empty-namespace (#%variable-reference)))
           (define internal
             (lazy-procedure 'internal
                             (lambda ()
                               (parameterize ([current-namespace namespace-here])
                                 (dynamic-require (module-path-index-join 'module place)
                                                'external)))))
           ...))]))

(define (lazy-procedure name load)
  (define loaded #f)
  (define (procedure)
    (unless loaded (set! loaded (load)))
    loaded)
  (procedure-rename
   (make-keyword-procedure
    (lambda (keywords vals . args) (keyword-apply (procedure) keywords vals args))
    (lambda args (apply (procedure) args)))
   name))
