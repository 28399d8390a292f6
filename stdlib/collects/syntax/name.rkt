#lang racket/base
;; syntax/name: the name that a form's value should get

(provide syntax-local-infer-name)

;; From the form's property, else from the place where it is expanded, else from its source.
(define (syntax-local-infer-name stx [use-local? #t])
  (define property (simple-name (syntax-property stx 'inferred-name)))
  (cond
    [(void? property) #f]
    [property (if (syntax? property) (syntax-e property) property)]
    [(and use-local? (syntax-local-name))
     => (lambda (name) (if (syntax? name) (syntax-e name) name))]
    [else (name-of-source stx)]))

;; A property that forms have inherited is a pair of names.
(define (simple-name v)
  (cond
    [(pair? v)
     (define first-name (simple-name (car v)))
     (define second-name (simple-name (cdr v)))
     (if (equal? first-name second-name) first-name (or first-name second-name))]
    [else v]))

(define (name-of-source stx)
  (define source (syntax-source stx))
  (define line (syntax-line stx))
  (define position (syntax-position stx))
  (define place
    (cond
      [line (format "~a:~a" line (syntax-column stx))]
      [position (format "~a" position)]
      [else #f]))
  (and place
       source
       (string->symbol (string-append (shortened (if (path? source) (path->string source) (format "~a" source)))
                                      ":" place))))

(define (shortened text)
  (define n (string-length text))
  (if (> n 20) (string-append "..." (substring text (- n 19))) text))
