#lang racket/base
;; Ports that convert from one encoding to another.
(require "check.rkt"
         "read-to-peek.rkt")
(provide reencode-input-port reencode-output-port convert-stream)

(define chunk 4096)

(define (open-converter who from to)
  (or (bytes-open-converter from to)
      (raise-arguments-error who
                             "could not create converter"
                             "from encoding" from
                             "to encoding" to)))

(define (bad-encoding who port)
  (raise-arguments-error who "decoding error in stream" "port" port))

;; Converts what can be converted of `bytes`: gives the result, and what is left for the next time.
;; `ended?` says that nothing follows, so that what is left is an error.
(define (convert-all converter bytes ended? error-bytes fail)
  (define out (open-output-bytes))
  (let loop ([start 0])
    (define-values (done used status)
      (bytes-convert converter bytes start (bytes-length bytes)))
    (write-bytes done out)
    (define at (+ start used))
    (define (skip)
      (unless error-bytes
        (fail))
      (write-bytes error-bytes out)
      (loop (+ at 1)))
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
                             [fail bad-encoding])
  (check-input 'reencode-input-port in)
  (check 'reencode-input-port (string? encoding) "string?" encoding)
  (define converter (open-converter 'reencode-input-port encoding "UTF-8"))
  (define buffer (make-bytes chunk))
  (define ready #"")
  (define left #"")

  (define (give into)
    (define n (min (bytes-length into) (bytes-length ready)))
    (bytes-copy! into 0 ready 0 n)
    (set! ready (subbytes ready n))
    n)

  (define (convert! bytes ended?)
    (define-values (done rest)
      (convert-all converter bytes ended? error-bytes
                   (lambda () (fail 'reencode-input-port in))))
    (set! ready (if convert-newlines? (plain-newlines done) done))
    (set! left rest))

  (define (read-in into)
    (cond
      [(positive? (bytes-length ready)) (give into)]
      [else
       (define n (read-bytes-avail!* buffer in))
       (cond
         [(eof-object? n)
          (convert! left #t)
          (if (zero? (bytes-length ready)) eof (give into))]
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
                              [fail bad-encoding])
  (check-output 'reencode-output-port out)
  (check 'reencode-output-port (string? encoding) "string?" encoding)
  (define converter (open-converter 'reencode-output-port "UTF-8" encoding))
  (define left #"")
  (define lock (make-semaphore 1))

  (define (convert! bytes ended?)
    (define-values (done rest)
      (convert-all converter
                   (if newline-bytes (regexp-replace* #rx#"\n" bytes newline-bytes) bytes)
                   ended?
                   error-bytes
                   (lambda () (fail 'reencode-output-port out))))
    (set! left rest)
    (write-bytes done out))

  (make-output-port name
                    out
                    (lambda (buffer start end non-block? breakable?)
                      (call-with-semaphore
                       lock
                       (lambda ()
                         (if (= start end)
                             (flush-output out)
                             (convert! (bytes-append left (subbytes buffer start end)) #f))
                         (- end start))))
                    (lambda ()
                      (convert! left #t)
                      (flush-output out)
                      (bytes-close-converter converter)
                      (when close?
                        (close-output-port out)))
                    (and (port-writes-special? out)
                         (lambda (v non-block? breakable?) (write-special v out)))))

;; Copies everything, converted; ill-formed input is an error.
(define (convert-stream from in to out)
  (check 'convert-stream (string? from) "string?" from)
  (check-input 'convert-stream in)
  (check 'convert-stream (string? to) "string?" to)
  (check-output 'convert-stream out)
  (define converter (open-converter 'convert-stream from to))
  (define buffer (make-bytes chunk))
  (define (fail) (raise-arguments-error 'convert-stream "conversion error" "port" in))
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
