#lang racket/base
;; Reading JSON.

(provide read-json-value)

;; The next value of the port, or eof.  who is for errors; null stands for JSON's null.
(define (read-json-value who in null)
  (define (fail text . args) (raise-read-failure who in (apply format text args)))

  ;; The place of the error is behind the character.
  (define (fail-after text . args)
    (read-char in)
    (apply fail text args))

  (define (skip-whitespace)
    (define c (peek-char in))
    (when (and (char? c) (char-whitespace? c))
      (read-char in)
      (skip-whitespace)))

  (define (bad-input [read-already #""])
    (define more (peek-bytes (max 1 (- 80 (bytes-length read-already))) 0 in))
    (define shown (if (eof-object? more) read-already (bytes-append read-already more)))
    (if (and (eof-object? more) (equal? read-already #""))
        (fail "unexpected end-of-file")
        (fail "bad input starting ~s" shown)))

  ;; ---- words and numbers

  (define (read-word word value)
    (define got (peek-bytes (bytes-length word) 0 in))
    (define after (peek-bytes 1 (bytes-length word) in))
    (cond
      [(and (equal? got word) (or (eof-object? after) (delimiter? (bytes-ref after 0))))
       (read-bytes (bytes-length word) in)
       value]
      [else
       (read-bytes (shared-prefix got word) in)
       (fail "bad input starting ~s" (word-ahead got))]))

  ;; The letters that begin with the ones already read
  (define (word-ahead got)
    (bytes-append got (car (regexp-match-peek #px#"^[a-zA-Z0-9_]*" in))))

  (define (read-number)
    (define m (regexp-match #px#"^-?(?:[0-9]+)(?:[.][0-9]*)?(?:[eE][-+]?[0-9]*)?" in))
    (define text (and m (bytes->string/latin-1 (car m))))
    (cond
      [(not text) (bad-input)]
      [(regexp-match #px"^-?[0-9]+$" text) (string->number text 10)]
      [(regexp-match? #px"^-?[0-9]+(?:[.][0-9]+)?(?:[eE][-+]?[0-9]+)?$" text)
       (exact->inexact (string->number text 10 'read 'decimal-as-exact))]
      [else (fail "unexpected end-of-fileafter ~s" (string->bytes/latin-1 text))]))

  ;; ---- strings

  (define (read-string-value)
    (define out (open-output-string))
    (let loop ()
      (define c (read-char in))
      (cond
        [(eof-object? c) (fail "unterminated string")]
        [(char=? c #\") (get-output-string out)]
        [(char=? c #\\) (write-char (read-escape) out) (loop)]
        [else (write-char c out) (loop)])))

  (define (read-escape)
    (define c (read-char in))
    (case c
      [(#\b) #\backspace]
      [(#\n) #\newline]
      [(#\r) #\return]
      [(#\f) #\page]
      [(#\t) #\tab]
      [(#\\ #\" #\/) c]
      [(#\u) (read-code-point)]
      [else
       (if (eof-object? c)
           (fail "unterminated string")
           (fail "bad string escape: ~s" (string c)))]))

  ;; Two escapes may make one character.
  (define (read-code-point)
    (define first (read-hex))
    (cond
      [(<= #xD800 first #xDFFF)
       (define second
         (and (equal? (peek-bytes 2 0 in) #"\\u")
              (begin (read-bytes 2 in) (read-hex))))
       (if (and second (<= first #xDBFF) (<= #xDC00 second #xDFFF))
           (integer->char (+ #x10000 (* (- first #xD800) #x400) (- second #xDC00)))
           (fail-after "bad string \\u escape, missing second half of a UTF-16 pair"))]
      [else (integer->char first)]))

  (define (read-hex)
    (define m (regexp-try-match #px#"^[0-9a-fA-F]{4}" in))
    (if m
        (string->number (bytes->string/latin-1 (car m)) 16)
        (fail "bad string \\u escape")))

  ;; ---- lists and objects

  ;; The elements up to the closing byte, in order
  (define (read-sequence what close read-element)
    (let loop ([elements '()])
      (skip-whitespace)
      (define c (peek-char in))
      (cond
        [(and (null? elements) (eqv? c close)) (read-char in) '()]
        [else
         (define all (cons (read-element) elements))
         (skip-whitespace)
         (define next (peek-char in))
         (cond
           [(eqv? next close) (read-char in) (reverse all)]
           [(eqv? next #\,) (read-char in) (loop all)]
           [else (fail-after "error while parsing a ~a" what)])])))

  (define (read-entry)
    (skip-whitespace)
    (define c (peek-char in))
    (cond
      [(eqv? c #\")
       (read-char in)
       (define key (string->symbol (read-string-value)))
       (skip-whitespace)
       (unless (eqv? (peek-char in) #\:) (fail "error while parsing a json object pair"))
       (read-char in)
       (cons key (read-value #f))]
      [else (bad-input)]))

  (define (read-value top?)
    (skip-whitespace)
    (define c (peek-char in))
    (cond
      [(eof-object? c) (if top? eof (fail "unexpected end-of-file"))]
      [else
       (case c
         [(#\t) (read-word #"true" #t)]
         [(#\f) (read-word #"false" #f)]
         [(#\n) (read-word #"null" null)]
         [(#\") (read-char in) (read-string-value)]
         [(#\[)
          (read-char in)
          (read-sequence "json array" #\] (lambda () (read-value #f)))]
         [(#\{)
          (read-char in)
          (for/fold ([h (hasheq)]) ([entry (in-list (read-sequence "json object" #\} read-entry))])
            (hash-set h (car entry) (cdr entry)))]
         [else
          (if (regexp-match-peek #px#"^-?[0-9]" in) (read-number) (bad-input-or-sign))])]))

  (define (bad-input-or-sign)
    (if (equal? (peek-bytes 2 0 in) #"-")
        (begin (read-bytes 1 in) (fail "unexpected end-of-fileafter ~s" #"-"))
        (bad-input)))

  (read-value #t))

(define (delimiter? b) (not (regexp-match? #px#"[a-zA-Z0-9_]" (bytes b))))

;; How many bytes got and word have in common at the beginning
(define (shared-prefix got word)
  (if (eof-object? got)
      0
      (for/fold ([n 0]) ([a (in-bytes got)] [b (in-bytes word)] #:break (not (eqv? a b))) (add1 n))))

(define (raise-read-failure who in text)
  (define-values (line column position) (port-next-location in))
  (define name (object-name in))
  (raise
   (exn:fail:read
    (if line
        (format "~a:~a:~a: ~a: ~a" name line column who text)
        (format "~a::~a: ~a: ~a" name position who text))
    (current-continuation-marks)
    (list (srcloc name line column position #f)))))
