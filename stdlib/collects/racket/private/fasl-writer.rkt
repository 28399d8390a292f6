#lang racket/base
;; s-exp->fasl
(require racket/unsafe/undefined "fasl-format.rkt")

(provide s-exp->fasl)

(define (s-exp->fasl v [out #f]
                     #:keep-mutable? [keep-mutable? #f]
                     #:handle-fail [handle-fail #f]
                     #:external-lift? [external-lift? #f]
                     #:skip-prefix? [skip-prefix? #f])
  (unless (or (not out) (output-port? out))
    (raise-argument-error 's-exp->fasl "(or/c output-port? #f)" out))
  (for ([p (in-list (list handle-fail external-lift?))])
    (unless (or (not p) (and (procedure? p) (procedure-arity-includes? p 1)))
      (raise-argument-error 's-exp->fasl "(or/c (procedure-arity-includes/c 1) #f)" p)))
  (define-values (counts table) (survey v external-lift?))
  (define body (encode v counts table keep-mutable? handle-fail))
  (define to (or out (open-output-bytes)))
  (unless skip-prefix?
    (write-bytes prefix to))
  (write-integer (hash-count table) to)
  (write-integer (bytes-length body) to)
  (write-bytes body to)
  (if out (void) (get-output-bytes to)))

;; Calls visit on the parts of a compound value.
(define (for-each-part visit v)
  (cond
    [(pair? v) (visit (car v)) (visit (cdr v))]
    [(vector? v) (for ([e (in-vector v)]) (visit e))]
    [(hash? v) (hash-for-each v (lambda (key value) (visit key) (visit value)) #t)]
    [(box? v) (visit (unbox v))]
    [(prefab-struct-key v)
     => (lambda (key)
          (visit key)
          (for ([e (in-vector (struct->vector v) 1)]) (visit e)))]
    [(srcloc? v) (visit (srcloc-source v))]
    [(prefab-type v) => (lambda (description) (visit (car description)))]
    [else (void)]))

(define (prefab-type v)
  (and (struct-type? v) (prefab-struct-type-key+field-count v)))

;; How often each value occurs that is written once only, and the positions of values in the table
;; of shared ones, where those come first that are left to the reader's caller.
(define (survey v external-lift?)
  (define counts (make-hasheq))
  (define table (make-hasheq))
  (let visit ([v v])
    (cond
      [(hash-ref table v #f) (void)]
      [(and external-lift? (external-lift? v)) (hash-set! table v (hash-count table))]
      [(or (symbol? v) (keyword? v) (string? v) (bytes? v) (path? v))
       (hash-update! counts v add1 0)]
      [else (for-each-part visit v)]))
  (values counts table))

(define (encode v counts table keep-mutable? handle-fail)
  (define out (open-output-bytes))
  (define (tag name) (write-byte (tag-of name) out))
  ;; The tag of a value that is mutable or not
  (define (tag-either v mutable immutable)
    (tag (if (and keep-mutable? (not (immutable? v))) mutable immutable)))
  (define (put-bytes v)
    (write-integer (bytes-length v) out)
    (write-bytes v out))
  (define (put-text v) (put-bytes (string->bytes/utf-8 v)))
  (define (put v)
    (cond
      [(hash-ref table v #f)
       => (lambda (position)
            (tag 'reference)
            (write-integer position out))]
      [(> (hash-ref counts v 1) 1)
       (define position (hash-count table))
       (tag 'definition)
       (write-integer position out)
       (put-value v)
       (hash-set! table v position)]
      [else (put-value v)]))
  (define (put-value v)
    (cond
      [(number? v) (put-number v)]
      [(symbol? v)
       (tag (cond
              [(symbol-interned? v) 'symbol]
              [(symbol-unreadable? v) 'unreadable-symbol]
              [else 'uninterned-symbol]))
       (put-text (symbol->string v))]
      [(string? v) (tag-either v 'string 'immutable-string) (put-text v)]
      [(bytes? v) (tag-either v 'bytes 'immutable-bytes) (put-bytes v)]
      [(char? v) (tag 'char) (write-integer (char->integer v) out)]
      [(keyword? v) (tag 'keyword) (put-text (keyword->string v))]
      [(not v) (tag 'false)]
      [(eq? v #t) (tag 'true)]
      [(null? v) (tag 'null)]
      [(void? v) (tag 'void)]
      [(eof-object? v) (tag 'eof)]
      [(eq? v unsafe-undefined) (tag 'undefined)]
      [(path-for-some-system? v) (put-path v)]
      [(regexp? v) (tag (if (pregexp? v) 'pregexp 'regexp)) (put-text (object-name v))]
      [(byte-regexp? v)
       (tag (if (byte-pregexp? v) 'byte-pregexp 'byte-regexp))
       (put-bytes (object-name v))]
      [(and (srcloc? v) (plain-source? (srcloc-source v))) (put-location v)]
      [else (put-compound v)]))
  (define (put-compound v)
    (cond
      [(pair? v) (put-pair v)]
      [(vector? v)
       (tag-either v 'vector 'immutable-vector)
       (write-integer (vector-length v) out)
       (for-each-part put v)]
      [(box? v) (tag-either v 'box 'immutable-box) (put (unbox v))]
      [(prefab-struct-key v)
       => (lambda (key)
            (define fields (cdr (vector->list (struct->vector v))))
            (tag 'prefab)
            (put key)
            (write-integer (length fields) out)
            (for-each put fields))]
      [(hash? v)
       (tag-either v 'hash 'immutable-hash)
       (write-byte (for/first ([variant (in-vector variants)]
                               [i (in-naturals)]
                               #:when ((vector-ref variant 0) v))
                     i)
                   out)
       (write-integer (hash-count v) out)
       (for-each-part put v)]
      [(prefab-type v)
       => (lambda (description)
            (tag 'prefab-type)
            (put (car description))
            (put (cdr description)))]
      [handle-fail (put (handle-fail v))]
      [else (raise-arguments-error 's-exp->fasl "cannot write value" "value" v)]))
  (define (put-number v)
    (cond
      [(exact-integer? v)
       (cond
         [(<= smallest-integer v largest-integer)
          (write-byte (+ first-integer-tag (- v smallest-integer)) out)]
         [else (tag 'integer) (write-integer v out)])]
      [(flonum? v)
       (tag 'flonum)
       (write-bytes (real->floating-point-bytes (if (eqv? v +nan.0) +nan.0 v) 8 #f) out)]
      [(real? v) (tag 'rational) (put (numerator v)) (put (denominator v))]
      [else (tag 'complex) (put (real-part v)) (put (imag-part v))]))
  (define (put-pair v)
    (define-values (size end)
      (let count ([v v] [n 0])
        (if (pair? v) (count (cdr v) (add1 n)) (values n v))))
    (cond
      [(= size 1) (tag 'pair) (put (car v)) (put (cdr v))]
      [else
       (tag (if (null? end) 'list 'list*))
       (write-integer size out)
       (let items ([v v])
         (cond
           [(pair? v) (put (car v)) (items (cdr v))]
           [(not (null? v)) (put v)]))]))
  (define (put-path v)
    (define elements (relative-elements v))
    (cond
      [elements (tag 'relative-path) (put elements)]
      [else (tag 'path) (put-bytes (path->bytes v)) (put (path-convention-type v))]))
  (define (put-location v)
    (define source (srcloc-source v))
    (tag 'srcloc)
    (put (if (and (path? source) (not (relative-elements source))) (shortened source) source))
    (put (srcloc-line v))
    (put (srcloc-column v))
    (put (srcloc-position v))
    (put (srcloc-span v)))
  (put v)
  (get-output-bytes out))

(define (plain-source? v)
  (or (not v) (path-for-some-system? v) (string? v) (bytes? v) (symbol? v)))

;; The last two elements of a path, as a string; the whole of a path that has no more
(define (shortened path)
  (define-values (base name dir?) (split-path path))
  (define-values (above last above-dir?)
    (if (path? base) (split-path base) (values #f #f #f)))
  (if (and (path? last) (path? name) above)
      (string-append ".../" (path->string last) "/" (path->string name))
      (path->string path)))

;; The way to a path from the directory that paths are written relative to, as a list; or #f
(define (relative-elements path)
  (define setting (current-write-relative-directory))
  (define from (if (pair? setting) (car setting) setting))
  (define within (if (pair? setting) (cdr setting) setting))
  (and within
       (path? path)
       (let ([elements (explode-path path)] [outer (explode-path within)])
         (and (>= (length elements) (length outer))
              (andmap equal? outer (for/list ([e (in-list elements)] [o (in-list outer)]) e))))
       (for/list ([e (in-list (steps (explode-path path) (explode-path from)))])
         (if (path? e) (path-element->bytes e) e))))

(define (steps to from)
  (cond
    [(null? from) to]
    [(and (pair? to) (equal? (car to) (car from))) (steps (cdr to) (cdr from))]
    [else (append (map (lambda (e) 'up) from) to)]))

;; -124 to 127 is one byte; then follow a mark and 2, 4 or 8 bytes, or a count of hexadecimal digits.
(define (write-integer n out)
  (define (sized mark size)
    (write-byte mark out)
    (write-bytes (integer->integer-bytes n size #t #f) out))
  (cond
    [(<= -124 n 127) (write-byte (bitwise-and n 255) out)]
    [(<= (- (expt 2 15)) n (sub1 (expt 2 15))) (sized 128 2)]
    [(<= (- (expt 2 31)) n (sub1 (expt 2 31))) (sized 129 4)]
    [(<= (- (expt 2 63)) n (sub1 (expt 2 63))) (sized 130 8)]
    [else
     (define digits (number->string n 16))
     (write-byte 131 out)
     (write-integer (string-length digits) out)
     (write-string digits out)]))
