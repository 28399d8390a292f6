#lang racket/base
;; What the procedures of custom ports are called with, and what their results mean.
(define log '())
(define (note! . v) (set! log (cons v log)))
(define-syntax-rule (show e ...)
  (begin
    (let ([result (with-handlers ([exn:fail? exn-message]) e)])
      (printf "~s => ~s ~s\n" 'e result (reverse log))
      (set! log '()))
    ...))

(define in
  (make-input-port
   'in
   (lambda (s) (note! 'read (bytes-length s) (break-enabled)) (bytes-set! s 0 50) 1)
   (lambda (s skip progress)
     (note! 'peek (bytes-length s) skip progress (break-enabled))
     (bytes-set! s 0 50)
     1)
   void))
(show (read-byte in) (peek-byte in) (peek-byte in 10) (read-char in) (peek-char in 3)
      (read-bytes 3 in) (peek-bytes 3 2 in) (read-string 3 in)
      (read-bytes-avail! (make-bytes 5) in) (peek-bytes-avail! (make-bytes 5) 7 #f in)
      (byte-ready? in))

(define out
  (make-output-port
   'out always-evt
   (lambda (s start end at-once? breaks?)
     (note! 'write start end at-once? breaks? (break-enabled) (immutable? s))
     (- end start))
   void
   (lambda (v at-once? breaks?) (note! 'special v at-once? breaks? (break-enabled)) #t)
   (lambda (s start end)
     (note! 'event start end (immutable? s))
     (wrap-evt always-evt (lambda (e) (- end start))))
   (lambda (v) always-evt)))
(define (writes)
  (show (write-bytes (bytes 1 2 3) out) (write-bytes #"" out) (write-byte 1 out)
        (write-bytes-avail #"abc" out) (write-bytes-avail* #"abc" out)
        (write-bytes-avail/enable-break #"abc" out) (write-bytes-avail* #"" out)
        (flush-output out) (write-special 'v out) (write-special-avail* 'v out)
        (sync (write-bytes-avail-evt (bytes 1 2) out))))
(writes)
(parameterize-break #f (writes))

;; events in place of bytes
(define (one s) (bytes-set! s 0 49) 1)
(define stubborn
  (make-input-port 'stubborn
                   (lambda (s) (wrap-evt always-evt (lambda (e) (one s))))
                   (lambda (s skip progress) (wrap-evt always-evt (lambda (e) (one s))))
                   void))
(show (read-string 3 stubborn) (byte-ready? stubborn) (char-ready? stubborn)
      (read-bytes-avail!* (make-bytes 3) stubborn))
(define full
  (make-output-port 'full never-evt (lambda (s start end at-once? breaks?) never-evt) void))
(show (write-bytes-avail* #"abc" full))

;; special values
(define (specials) (make-input-port 'specials
                                    (lambda (s) (lambda args args))
                                    (lambda (s skip progress) (lambda args args))
                                    void))
(define special (read-bytes-avail! (make-bytes 1) (specials)))
(show (procedure-arity special) (special 'name 1 0 1) (special 'name 1 0 1)
      ((read-bytes-avail! (make-bytes 1) (specials)) 'name 0 0 1)
      ((peek-bytes-avail! (make-bytes 1) 0 #f (specials)) 'name 1 -1 1)
      (read-byte-or-special (specials))
      (read-char (specials))
      (peek-char (specials)))

;; a character of several bytes, one byte at a time
(define bytes-in (open-input-string "(…)abcdef"))
(define narrow
  (make-input-port 'narrow
                   (lambda (s) (read-bytes-avail!* s bytes-in 0 1))
                   (lambda (s skip progress) (peek-bytes-avail!* s skip #f bytes-in 0 1))
                   void))
(show (read narrow) (file-position narrow) (read-string 5 narrow))

;; locations of their own
(define (located location)
  (define text (open-input-string "a\n (b c)"))
  (define port (make-input-port 'located text text void #f #f location))
  (port-count-lines! port)
  port)
(define (where stx) (list (syntax-line stx) (syntax-column stx) (syntax-position stx)))
(show (where (read-syntax 's (located (lambda () (values #f #f #f)))))
      (port-next-location (located (lambda () #f)))
      (port-next-location (located (lambda () (values 0 1 2)))))
(define shifted (open-input-string "A\n B"))
(port-count-lines! shifted)
(set-port-next-location! shifted #f 3 29)
(show (where (read-syntax #f shifted)) (where (read-syntax #f shifted)))
