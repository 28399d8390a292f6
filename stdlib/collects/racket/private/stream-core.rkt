#lang racket/base
;; Streams that are made lazily: stream-cons, stream-lazy, stream, stream*, for/stream.

(require racket/promise racket/match racket/private/sequence (for-syntax racket/base))

(provide stream-cons stream-cons/values stream-lazy stream stream* empty-stream in-stream for/stream for*/stream
         prop:stream stream? stream-empty? stream-first stream-rest stream-force)

;; The empty stream is the empty list made opaque.
(struct empty-cell ()
  #:property prop:stream
  (vector (lambda (s) #t)
          (lambda (s) (raise-argument-error 'stream-first "(and/c stream? (not/c stream-empty?))" s))
          (lambda (s) (raise-argument-error 'stream-rest "(and/c stream? (not/c stream-empty?))" s)))
  #:property prop:custom-write (lambda (s port mode) (write-string "#<stream>" port)))
(define empty-stream (empty-cell))

;; What is computed when it is first wanted: thunk gives the value, once; #f when it has been asked.
;; Whatever asks while it is computed, or after that has failed, gets an error.
(struct cell-value (thunk value) #:mutable #:authentic)

(define not-computed (string->uninterned-symbol "not-computed"))

(define (value-of v)
  (define known (cell-value-value v))
  (if (eq? known not-computed) (compute v) known))

(define (compute v)
  (define thunk (cell-value-thunk v))
  (unless thunk
    (raise (exn:fail:contract "stream: reentrant or broken delay" (current-continuation-marks))))
  (set-cell-value-thunk! v #f)
  (let ([value (thunk)])
    (set-cell-value-value! v value)
    value))

(define-syntax-rule (later e) (cell-value (lambda () e) not-computed))

;; first: a cell-value, or a promise for any number of values; rest: a stream
(struct cell (first rest)
  #:property prop:stream
  (vector (lambda (s) #f)
          (lambda (s)
            (define first (cell-first s))
            (if (promise? first) (force first) (value-of first)))
          (lambda (s) (cell-rest s)))
  #:property prop:custom-write (lambda (s port mode) (write-string "#<stream>" port)))

;; A stream that is found when it is wanted; value: a cell-value
(struct lazy-stream (value)
  #:property prop:stream
  (vector (lambda (s) (stream-empty? (forced s)))
          (lambda (s) (stream-first (forced s)))
          (lambda (s) (stream-rest (forced s))))
  #:property prop:custom-write (lambda (s port mode) (write-string "#<stream>" port)))

(define (forced s) (value-of (lazy-stream-value s)))

;; The stream that v, found late, is
(define (checked-rest v)
  (unless (stream? v)
    (raise-arguments-error 'stream-cons "rest expression produced a non-stream" "rest result" v))
  v)

(define (checked-stream who v)
  (unless (stream? v)
    (raise-arguments-error who "delayed expression produced a non-stream" "result" v))
  v)

(define (eager-rest v)
  (unless (stream? v) (raise-argument-error 'stream-cons "stream?" v))
  v)

(define (stream-force s)
  (unless (stream? s) (raise-argument-error 'stream-force "stream?" s))
  (if (lazy-stream? s) (stream-force (forced s)) s))

(define-syntax-rule (late-rest e) (lazy-stream (later (checked-rest e))))

(define-syntax stream-cons
  (syntax-rules ()
    [(_ #:eager first #:eager rest) (cell (cell-value #f first) (eager-rest rest))]
    [(_ #:eager first rest) (cell (cell-value #f first) (late-rest rest))]
    [(_ first #:eager rest) (cell (later first) (eager-rest rest))]
    [(_ first rest) (cell (later first) (late-rest rest))]))

;; Where first may give any number of values
(define-syntax-rule (stream-cons/values first rest) (cell (delay first) (late-rest rest)))

(define-syntax stream-lazy
  (syntax-rules ()
    [(_ #:who who e) (let ([name who]) (lazy-stream (later (checked-stream name e))))]
    [(_ e) (lazy-stream (later (checked-stream 'stream-lazy e)))]))

(define (empty? v) (and (stream? v) (stream-empty? v)))
(define (filled? v) (and (stream? v) (not (stream-empty? v))))

(define-match-expander stream
  (syntax-rules ()
    [(_) (? empty?)]
    [(_ first . more) (? filled? (app stream-first first) (app stream-rest (stream . more)))])
  (syntax-rules ()
    [(_) empty-stream]
    [(_ e0 e ...) (stream-cons e0 (stream e ...))]))

(define-match-expander stream*
  (syntax-rules ()
    [(_ tail) (? stream? tail)]
    [(_ first . more) (? filled? (app stream-first first) (app stream-rest (stream* . more)))])
  (syntax-rules ()
    [(_ tail) (stream-lazy #:who 'stream* tail)]
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

(begin-for-syntax
  ;; The body of a loop: up to the last #:break or #:final clause, and the forms behind it
  (define (split-body forms)
    (let loop ([forms forms] [before '()] [last '()])
      (cond
        [(null? forms) (values (reverse before) (reverse last))]
        [(and (keyword? (syntax-e (car forms))) (pair? (cdr forms)))
         (loop (cddr forms) (list* (cadr forms) (car forms) (append last before)) '())]
        [else (loop (cdr forms) before (cons (car forms) last))])))

  (define (stream-loop fold)
    (lambda (stx)
      (syntax-case stx ()
        [(_ clauses body ...)
         (let-values ([(before last) (split-body (syntax->list #'(body ...)))])
           (quasisyntax/loc stx
             (stream-lazy
              (#,fold #,stx ([rest empty-stream] #:delay)
                clauses
                #,@before
                (stream-cons (let () #,@last) (force rest))))))]))))

(define-syntaxes (for/stream) (stream-loop #'for/foldr/derived))
(define-syntaxes (for*/stream) (stream-loop #'for*/foldr/derived))
