#lang racket/base
;; syntax/kerncase: matching of fully expanded code

(require (for-syntax racket/base) (for-template racket/base))
(provide kernel-syntax-case kernel-syntax-case* kernel-syntax-case/phase kernel-syntax-case*/phase
         kernel-form-identifier-list)

(define-for-syntax core-names
  '(quote quote-syntax #%top #%plain-lambda case-lambda let-values letrec-values
    begin begin0 set! with-continuation-mark if #%plain-app #%expression define-values
    define-syntaxes begin-for-syntax module module* #%plain-module-begin #%require #%provide
    #%declare #%variable-reference))

(define-for-syntax (literals stx)
  (for/list ([name (in-list core-names)]) (datum->syntax stx name)))

(define-syntax (kernel-syntax-case stx)
  (syntax-case stx ()
    [(_ e transformer? clause ...)
     #'(kernel-syntax-case* e transformer? () clause ...)]))

(define-syntax (kernel-syntax-case* stx)
  (syntax-case stx ()
    [(_ e transformer? (extra ...) clause ...)
     #'(kernel-syntax-case*/phase
        e
        (+ (syntax-local-phase-level) (if transformer? 1 0))
        (extra ...) clause ...)]))

(define-syntax (kernel-syntax-case/phase stx)
  (syntax-case stx ()
    [(_ e phase clause ...) #'(kernel-syntax-case*/phase e phase () clause ...)]))

(define-syntax (kernel-syntax-case*/phase stx)
  (syntax-case stx ()
    [(_ e phase (extra ...) clause ...)
     (with-syntax ([(name ...) (literals stx)])
       #'(let ([p phase])
           (syntax-case* e (name ... extra ...) (same-form? p) clause ...)))]))

;; Compares a part of the code with a literal of the pattern: core forms by what their names mean
;; in this library, at its own phase and the one below.
(define ((same-form? phase) id literal)
  (define core
    (for/first ([form (in-list (kernel-form-identifier-list))]
                #:when (eq? (syntax-e form) (syntax-e literal)))
      form))
  (free-identifier=? id (or core literal) phase))

(define (kernel-form-identifier-list)
  (list #'begin #'begin0 #'define-values #'define-syntaxes #'begin-for-syntax #'set! #'let-values
        #'letrec-values #'#%plain-lambda #'case-lambda #'if #'quote #'quote-syntax
        #'letrec-syntaxes+values #'with-continuation-mark #'#%expression #'#%plain-app #'#%top
        #'#%datum #'#%variable-reference #'#%plain-module-begin #'module #'module* #'#%provide
        #'#%require #'#%declare))
