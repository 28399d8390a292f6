#lang racket/base
;; syntax/intdef: recording what definition contexts bind

(provide internal-definition-context-track)

(define (internal-definition-context-track context stx)
  (define ids (internal-definition-context-binding-identifiers context))
  (if (null? ids)
      stx
      (syntax-property stx 'disappeared-binding
                       (let ([old (syntax-property stx 'disappeared-binding)])
                         (if old (cons ids old) ids)))))
