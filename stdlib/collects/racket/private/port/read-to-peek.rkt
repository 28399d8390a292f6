#lang racket/base
;; Ports that can be peeked although they are made of a procedure that only reads.
(require "check.rkt"
         "special-pipe.rkt")
(provide make-input-port/read-to-peek)

;; What was peeked stands in a pipe until it is read; an end of file that was peeked stands behind
;; the pipe's content.
(define (make-input-port/read-to-peek name read-in fast-peek close
                                      [location #f]
                                      [count-lines! void]
                                      [position 1]
                                      [buffer-mode #f]
                                      [buffering? #f]
                                      [on-consumed #f])
  (check-procedure 'make-input-port/read-to-peek 1 "(procedure-arity-includes/c 1)" read-in)
  (check-procedure 'make-input-port/read-to-peek 0 "(procedure-arity-includes/c 0)" close)
  (define-values (held-in held-out) (make-pipe-with-specials))
  (define held 0)
  (define ended? #f)
  (define lock (make-semaphore 1))

  (define (consumed! n)
    (when on-consumed
      (on-consumed n))
    n)

  (define (read-next buffer)
    (cond
      [(positive? held)
       (define n (read-bytes-avail!* buffer held-in))
       (set! held (- held (if (procedure? n) 1 n)))
       (consumed! (unwrapped n))]
      [ended?
       (set! ended? #f)
       (consumed! eof)]
      [else
       (define n (read-in buffer))
       (if (or (exact-integer? n) (eof-object? n) (procedure? n))
           (consumed! n)
           n)]))

  ;; Reads more behind what is held; the result is an event if there is nothing yet.
  (define (hold-more! size)
    (define buffer (make-bytes size))
    (define n (read-in buffer))
    (cond
      [(exact-integer? n)
       (write-bytes buffer held-out 0 n)
       (set! held (+ held n))
       #f]
      [(procedure? n)
       (write-special n held-out)
       (set! held (+ held 1))
       #f]
      [(eof-object? n)
       (set! ended? #t)
       #f]
      [else n]))

  (define (peek-next buffer skip progress)
    (let loop ()
      (cond
        [(< skip held) (peek-held buffer skip)]
        [ended? eof]
        [else (or (hold-more! (max 1 (- (+ skip (bytes-length buffer)) held))) (loop))])))

  ;; A special value in the pipe is the procedure that the reading procedure has returned.
  (define (peek-held buffer skip)
    (unwrapped (peek-bytes-avail!* buffer skip #f held-in)))

  (define (unwrapped n)
    (if (procedure? n)
        (n #f #f #f #f)
        n))

  (make-input-port name
                   (lambda (buffer)
                     (call-with-semaphore lock (lambda () (read-next buffer))))
                   (lambda (buffer skip progress)
                     (call-with-semaphore
                      lock
                      (lambda ()
                        (or (and fast-peek
                                 (zero? held)
                                 (not ended?)
                                 (fast-peek buffer skip (lambda (b s) (peek-next b s #f))))
                            (peek-next buffer skip progress)))))
                   close
                   #f
                   #f
                   location
                   count-lines!
                   position
                   buffer-mode))
