#lang racket/base
;; racket/local

(require (for-syntax racket/base))
(provide local)

(define-syntax (local stx)
  (syntax-case stx ()
    [(_ (definition ...) body0 body ...)
     (with-syntax ([stx stx])
       (syntax/loc #'stx
         (let () (only-definitions stx definition) ... (let () body0 body ...))))]
    [(_ definitions _ . _)
     (not (syntax->list #'definitions))
     (raise-syntax-error #f "not a definition sequence" stx #'definitions)]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

;; The form, which must be a definition, or several in a begin.
(define-syntax (only-definitions stx)
  (syntax-case stx ()
    [(_ whole form)
     (let ([expanded (local-expand #'form (syntax-local-context)
                                   (list #'begin #'define-values #'define-syntaxes))])
       (syntax-case expanded (begin define-values define-syntaxes)
         [(begin more ...) #'(begin (only-definitions whole more) ...)]
         [(define-values . _) expanded]
         [(define-syntaxes . _) expanded]
         [_ (raise-syntax-error #f "not a definition" #'whole #'form)]))]))
