#lang racket/base
;; Ports that convert from one encoding to another.
(require "check.rkt"
         "read-to-peek.rkt")
(provide reencode-input-port reencode-output-port convert-stream)

(define chunk 4096)

;; what: the words of an error for what is converted to what
(define (open-converter who from to what)
  (or (bytes-open-converter from to)
      (raise (exn:fail (format "~a: could not create converter from ~a" who what)
                       (current-continuation-marks)))))

(define ((complain what) who port)
  (raise (exn:fail (format "~a: ~a: ~e" who what port) (current-continuation-marks))))

(define bad-input (complain "decoding error in input stream"))
(define bad-output (complain "error decoding output to stream"))

;; Converts what can be converted of `bytes`: gives the result, and what is left for the next time.
;; `ended?` says that nothing follows, so that what is left is an error; `fail` gets what was
;; converted before the error; if it returns, then with the results.
(define (convert-all converter bytes ended? error-bytes fail)
  (define out (open-output-bytes))
  (let loop ([start 0])
    (define-values (done used status)
      (bytes-convert converter bytes start (bytes-length bytes)))
    (write-bytes done out)
    (define at (+ start used))
    (define (skip)
      (cond
        [error-bytes
         (write-bytes error-bytes out)
         (loop (+ at 1))]
        [else (fail (get-output-bytes out))]))
    (case status
      [(complete) (values (get-output-bytes out) #"")]
      [(continues) (loop at)]
      [(aborts)
       (if (and ended? (< at (bytes-length bytes)))
           (skip)
           (values (get-output-bytes out) (subbytes bytes at)))]
      [else (skip)])))

(define (reencode-input-port in encoding
                             [error-bytes #f]
                             [close? #f]
                             [name (object-name in)]
                             [convert-newlines? #f]
                             [fail bad-input])
  (check-input 'reencode-input-port in)
  (check 'reencode-input-port (string? encoding) "string?" encoding)
  (define converter (open-converter 'reencode-input-port encoding "UTF-8"
                                    (format "~s to UTF-8" encoding)))
  (define buffer (make-bytes chunk))
  (define ready #"")
  (define left #"")
  (define failed? #f)

  (define (give into)
    (define n (min (bytes-length into) (bytes-length ready)))
    (bytes-copy! into 0 ready 0 n)
    (set! ready (subbytes ready n))
    n)

  (define (convert! bytes ended?)
    (define-values (done rest)
      (convert-all converter bytes ended? error-bytes
                   (lambda (done)
                     (set! failed? #t)
                     (values done #""))))
    (set! ready (if convert-newlines? (plain-newlines done) done))
    (set! left rest))

  (define (read-in into)
    (cond
      [(positive? (bytes-length ready)) (give into)]
      [failed? (fail 'reencode-input-port in)]
      [else
       (define n (read-bytes-avail!* buffer in))
       (cond
         [(eof-object? n)
          (convert! left #t)
          (if (or failed? (positive? (bytes-length ready))) (read-in into) eof)]
         [(procedure? n) n]
         [(zero? n) (wrap-evt in (lambda (in) 0))]
         [else
          (convert! (bytes-append left (subbytes buffer 0 n)) #f)
          (if (zero? (bytes-length ready)) (read-in into) (give into))])]))

  (make-input-port/read-to-peek name
                                read-in
                                #f
                                (lambda ()
                                  (bytes-close-converter converter)
                                  (when close?
                                    (close-input-port in)))))

(define (plain-newlines bytes)
  (regexp-replace* #rx#"\r\n|\r|\302\205|\342\200\250" bytes #"\n"))

(define (reencode-output-port out encoding
                              [error-bytes #f]
                              [close? #f]
                              [name (object-name out)]
                              [newline-bytes #f]
                              [fail bad-output])
  (check-output 'reencode-output-port out)
  (check 'reencode-output-port (string? encoding) "string?" encoding)
  (define converter (open-converter 'reencode-output-port "UTF-8" encoding
                                    (format "~s to UTF-8" encoding)))
  (define raw #"") ; what was written and waits for conversion
  (define left #"") ; the beginning of a character
  (define ready #"") ; what was converted and waits to be written
  (define mode (or (file-stream-buffer-mode out) 'block))
  (define lock (make-semaphore 1))

  (define (convert bytes ended?)
    (convert-all converter
                 (if newline-bytes (regexp-replace* #rx#"\n" bytes newline-bytes) bytes)
                 ended?
                 error-bytes
                 (lambda (done)
                   (write-bytes (bytes-append ready done) out)
                   (set! ready #"")
                   (fail 'reencode-output-port out))))

  ;; Converts what waits; bytes that cannot be converted are lost with their error.
  (define (convert-raw! ended?)
    (define bytes (bytes-append left raw))
    (set! raw #"")
    (set! left #"")
    (define-values (done rest) (convert bytes ended?))
    (set! left rest)
    (set! ready (bytes-append ready done)))

  (define (drain!)
    (convert-raw! #f)
    (write-bytes ready out)
    (set! ready #""))

  (define (hold! bytes)
    (set! raw (bytes-append raw bytes))
    (when (or (eq? mode 'none)
              (and (eq? mode 'line) (regexp-match? #rx#"[\r\n]" bytes))
              (> (bytes-length raw) chunk))
      (drain!)))

  ;; Writes what was held back as far as that is possible without waiting: is all of it written?
  (define (drained?)
    (convert-raw! #f)
    (let loop ()
      (define n (if (zero? (bytes-length ready)) 0 (write-bytes-avail* ready out)))
      (when (and n (positive? n))
        (set! ready (subbytes ready n)))
      (cond
        [(zero? (bytes-length ready)) #t]
        [(and n (positive? n)) (loop)]
        [else #f])))

  ;; Converts and writes as few bytes as can be converted: their number, 0 if it would have to wait.
  (define (write-prefix buffer start end)
    (let loop ([to (add1 start)])
      (define-values (done rest) (convert (bytes-append left (subbytes buffer start to)) #f))
      (cond
        [(positive? (bytes-length done))
         (define n (write-bytes-avail* done out))
         (cond
           [(and n (positive? n))
            (set! left rest)
            (set! ready (subbytes done n))
            (- to start)]
           [else 0])]
        [(< to end) (loop (add1 to))]
        [else
         (set! left rest)
         (- to start)])))

  (define (write-out buffer start end at-once? breakable?)
    (call-with-semaphore
     lock
     (lambda ()
       (cond
         [(= start end)
          (drain!)
          (flush-output out)
          0]
         [at-once?
          (define n (if (drained?) (write-prefix buffer start end) 0))
          (if (zero? n) (wrap-evt out (lambda (out) #f)) n)]
         [else
          (hold! (subbytes buffer start end))
          (- end start)]))))

  (define port
    (make-output-port name
                      out
                      write-out
                      (lambda ()
                        (plumber-flush-handle-remove! handle)
                        (convert-raw! #t)
                        (write-bytes ready out)
                        (set! ready #"")
                        (flush-output out)
                        (bytes-close-converter converter)
                        (when close?
                          (close-output-port out)))
                      (and (port-writes-special? out)
                           (lambda (v at-once? breakable?)
                             (call-with-semaphore lock drain!)
                             (write-special v out)))
                      #f
                      #f
                      #f
                      void
                      1
                      (case-lambda
                        [() mode]
                        [(new) (set! mode new)])))
  (define handle
    (plumber-add-flush! (current-plumber) (lambda (handle) (flush-output port))))
  port)

;; Copies everything, converted; ill-formed input is an error.
(define (convert-stream from in to out)
  (check 'convert-stream (string? from) "string?" from)
  (check-input 'convert-stream in)
  (check 'convert-stream (string? to) "string?" to)
  (check-output 'convert-stream out)
  (define converter (open-converter 'convert-stream from to (format "~s to ~s" from to)))
  (define buffer (make-bytes chunk))
  (define (fail done)
    (raise (exn:fail "convert-stream: conversion error" (current-continuation-marks))))
  (let loop ([left #""])
    (define n (read-bytes-avail! buffer in))
    (define ended? (eof-object? n))
    (define-values (done rest)
      (convert-all converter
                   (if ended? left (bytes-append left (subbytes buffer 0 n)))
                   ended?
                   #f
                   fail))
    (write-bytes done out)
    (unless ended?
      (loop rest)))
  (bytes-close-converter converter)
  (void))
