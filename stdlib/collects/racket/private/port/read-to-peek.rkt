#lang racket/base
;; Ports that can be peeked although they are made of a procedure that only reads.
(require "check.rkt"
         "special-pipe.rkt")
(provide make-input-port/read-to-peek)

;; What was read ahead stands in a pipe until it is read or committed, special values and ends of
;; files included. What is read directly passes through the pipe, too, whose progress is the port's.
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
  (define ended? #f) ; an end of file is the last thing in the pipe, if there is any
  (define lock (make-semaphore 1))

  (define (held)
    (pipe-content-length held-in))

  (define (consumed! n)
    (when on-consumed
      (on-consumed n))
    n)

  ;; Reads more behind what is held; the result is an event if there is nothing yet.
  (define (hold-more! size)
    (set! ended? #f)
    (define buffer (make-bytes size))
    (define n (read-in buffer))
    (cond
      [(exact-integer? n)
       (write-bytes buffer held-out 0 n)
       (and (zero? n) 0)]
      [(or (procedure? n) (eof-object? n))
       (write-special n held-out)
       (set! ended? (eof-object? n))
       #f]
      [else n]))

  (define (read-next buffer)
    (cond
      [(positive? (held)) (consumed! (unwrapped (read-bytes-avail!* buffer held-in)))]
      [else
       (or (hold-more! (bytes-length buffer))
           (read-next buffer))]))

  (define (peek-next buffer skip)
    (cond
      [(< skip (held)) (unwrapped (peek-bytes-avail!* buffer skip #f held-in))]
      [(and ended? (positive? (held))) eof]
      [else
       (or (hold-more! (max 1 (- (+ skip (bytes-length buffer)) (held))))
           (peek-next buffer skip))]))

  ;; A special value in the pipe is what the reading procedure has returned.
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
                        (cond
                          [(and progress (sync/timeout 0 progress)) #f]
                          [(and fast-peek
                                (zero? (held))
                                (fast-peek buffer skip (lambda (b s) (peek-next b s))))]
                          [else (peek-next buffer skip)]))))
                   (lambda ()
                     (close-input-port held-in)
                     (close))
                   (lambda () (port-progress-evt held-in))
                   (lambda (count progress done)
                     (and (port-commit-peeked count progress done held-in)
                          (consumed! count)
                          #t))
                   location
                   count-lines!
                   position
                   buffer-mode))
