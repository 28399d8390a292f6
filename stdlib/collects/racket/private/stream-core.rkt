#lang racket/base
;; Streams that are made lazily: stream-cons, stream-lazy, stream, stream*, for/stream.

(require racket/promise racket/private/sequence (for-syntax racket/base))

(provide stream-cons stream-lazy stream stream* empty-stream in-stream for/stream for*/stream
         prop:stream stream? stream-empty? stream-first stream-rest stream-force)

;; The empty stream is the empty list made opaque.
(struct empty-cell ()
  #:property prop:stream
  (vector (lambda (s) #t)
          (lambda (s) (raise-argument-error 'stream-first "(and/c stream? (not/c stream-empty?))" s))
          (lambda (s) (raise-argument-error 'stream-rest "(and/c stream? (not/c stream-empty?))" s)))
  #:property prop:custom-write (lambda (s port mode) (write-string "#<stream>" port)))
(define empty-stream (empty-cell))

(define (check-rest v)
  (unless (stream? v)
    (raise-argument-error 'stream-cons "stream?" v))
  v)

;; first and rest are promises
(struct cell (first rest)
  #:property prop:stream
  (vector (lambda (s) #f)
          (lambda (s) (force (cell-first s)))
          (lambda (s) (check-rest (force (cell-rest s)))))
  #:property prop:custom-write (lambda (s port mode) (write-string "#<stream>" port)))

;; A stream that is found when it is wanted
(struct lazy-stream (promise)
  #:property prop:stream
  (vector (lambda (s) (stream-empty? (forced s)))
          (lambda (s) (stream-first (forced s)))
          (lambda (s) (stream-rest (forced s))))
  #:property prop:custom-write (lambda (s port mode) (write-string "#<stream>" port)))

(define (forced s)
  (define v (force (lazy-stream-promise s)))
  (unless (stream? v) (raise-argument-error 'stream-lazy "stream?" v))
  v)

(define (stream-force s)
  (unless (stream? s) (raise-argument-error 'stream-force "stream?" s))
  (if (lazy-stream? s) (stream-force (forced s)) s))

(define-syntax stream-cons
  (syntax-rules ()
    [(_ #:eager first rest) (cell (delay/strict first) (delay rest))]
    [(_ first #:eager rest) (cell (delay first) (delay/strict rest))]
    [(_ #:eager first #:eager rest) (cell (delay/strict first) (delay/strict rest))]
    [(_ first rest) (cell (delay first) (delay rest))]))

(define-syntax stream-lazy
  (syntax-rules ()
    [(_ #:who who e) (lazy-stream (delay e))]
    [(_ e) (lazy-stream (delay e))]))

(define-syntax stream
  (syntax-rules ()
    [(_) empty-stream]
    [(_ e0 e ...) (stream-cons e0 (stream e ...))]))

(define-syntax stream*
  (syntax-rules ()
    [(_ tail) (stream-lazy tail)]
    [(_ e0 e ...) (stream-cons e0 (stream* e ...))]))

(define (stream->sequence s)
  (unless (stream? s) (raise-argument-error 'in-stream "stream?" s))
  (make-steps stream-first stream-rest values s (lambda (s) (not (stream-empty? s))) #f #f))

(define-sequence-syntax in-stream
  (lambda () #'stream->sequence)
  (lambda (stx)
    (syntax-case stx ()
      [[(id) (_ e)]
       #'[(id)
          (:do-in ([(s) e])
                  (unless (stream? s) (stream->sequence s))
                  ([rest s])
                  (not (stream-empty? rest))
                  ([(id) (stream-first rest)])
                  #t
                  #t
                  ((stream-rest rest)))]]
      [[(id ...) (_ e)]
       #'[(id ...)
          (:do-in ([(s) e])
                  (unless (stream? s) (stream->sequence s))
                  ([rest s])
                  (not (stream-empty? rest))
                  ([(id ...) (stream-first rest)])
                  #t
                  #t
                  ((stream-rest rest)))]])))

(define-syntax (for/stream stx)
  (syntax-case stx ()
    [(_ clauses . body)
     (quasisyntax/loc stx
       (for/foldr/derived #,stx ([rest empty-stream] #:delay)
         clauses
         (stream-cons (let () . body) (force rest))))]))

(define-syntax (for*/stream stx)
  (syntax-case stx ()
    [(_ clauses . body)
     (quasisyntax/loc stx
       (for*/foldr/derived #,stx ([rest empty-stream] #:delay)
         clauses
         (stream-cons (let () . body) (force rest))))]))
