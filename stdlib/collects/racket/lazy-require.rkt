#lang racket/base
;; racket/lazy-require: functions and macros of modules that are loaded when they are first used.

(require "private/lazy-loader.rkt" (for-syntax racket/base))
(provide lazy-require lazy-require-syntax)

(define-syntax (lazy-require stx)
  (syntax-case stx ()
    [(_ [module (name ...)] ...)
     #`(begin (lazy-names module (name ...) #,stx) ...)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(begin-for-syntax
  ;; Pairs of the exported and the local identifier
  (define (parse-names names stx)
    (for/list ([name (in-list (syntax->list names))])
      (syntax-case name ()
        [id (identifier? #'id) (cons #'id #'id)]
        [(external internal)
         (begin
           (for ([id (in-list (list #'external #'internal))])
             (unless (identifier? id)
               (raise-syntax-error #f "expected identifier" stx id)))
           (cons #'external #'internal))]
        [_ (raise-syntax-error #f "expected identifier or pair of identifiers" stx name)]))))

(define-syntax (lazy-names stx)
  (syntax-case stx ()
    [(_ module names form)
     (with-syntax ([((external . internal) ...) (parse-names #'names #'form)])
       #'(begin
           (define internal
             (lazy-procedure 'internal
                             (lazy-value (#%variable-reference) 'module 'external)))
           ...))]))

(define (lazy-procedure name load)
  (procedure-rename
   (make-keyword-procedure
    (lambda (keywords vals . args) (keyword-apply (load) keywords vals args))
    (lambda args (apply (load) args)))
   name))

;; ---- macros

(define-syntax (lazy-require-syntax stx)
  (syntax-case stx ()
    [(_ [module (name ...)] ...)
     #`(begin (lazy-macros module (name ...) #,stx) ...)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

(begin-for-syntax
  ;; A name for another identifier, which get gives
  (struct lazy-renaming (get)
    #:property prop:rename-transformer
    (lambda (self) (syntax-property ((lazy-renaming-get self)) 'not-free-identifier=? #t)))

  ;; The module path as a submodule sees it
  (define (from-submodule path)
    (syntax-case path ()
      [(submod base part ...)
       (and (eq? 'submod (syntax-e #'submod)) (member (syntax-e #'base) '("." "..")))
       (datum->syntax path (list* #'submod #'base ".." #'(part ...)) path)]
      [_ path])))

;; One submodule knows the identifiers; another one, which is there at expansion time, loads it when
;; it is asked for one.
(define-syntax (lazy-macros stx)
  (syntax-case stx ()
    [(_ source names form)
     (with-syntax ([((external . internal) ...) (parse-names #'names #'form)]
                   [path (from-submodule #'source)]
                   [table (submodule-name)]
                   [loader (submodule-name)])
       (with-syntax ([(get ...) (generate-temporaries #'(external ...))]
                     [(hidden ...) (generate-temporaries #'(internal ...))])
         #'(begin
             (module table '#%kernel
               (#%require (for-template (only path external ...)))
               (define-values (get) (lambda () (quote-syntax external))) ...
               (#%provide get ...))
             (module loader racket/base
               (require (only-in racket/lazy-require lazy-require))
               (lazy-require [(submod ".." table) (get ...)])
               (provide get ...))
             (require (for-syntax (only-in (submod "." loader) [get get] ...)))
             ;; the name is a step away, so that exporting it does not load the module
             (define-syntax hidden (lazy-renaming get)) ...
             (define-syntax internal
               (make-rename-transformer
                (syntax-property (quote-syntax hidden) 'not-free-identifier=? #t)))
             ...)))]))

(begin-for-syntax
  (define (submodule-name)
    (datum->syntax #f (string->symbol (format "lazy-syntax-~a" (syntax-e (car (generate-temporaries '(m)))))))))
