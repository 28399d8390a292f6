#lang racket/base
;; Events that read: nothing is taken unless the event is chosen.
(require "check.rkt")
(provide eof-evt
         read-bytes-evt read-bytes!-evt read-bytes-avail!-evt
         read-string-evt read-string!-evt
         read-line-evt read-bytes-line-evt
         peek-bytes-evt peek-bytes!-evt peek-bytes-avail!-evt
         peek-string-evt peek-string!-evt
         regexp-match-evt)

;; ---- scanning ----

;; A scan looks at what is there without waiting. Its result is a `found`: how many bytes to commit
;; and the result of the event; or a number: the scan has to see the byte behind so many.
(struct found (size result))

;; The event of a scan. A synchronization that only polls looks once; others have a thread that
;; peeks, commits, and hands over the result in the same step.
(define (scan-evt in scan take?)
  (poll-guard-evt
   (lambda (poll?)
     (if poll?
         (polled in scan take?)
         (nack-guard-evt (lambda (nack) (waited in scan take? nack)))))))

(define (polled in scan take?)
  (define progress (port-progress-evt in))
  (define f (scan))
  (cond
    [(not (found? f)) never-evt]
    [(not take?) (wrap-evt always-evt (lambda (e) (found-result f)))]
    [else
     (wrap-evt always-evt
               (lambda (e)
                 (if (port-commit-peeked (found-size f) progress always-evt in)
                     (found-result f)
                     (sync (scan-evt in scan take?)))))]))

(define (waited in scan take? nack)
  (define result (make-channel))
  (define one (make-bytes 1))
  (define (look)
    (define progress (port-progress-evt in))
    (define f (scan))
    (cond
      [(not (found? f))
       (peek-bytes-avail! one f progress in)
       (look)]
      [(not take?) (sync (channel-put-evt result (lambda () (found-result f))))]
      [(port-commit-peeked (found-size f)
                           progress
                           (channel-put-evt result (lambda () (found-result f)))
                           in)
       (void)]
      [else (look)]))
  (define looking
    (thread
     (lambda ()
       (with-handlers ([(lambda (e) #t)
                        (lambda (e) (sync (channel-put-evt result (lambda () (raise e)))))])
         (look)))))
  (thread (lambda ()
            (sync nack looking)
            (kill-thread looking)))
  (wrap-evt result (lambda (thunk) (thunk))))

;; The bytes behind `skip` that are there, at most `limit`, and whether the end comes next.
(define (bytes-there in skip limit)
  (define buffer (make-bytes (min limit 4096)))
  (define out (open-output-bytes))
  (let loop ([n 0])
    (define wanted (min (- limit n) (bytes-length buffer)))
    (define got
      (if (zero? wanted)
          0
          (peek-bytes-avail!* buffer (+ skip n) #f in 0 wanted)))
    (cond
      [(eof-object? got) (values (get-output-bytes out) #t)]
      [(procedure? got)
       (raise-arguments-error 'peek "non-character in an unsupported context" "port" in)]
      [(zero? got) (values (get-output-bytes out) #f)]
      [else
       (write-bytes buffer out 0 got)
       (loop (+ n got))])))

(define (or-eof ended? bytes)
  (if (and ended? (zero? (bytes-length bytes)))
      eof
      bytes))

;; ---- bytes ----

(define (bytes-scan in skip count)
  (lambda ()
    (define-values (bytes ended?) (bytes-there in skip count))
    (define n (bytes-length bytes))
    (if (or (= n count) ended?)
        (found n (if (zero? count) bytes (or-eof ended? bytes)))
        (+ skip n))))

;; Turns the result of an event into bytes copied to `into`, and their number.
(define (filling evt into copy! size)
  (wrap-evt evt
            (lambda (v)
              (cond
                [(eof-object? v) v]
                [else
                 (copy! into 0 v)
                 (size v)]))))

(define (check-count who n)
  (check who (exact-nonnegative-integer? n) "exact-nonnegative-integer?" n))

(define (read-bytes-evt count in)
  (check-count 'read-bytes-evt count)
  (check-input 'read-bytes-evt in)
  (scan-evt in (bytes-scan in 0 count) #t))

(define (read-bytes!-evt into in [progress #f])
  (check 'read-bytes!-evt (bytes? into) "bytes?" into)
  (check-input 'read-bytes!-evt in)
  (filling (read-bytes-evt (bytes-length into) in) into bytes-copy! bytes-length))

(define (peek-bytes-evt count skip progress in)
  (check-count 'peek-bytes-evt count)
  (check-count 'peek-bytes-evt skip)
  (check-input 'peek-bytes-evt in)
  (peeking progress (scan-evt in (bytes-scan in skip count) #f)))

(define (peek-bytes!-evt into skip progress in)
  (check 'peek-bytes!-evt (bytes? into) "bytes?" into)
  (filling (peek-bytes-evt (bytes-length into) skip progress in)
           into
           bytes-copy!
           bytes-length))

;; A peek ends with `#f` when there was progress.
(define (peeking progress evt)
  (if progress
      (choice-evt evt (wrap-evt progress (lambda (e) #f)))
      evt))

(define (available-scan in skip count)
  (lambda ()
    (define buffer (make-bytes count))
    (define n (if (zero? count) 0 (peek-bytes-avail!* buffer skip #f in)))
    (cond
      [(eof-object? n) (found 0 eof)]
      [(procedure? n) (found 1 n)]
      [(and (zero? n) (positive? count)) skip]
      [else (found n (subbytes buffer 0 n))])))

(define (read-bytes-avail!-evt into in)
  (check 'read-bytes-avail!-evt (bytes? into) "bytes?" into)
  (check-input 'read-bytes-avail!-evt in)
  (filling/special (scan-evt in (available-scan in 0 (bytes-length into)) #t) into))

(define (peek-bytes-avail!-evt into skip progress in)
  (check 'peek-bytes-avail!-evt (bytes? into) "bytes?" into)
  (check-count 'peek-bytes-avail!-evt skip)
  (check-input 'peek-bytes-avail!-evt in)
  (peeking progress
           (filling/special (scan-evt in (available-scan in skip (bytes-length into)) #f)
                            into)))

(define (filling/special evt into)
  (wrap-evt evt
            (lambda (v)
              (cond
                [(bytes? v)
                 (bytes-copy! into 0 v)
                 (bytes-length v)]
                [else v]))))

(define (eof-evt in)
  (check-input 'eof-evt in)
  (scan-evt in (eof-scan in) #t))

;; Where bytes come first, the end is looked for again when they are gone.
(define (eof-scan in)
  (lambda ()
    (if (eof-object? (peek-bytes-avail!* (make-bytes 1) 0 #f in))
        (found 0 eof)
        0)))

;; ---- characters ----

(define longest-encoding 6)

;; How many bytes at the end of `bytes` are the beginning of a character.
(define (unfinished bytes)
  (define n (bytes-length bytes))
  (let loop ([back 1])
    (cond
      [(or (> back 3) (> back n)) 0]
      [else
       (define b (bytes-ref bytes (- n back)))
       (cond
         [(<= #x80 b #xBF) (loop (+ back 1))]
         [(and (>= b #xC2) (<= b #xF4))
          (define length
            (cond
              [(< b #xE0) 2]
              [(< b #xF0) 3]
              [else 4]))
          (if (< back length) back 0)]
         [else 0])])))

(define (string-scan in skip count)
  (lambda ()
    (define-values (bytes ended?) (bytes-there in skip (* longest-encoding count)))
    (define whole
      (if ended?
          bytes
          (subbytes bytes 0 (- (bytes-length bytes) (unfinished bytes)))))
    (define text (bytes->string/utf-8 whole #\uFFFD))
    (cond
      [(>= (string-length text) count)
       (found (prefix-size whole count) (substring text 0 count))]
      [ended?
       (found (bytes-length whole) (if (zero? (string-length text)) eof text))]
      [else (+ skip (bytes-length bytes))])))

;; How many bytes the first `count` characters take.
(define (prefix-size bytes count)
  (or (bytes-utf-8-index bytes count #\uFFFD)
      (bytes-length bytes)))

(define (read-string-evt count in)
  (check-count 'read-string-evt count)
  (check-input 'read-string-evt in)
  (scan-evt in (string-scan in 0 count) #t))

(define (read-string!-evt into in)
  (check 'read-string!-evt (string? into) "string?" into)
  (filling (read-string-evt (string-length into) in) into string-copy! string-length))

(define (peek-string-evt count skip progress in)
  (check-count 'peek-string-evt count)
  (check-count 'peek-string-evt skip)
  (check-input 'peek-string-evt in)
  (peeking progress (scan-evt in (string-scan in skip count) #f)))

(define (peek-string!-evt into skip progress in)
  (check 'peek-string!-evt (string? into) "string?" into)
  (filling (peek-string-evt (string-length into) skip progress in)
           into
           string-copy!
           string-length))

;; ---- lines ----

(define return 13)
(define linefeed 10)

;; Where the line ends and where the next one begins; or #f if more has to be seen.
(define (line-end bytes ended? mode)
  (define n (bytes-length bytes))
  (define (at i) (and (< i n) (bytes-ref bytes i)))
  (let loop ([i 0])
    (define b (at i))
    (define next (at (+ i 1)))
    (cond
      [(not b) (values #f #f)]
      [(and (eqv? b linefeed) (memq mode '(linefeed any any-one))) (values i (+ i 1))]
      [(and (eqv? b return) (memq mode '(return any-one))) (values i (+ i 1))]
      [(and (eqv? b return) (memq mode '(any return-linefeed)))
       (cond
         [(eqv? next linefeed) (values i (+ i 2))]
         [(and (not next) (not ended?)) (values #f #f)]
         [(eq? mode 'any) (values i (+ i 1))]
         [else (loop (+ i 1))])]
      [else (loop (+ i 1))])))

(define (line-scan in mode convert)
  ;; not all that is there at once: an endless port has no end of what is there
  (lambda ()
    (let loop ([limit 256])
      (define-values (bytes ended?) (bytes-there in 0 limit))
      (define-values (end next) (line-end bytes ended? mode))
      (cond
        [end (found next (convert (subbytes bytes 0 end)))]
        [(and (not ended?) (= (bytes-length bytes) limit)) (loop (* 2 limit))]
        [ended?
         (found (bytes-length bytes)
                (if (zero? (bytes-length bytes)) eof (convert bytes)))]
        [else (bytes-length bytes)]))))

(define (check-line-mode who mode)
  (check who
         (memq mode '(linefeed return return-linefeed any any-one))
         "(or/c 'linefeed 'return 'return-linefeed 'any 'any-one)"
         mode))

(define (read-bytes-line-evt in [mode 'linefeed])
  (check-input 'read-bytes-line-evt in)
  (check-line-mode 'read-bytes-line-evt mode)
  (scan-evt in (line-scan in mode values) #t))

(define (read-line-evt in [mode 'linefeed])
  (check-input 'read-line-evt in)
  (check-line-mode 'read-line-evt mode)
  (scan-evt in (line-scan in mode (lambda (b) (bytes->string/utf-8 b #\uFFFD))) #t))

;; ---- matches ----

(define (regexp-match-evt pattern in)
  (check-input 'regexp-match-evt in)
  (define (scan)
    (define-values (bytes ended?) (bytes-there in 0 (expt 2 29)))
    (define positions (regexp-match-positions pattern bytes))
    (cond
      [positions
       (found (cdar positions)
              (for/list ([p (in-list positions)])
                (and p (subbytes bytes (car p) (cdr p)))))]
      [ended? (found (bytes-length bytes) #f)]
      [else (bytes-length bytes)]))
  (scan-evt in scan #t))
