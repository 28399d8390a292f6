#lang racket/base
;; What bodies with definitions expand to.
(define ns (make-base-namespace))
(define (show form)
  (parameterize ([current-namespace ns])
    (writeln (syntax->datum (expand form)))))
(show '(let () (define x 1) x))
(show '(let () (define (f) (f)) (define y 2) (f)))
(show '(let () (define (even n) (odd n)) (define z 1) (define (odd n) (even n)) (define w z) (list w)))
(show '(let () (define-values (a b) (values 1 2)) (displayln a) (define c b) c))
(show '(let () (define a b) (define b 1) a))
(show '(list (lambda (x) (define y x) (set! y 5) (define (g) y) g)))
(show '(let-values ([(x) (let () (define x 1) (#%variable-reference x))]) x))
(define (properties form key)
  (let loop ([s (parameterize ([current-namespace ns])
                  (eval '(require (for-syntax racket/base)))
                  (expand form))])
    (cond
      [(syntax? s)
       (let ([p (syntax-property s key)])
         (append (if p (list (let names ([p p])
                               (cond
                                 [(syntax? p) (syntax-e p)]
                                 [(pair? p) (cons (names (car p)) (names (cdr p)))]
                                 [else p])))
                     '())
                 (loop (syntax-e s))))]
      [(pair? s) (append (loop (car s)) (loop (cdr s)))]
      [else '()])))
(properties '(let () (define-syntax x 1) (define y 12) y) 'disappeared-binding)
(properties '(let () (define-values (x) y) (define-values (y) 5) (define-syntaxes (m) 1) x) 'origin)
(with-handlers ([exn:fail? (lambda (e) (displayln (exn-message e)))])
  (eval '(let () (define a b) (define b 1) a) ns))
;; Deeply nested forms and many definitions
(define (nest n f base) (if (zero? n) base (nest (sub1 n) f (f base))))
(eval (nest 5000 (lambda (v) `(add1 ,v)) 0) ns)
(eval (nest 5000 (lambda (v) `(if #t ,v 0)) 0) ns)
(eval (nest 2000 (lambda (v) `(begin0 ,v 1)) 0) ns)
(eval `(let ()
         ,@(for/list ([i 300])
             `(define ,(string->symbol (format "x~a" i))
                ,(if (zero? i) 0 `(add1 ,(string->symbol (format "x~a" (sub1 i)))))))
         x299)
      ns)
(define deep (nest 50000 vector 'x))
(equal? (syntax->datum (datum->syntax #f deep)) (nest 50000 vector-immutable 'x))
(struct wrapped (v)
  #:property prop:custom-write
  (lambda (s port mode) (write-string "<" port) (write (wrapped-v s) port) (write-string ">" port)))
(string-length (format "~s" (nest 1000 wrapped 'x)))
