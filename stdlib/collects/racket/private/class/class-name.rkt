#lang racket/base
;; The name that a form gives its value, at compile time.

(provide class-name given-name)

;; The name from the context, else one made of the place in the source
(define (class-name stx) (or (given-name stx) (place-name stx)))

;; The name from the context, or #f
(define (given-name stx)
  (define property (syntax-property stx 'inferred-name))
  (define name (if (pair? property) (car property) property))
  (cond
    [(symbol? name) name]
    [(syntax-local-name) => (lambda (v) (if (syntax? v) (syntax-e v) v))]
    [else #f]))

(define (place-name stx)
  (define source (syntax-source stx))
  (define text
    (cond
      [(path? source) (path->string source)]
      [source (format "~a" source)]
      [else #f]))
  (and text (string->symbol (format "~a:~a" (shortened text) (place stx)))))

(define (place stx)
  (if (syntax-line stx)
      (format "~a:~a" (syntax-line stx) (syntax-column stx))
      (format ":~a" (syntax-position stx))))

(define longest 20)

(define (shortened text)
  (define size (string-length text))
  (if (> size longest)
      (string-append "..." (substring text (- size longest)))
      text))
