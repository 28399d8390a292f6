#lang racket/base
;; racket/stream

(require "private/stream-core.rkt" "private/sequence-contract.rkt" (for-syntax racket/base racket/private/generic-info))

(provide stream-cons stream-lazy stream stream* empty-stream in-stream for/stream for*/stream
         prop:stream gen:stream stream? stream-empty? stream-first stream-rest stream-force
         stream->list stream-length stream-ref stream-tail stream-take stream-append stream-map
         stream-andmap stream-ormap stream-for-each stream-fold stream-count stream-filter
         stream-add-between stream/c)

(define-syntax gen:stream
  (make-generic-info #'prop:stream
                     (list #'stream-empty? #'stream-first #'stream-rest)
                     #'vector))

(define (check who s)
  (unless (stream? s) (raise-argument-error who "stream?" s)))

(define (check-index who i s)
  (check who s)
  (unless (exact-nonnegative-integer? i)
    (raise-argument-error who "exact-nonnegative-integer?" i)))

(define (check-procedure who f)
  (unless (procedure? f) (raise-argument-error who "procedure?" f)))

(define (stream->list s)
  (check 'stream->list s)
  (for/list ([v (in-stream s)]) v))

(define (stream-length s)
  (check 'stream-length s)
  (let loop ([s s] [n 0])
    (if (stream-empty? s) n (loop (stream-rest s) (add1 n)))))

(define (stream-tail s n)
  (check-index 'stream-tail n s)
  (let loop ([rest s] [i n])
    (cond
      [(eqv? i 0) rest]
      [(stream-empty? rest)
       (raise-arguments-error 'stream-tail "stream ended before index" "index" n)]
      [else (loop (stream-rest rest) (sub1 i))])))

(define (stream-ref s n)
  (check-index 'stream-ref n s)
  (let loop ([rest s] [i n])
    (cond
      [(stream-empty? rest)
       (raise-arguments-error 'stream-ref "stream ended before index" "index" n)]
      [(eqv? i 0) (stream-first rest)]
      [else (loop (stream-rest rest) (sub1 i))])))

(define (stream-take s n)
  (check-index 'stream-take n s)
  (let loop ([rest s] [i n])
    (cond
      [(eqv? i 0) empty-stream]
      [else
       (stream-lazy
        (if (stream-empty? rest)
            (raise-arguments-error 'stream-take "stream ended before index" "index" n)
            (stream-cons/values (stream-first rest) (loop (stream-rest rest) (sub1 i)))))])))

(define (stream-append . streams)
  (for ([s (in-list streams)]) (check 'stream-append s))
  (let outer ([streams streams])
    (cond
      [(null? streams) empty-stream]
      [(null? (cdr streams)) (car streams)]
      [else
       (let loop ([s (car streams)])
         (stream-lazy
          (if (stream-empty? s)
              (outer (cdr streams))
              (stream-cons/values (stream-first s) (loop (stream-rest s))))))])))

(define (stream-map f s)
  (check-procedure 'stream-map f)
  (check 'stream-map s)
  (let loop ([s s])
    (stream-lazy
     (if (stream-empty? s)
         empty-stream
         (stream-cons/values (call-with-values (lambda () (stream-first s)) f) (loop (stream-rest s)))))))

(define (stream-andmap f s)
  (check-procedure 'stream-andmap f)
  (check 'stream-andmap s)
  (for/and ([v (in-stream s)]) (f v)))

(define (stream-ormap f s)
  (check-procedure 'stream-ormap f)
  (check 'stream-ormap s)
  (for/or ([v (in-stream s)]) (f v)))

(define (stream-for-each f s)
  (check-procedure 'stream-for-each f)
  (check 'stream-for-each s)
  (for ([v (in-stream s)]) (f v)))

(define (stream-fold f init s)
  (check-procedure 'stream-fold f)
  (check 'stream-fold s)
  (for/fold ([result init]) ([v (in-stream s)]) (f result v)))

(define (stream-count f s)
  (check-procedure 'stream-count f)
  (check 'stream-count s)
  (for/sum ([v (in-stream s)]) (if (f v) 1 0)))

(define (stream-filter f s)
  (check-procedure 'stream-filter f)
  (check 'stream-filter s)
  (let loop ([s s])
    (stream-lazy
     (let find ([s s])
       (cond
         [(stream-empty? s) empty-stream]
         [(call-with-values (lambda () (stream-first s)) f)
          (stream-cons/values (stream-first s) (loop (stream-rest s)))]
         [else (find (stream-rest s))])))))

(define (stream-add-between s separator)
  (check 'stream-add-between s)
  (if (stream-empty? s)
      empty-stream
      (stream-cons/values (stream-first s)
                   (let loop ([s (stream-rest s)])
                     (stream-lazy
                      (if (stream-empty? s)
                          empty-stream
                          (stream-cons separator
                                       (stream-cons/values (stream-first s) (loop (stream-rest s))))))))))
