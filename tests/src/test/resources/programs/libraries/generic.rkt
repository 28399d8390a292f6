#lang racket/base
(require racket/generic racket/async-channel racket/set)
(define-generics shape
  (area shape)
  (scale shape k)
  (describe shape #:prefix [prefix])
  #:defaults ([number? (define (area n) n)])
  #:fallbacks [(define (describe s #:prefix [prefix ""]) (format "~ashape" prefix))])
(struct square (side)
  #:transparent
  #:methods gen:shape
  [(define (area s) (* (square-side s) (square-side s)))
   (define (scale s k) (square (* k (square-side s))))])
(struct pair-shape (a b)
  #:methods gen:shape
  [(define/generic outer-area area)
   (define (area s) (+ (outer-area (pair-shape-a s)) (outer-area (pair-shape-b s))))])
(define-syntax-rule (t e ...) (begin (with-handlers ([exn:fail? (lambda (x) (write (exn-message x)) (newline))]) (write e) (newline)) ...))
(t (area (square 3)) (scale (square 2) 5) (describe (square 1)) (describe (square 1) #:prefix "a ") (area 7) (scale 5 1) (shape? 5) (shape? 'x) (shape? (square 1)) (area (pair-shape (square 2) (pair-shape 1 (square 1)))))
(define c (make-async-channel 2))
(t (async-channel-put c 1) (async-channel-put c 2) (async-channel-get c) (sync c) (async-channel-try-get c) (async-channel? c)
   (let ([done (make-channel)]) (thread (lambda () (for ([i 5]) (async-channel-put c i)) (channel-put done 'all))) (list (for/list ([i 5]) (async-channel-get c)) (channel-get done))))
