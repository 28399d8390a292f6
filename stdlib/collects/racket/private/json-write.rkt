#lang racket/base
;; Writing JSON.

(provide write-json-value json-value?)

;; Is v data that JSON can say?
(define (json-value? v null)
  (let ok? ([v v])
    (or (exact-integer? v)
        (finite-flonum? v)
        (boolean? v)
        (string? v)
        (eq? v null)
        (and (list? v) (andmap ok? v))
        (and (hash? v)
             (for/and ([(key value) (in-hash v)]) (and (symbol? key) (ok? value)))))))

(define (finite-flonum? v)
  (and (flonum? v) (< -inf.0 v +inf.0)))

;; encode: 'control, or 'all for no characters but ASCII
(define (write-json-value who v out null encode)
  (define unsafe (if (eq? encode 'all) #px"[\"\\\\]|[^ -~]" #px"[\"\\\\\0-\037\177]"))
  (let loop ([v v])
    (cond
      [(or (exact-integer? v) (finite-flonum? v)) (write v out)]
      [(eq? v #f) (write-string "false" out)]
      [(eq? v #t) (write-string "true" out)]
      [(eq? v null) (write-string "null" out)]
      [(string? v) (write-json-string v out unsafe)]
      [(list? v)
       (write-string "[" out)
       (for ([element (in-list v)] [i (in-naturals)])
         (unless (eqv? i 0) (write-string "," out))
         (loop element))
       (write-string "]" out)]
      [(hash? v)
       (write-string "{" out)
       (for ([entry (in-list (hash-map v cons #t))] [i (in-naturals)])
         (define key (car entry))
         (unless (symbol? key) (raise-type-error who "legal JSON key value" key))
         (unless (eqv? i 0) (write-string "," out))
         (write-json-string (symbol->string key) out unsafe)
         (write-string ":" out)
         (loop (cdr entry)))
       (write-string "}" out)]
      [else (raise-type-error who "legal JSON value" v)]))
  (void))

(define (write-json-string s out unsafe)
  (write-string "\"" out)
  (write-string (regexp-replace* unsafe s escaped) out)
  (write-string "\"" out))

(define (escaped s)
  (define c (string-ref s 0))
  (case c
    [(#\backspace) "\\b"]
    [(#\newline) "\\n"]
    [(#\return) "\\r"]
    [(#\page) "\\f"]
    [(#\tab) "\\t"]
    [(#\\) "\\\\"]
    [(#\") "\\\""]
    [else
     (define n (char->integer c))
     (if (< n #x10000)
         (unicode-escape n)
         (let ([n (- n #x10000)])
           (string-append (unicode-escape (+ #xD800 (quotient n #x400)))
                          (unicode-escape (+ #xDC00 (remainder n #x400))))))]))

(define (unicode-escape n)
  (define digits (number->string n 16))
  (string-append "\\u" (make-string (- 4 (string-length digits)) #\0) digits))
