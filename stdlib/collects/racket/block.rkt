#lang racket/base
;; racket/block

(require (for-syntax racket/base))
(provide block)

(define-syntax (block stx)
  (syntax-case stx ()
    [(_ form ...)
     (if (ends-with-definition? (syntax->list #'(form ...)))
         #'(let () form ... (void))
         #'(let () form ...))]))

(begin-for-syntax
  ;; Is there no expression at the end?
  (define (ends-with-definition? forms)
    (or (null? forms)
        (let ([last (car (reverse forms))])
          (syntax-case last ()
            [(head . _)
             (identifier? #'head)
             (for/or ([word (in-list (list #'define #'define-values #'define-syntax
                                           #'define-syntaxes #'struct))])
               (free-identifier=? #'head word))]
            [_ #f])))))
