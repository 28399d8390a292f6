#lang racket/base
;; fasl->s-exp
(require racket/unsafe/undefined "fasl-format.rkt")

(provide fasl->s-exp)

(define (fasl->s-exp source
                     #:datum-intern? [intern? #t]
                     #:external-lifts [lifted '#()]
                     #:skip-prefix? [skip-prefix? #f])
  (define in
    (cond
      [(bytes? source) (open-input-bytes source)]
      [(input-port? source) source]
      [else (raise-argument-error 'fasl->s-exp "(or/c bytes? input-port?)" source)]))
  (unless (or skip-prefix? (equal? (get-bytes (bytes-length prefix) in) prefix))
    (complain "unrecognized prefix"))
  (define size (get-integer in))
  (unless (and (vector? lifted) (<= (vector-length lifted) size))
    (error 'fasl->s-exp "external-lift vector does not match expected size"))
  (define table (make-vector size))
  (vector-copy! table 0 lifted)
  (decode (open-input-bytes (get-bytes (get-integer in) in))
          table
          (if intern? datum-intern-literal values)))

(define (complain what . details)
  (apply raise-arguments-error
         'fasl-read (string-append "error parsing fasl stream;\n " what) details))

(define (get-byte in)
  (define b (read-byte in))
  (if (eof-object? b) (complain "truncated stream") b))

(define (get-bytes n in)
  (define got (if (zero? n) #"" (read-bytes n in)))
  (if (and (bytes? got) (= (bytes-length got) n)) got (complain "truncated stream")))

(define (get-integer in)
  (define first (get-byte in))
  (define (sized n) (integer-bytes->integer (get-bytes n in) #t #f))
  (case first
    [(128) (sized 2)]
    [(129) (sized 4)]
    [(130) (sized 8)]
    [(131) (string->number (bytes->string/latin-1 (get-bytes (get-integer in) in)) 16)]
    [else (if (< first 128) first (- first 256))]))

(define (decode in table intern)
  (define (integer) (get-integer in))
  (define (raw) (get-bytes (integer) in))
  (define (text) (bytes->string/utf-8 (raw)))
  (define (position)
    (define p (integer))
    (if (< -1 p (vector-length table)) p (complain "bad graph index")))
  (define (items n) (for/list ([i (in-range n)]) (value)))
  (define (value)
    (define tag (get-byte in))
    (if (>= tag first-integer-tag)
        (+ smallest-integer (- tag first-integer-tag))
        (tagged (name-of tag) tag)))
  (define (tagged name tag)
    (case name
      [(definition)
       (let* ([p (position)] [v (value)])
         (vector-set! table p v)
         v)]
      [(reference) (vector-ref table (position))]
      [(false) #f]
      [(true) #t]
      [(null) '()]
      [(void) (void)]
      [(eof) eof]
      [(undefined) unsafe-undefined]
      [(integer) (intern (integer))]
      [(flonum) (floating-point-bytes->real (get-bytes 8 in) #f)]
      [(rational) (intern (/ (value) (value)))]
      [(complex) (intern (make-rectangular (value) (value)))]
      [(char) (intern (integer->char (integer)))]
      [(symbol) (string->symbol (text))]
      [(unreadable-symbol) (string->unreadable-symbol (text))]
      [(uninterned-symbol) (string->uninterned-symbol (text))]
      [(keyword) (string->keyword (text))]
      [(string) (text)]
      [(immutable-string) (intern (string->immutable-string (text)))]
      [(bytes) (bytes-copy (raw))]
      [(immutable-bytes) (intern (bytes->immutable-bytes (raw)))]
      [(path) (let ([name (raw)]) (bytes->path name (value)))]
      [(relative-path) (relative (value))]
      [(pregexp) (intern (pregexp (text)))]
      [(regexp) (intern (regexp (text)))]
      [(byte-pregexp) (intern (byte-pregexp (raw)))]
      [(byte-regexp) (intern (byte-regexp (raw)))]
      [(list) (items (integer))]
      [(list*) (let ([some (items (integer))]) (append some (value)))]
      [(pair) (let ([first (value)]) (cons first (value)))]
      [(vector) (list->vector (items (integer)))]
      [(immutable-vector) (vector->immutable-vector (list->vector (items (integer))))]
      [(box) (box (value))]
      [(immutable-box) (box-immutable (value))]
      [(prefab) (let ([key (value)]) (apply make-prefab-struct key (items (integer))))]
      [(hash)
       (let ([table ((vector-ref (variant) 1))])
         (for ([i (in-range (integer))])
           (let ([key (value)]) (hash-set! table key (value))))
         table)]
      [(immutable-hash)
       (let ([empty (vector-ref (variant) 2)])
         (for/fold ([table empty]) ([i (in-range (integer))])
           (let ([key (value)]) (hash-set table key (value)))))]
      [(srcloc) (apply srcloc (items 5))]
      [(prefab-type) (let ([key (value)]) (prefab-key->struct-type key (value)))]
      [else (complain "unrecognized fasl tag" "tag" tag)]))
  (define (variant)
    (define kind (get-byte in))
    (vector-ref variants (if (< kind (vector-length variants)) kind 1)))
  (value))

;; The path whose elements are given, from the directory of what is loaded
(define (relative elements)
  (apply build-path
         (or (current-load-relative-directory) (current-directory))
         (for/list ([e (in-list elements)])
           (if (bytes? e) (bytes->path-element e) e))))
