#lang racket/base
;; Several input ports as one.
(require "check.rkt"
         "copy.rkt"
         "special-pipe.rkt"
         "wrap.rkt")
(provide input-port-append merge-input)

(define default-limit 4096)

;; One port after the other.
(define (input-port-append close? #:name [name #f] . ins)
  (for ([in (in-list ins)])
    (check-input 'input-port-append in))
  (define left ins)
  (define (next!)
    (when close?
      (close-input-port (car left)))
    (set! left (cdr left)))
  (define (read-next buffer)
    (cond
      [(null? left) eof]
      [else
       (define n (try-read buffer (car left)))
       (cond
         [(eof-object? n) (next!) (read-next buffer)]
         [else n])]))
  (define (peek-next buffer skip progress)
    (let loop ([ins left] [skip skip])
      (cond
        [(null? ins) eof]
        [else
         (define n (try-peek buffer skip #f (car ins)))
         (if (eof-object? n)
             (loop (cdr ins) (- skip (content-size (car ins) skip)))
             n)])))
  (make-input-port (or name (map object-name ins))
                   read-next
                   peek-next
                   (lambda ()
                     (when close?
                       (for-each close-input-port left)))))

;; How many bytes and special values are left in a port whose end was seen behind `limit` of them.
(define (content-size in limit)
  (define one (make-bytes 1))
  (let search ([low 0] [high limit])
    (cond
      [(= low high) low]
      [else
       (define middle (quotient (+ low high) 2))
       (if (eof-object? (peek-bytes-avail!* one middle #f in))
           (search low middle)
           (search (+ middle 1) high))])))

;; Both ports at the same time, in the order in which their bytes arrive.
(define (merge-input a b [limit default-limit])
  (check-input 'merge-input a)
  (check-input 'merge-input b)
  (check 'merge-input
         (or (not limit) (exact-nonnegative-integer? limit))
         "(or/c exact-nonnegative-integer? #f)"
         limit)
  (define-values (in out) (make-pipe-with-specials limit))
  (define copiers
    (for/list ([port (in-list (list a b))])
      (thread (lambda () (copy-port port out)))))
  (thread (lambda ()
            (for-each sync copiers)
            (close-output-port out)))
  in)
