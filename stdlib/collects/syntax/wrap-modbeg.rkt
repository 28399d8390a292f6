#lang racket/base
;; syntax/wrap-modbeg: module bodies whose expressions are wrapped

(require (for-syntax racket/base))
(provide (for-syntax make-wrapping-module-begin))

(begin-for-syntax
  ;; A transformer for module-begin forms that puts expressions into uses of wrap.
  (define (make-wrapping-module-begin wrap [module-begin #'#%plain-module-begin])
    (lambda (stx)
      (syntax-case stx ()
        [(_ form ...)
         (with-syntax ([module-begin module-begin] [wrap wrap])
           #'(module-begin (wrapping wrap form) ...))])))

  (define definitions
    (list #'define-values #'define-syntaxes #'begin-for-syntax #'module #'module* #'#%require
          #'#%provide #'#%declare #'begin)))

(define-syntax (wrapping stx)
  (syntax-case stx ()
    [(_ wrap form)
     (let ([e (local-expand #'form 'module definitions)])
       (syntax-case e (begin)
         [(begin form ...) #'(begin (wrapping wrap form) ...)]
         [(head . _)
          (and (identifier? #'head)
               (for/or ([d (in-list definitions)]) (free-identifier=? #'head d)))
          e]
         [_ #`(wrap #,e)]))]))
