#lang racket/base
;; Ports that pass on what another port gives or takes, with another location, name or end.
(require "check.rkt")
(provide dup-input-port dup-output-port
         relocate-input-port relocate-output-port
         transplant-input-port transplant-output-port
         filter-read-input-port special-filter-input-port
         make-limited-input-port peeking-input-port
         combine-output open-output-nowhere
         try-read try-peek progress-of commit-of)

;; ---- what wrappers are made of ----

;; Reads what is there; if there is nothing, the result is an event for when there is.
(define (try-read buffer in [start 0] [end (bytes-length buffer)])
  (define n (read-bytes-avail!* buffer in start end))
  (if (eqv? n 0)
      (wrap-evt in (lambda (in) 0))
      n))

(define (try-peek buffer skip progress in [end (bytes-length buffer)])
  (define n (peek-bytes-avail!* buffer skip progress in 0 end))
  (cond
    [(not (eqv? n 0)) n]
    [(and progress (sync/timeout 0 progress)) #f]
    [else (if (eqv? skip 0) (wrap-evt in (lambda (in) 0)) (more-evt skip in))]))

;; Ready when there is something behind `skip` bytes, or when the port was read.
(define (more-evt skip in)
  (define (wait)
    (define progress (and (port-provides-progress-evts? in) (port-progress-evt in)))
    (peek-bytes-avail! (make-bytes 1) skip progress in))
  (guard-evt (lambda () (wrap-evt (thread wait) (lambda (t) 0)))))

(define (progress-of in)
  (and (port-provides-progress-evts? in)
       (lambda () (port-progress-evt in))))

(define (commit-of in)
  (and (port-provides-progress-evts? in)
       (lambda (count progress done) (port-commit-peeked count progress done in))))

(define (location-of port)
  (lambda () (port-next-location port)))

(define (buffer-mode-of port)
  (case-lambda
    [() (file-stream-buffer-mode port)]
    [(mode) (file-stream-buffer-mode port mode)]))

(define (input-over in name close location count-lines! position)
  (make-input-port name
                   (lambda (buffer) (try-read buffer in))
                   (lambda (buffer skip progress) (try-peek buffer skip progress in))
                   close
                   (progress-of in)
                   (commit-of in)
                   location
                   count-lines!
                   position
                   (buffer-mode-of in)))

(define (output-over out name close location count-lines! position)
  (make-output-port name
                    out
                    out
                    close
                    (and (port-writes-special? out) out)
                    (and (port-writes-atomic? out)
                         (lambda (buffer start end)
                           (write-bytes-avail-evt buffer out start end)))
                    (and (port-writes-special? out)
                         (port-writes-atomic? out)
                         (lambda (v) (write-special-evt v out)))
                    location
                    count-lines!
                    position
                    (buffer-mode-of out)))

(define (position-of port)
  (define-values (line column position) (port-next-location port))
  position)

;; The position of a new port, which cannot be before the first
(define (initial position)
  (if (exact-integer? position) (max position 1) position))

(define (closer close? close port)
  (if close?
      (lambda () (close port))
      void))

;; ---- the same content ----

(define (dup-input-port in [close? #f])
  (check-input 'dup-input-port in)
  (input-over in
              (object-name in)
              (closer close? close-input-port in)
              (location-of in)
              (lambda () (port-count-lines! in))
              (position-of in)))

(define (dup-output-port out [close? #f])
  (check-output 'dup-output-port out)
  (output-over out
               (object-name out)
               (closer close? close-output-port out)
               (location-of out)
               (lambda () (port-count-lines! out))
               (position-of out)))

;; ---- other locations ----

(define (transplant-input-port in location position [close? #t] [count-lines! void]
                               #:name [name (object-name in)])
  (check-input 'transplant-input-port in)
  (input-over in name (closer close? close-input-port in) location count-lines!
              (initial position)))

(define (transplant-output-port out location position [close? #t] [count-lines! void]
                                #:name [name (object-name out)])
  (check-output 'transplant-output-port out)
  (output-over out name (closer close? close-output-port out) location count-lines!
               (initial position)))

;; The location of `port` moved so that where it is now becomes the given one.
(define (moved-location port line column position)
  (define-values (first-line first-column first-position) (port-next-location port))
  (lambda ()
    (define-values (l c p) (port-next-location port))
    (values (and l line first-line (+ line (- l first-line)))
            (and c column first-column
                 (if (eqv? l first-line)
                     (+ column (- c first-column))
                     c))
            (and p position first-position (+ position (- p first-position))))))

(define (relocate-input-port in line column position [close? #t]
                             #:name [name (object-name in)])
  (check-input 'relocate-input-port in)
  (transplant-input-port in
                         (moved-location in line column position)
                         position
                         close?
                         (lambda () (port-count-lines! in))
                         #:name name))

(define (relocate-output-port out line column position [close? #t]
                              #:name [name (object-name out)])
  (check-output 'relocate-output-port out)
  (transplant-output-port out
                          (moved-location out line column position)
                          position
                          close?
                          (lambda () (port-count-lines! out))
                          #:name name))

;; ---- other content ----

(define (filter-read-input-port in read-wrap peek-wrap [close? #t])
  (check-input 'filter-read-input-port in)
  (check-procedure 'filter-read-input-port 2 "(procedure-arity-includes/c 2)" read-wrap)
  (check-procedure 'filter-read-input-port 4 "(procedure-arity-includes/c 4)" peek-wrap)
  (make-input-port (object-name in)
                   (lambda (buffer) (read-wrap buffer (try-read buffer in)))
                   (lambda (buffer skip progress)
                     (peek-wrap buffer skip progress (try-peek buffer skip progress in)))
                   (closer close? close-input-port in)
                   (progress-of in)
                   (commit-of in)
                   (location-of in)
                   (lambda () (port-count-lines! in))
                   (position-of in)))

(define (special-filter-input-port in procedure [close? #t])
  (check-input 'special-filter-input-port in)
  (check-procedure 'special-filter-input-port 2 "(procedure-arity-includes/c 2)" procedure)
  (define (filtered result buffer)
    (if (procedure? result)
        (procedure result buffer)
        result))
  (filter-read-input-port in
                          (lambda (buffer result) (filtered result buffer))
                          (lambda (buffer skip progress result) (filtered result buffer))
                          close?))

(define (make-limited-input-port in limit [close? #t])
  (check-input 'make-limited-input-port in)
  (check 'make-limited-input-port
         (exact-nonnegative-integer? limit)
         "exact-nonnegative-integer?"
         limit)
  (define taken 0)
  (define (room skip buffer)
    (min (bytes-length buffer) (- limit taken skip)))
  (define (took! n)
    (cond
      [(exact-integer? n) (set! taken (+ taken n))]
      [(procedure? n) (set! taken (+ taken 1))])
    n)
  (make-input-port (object-name in)
                   (lambda (buffer)
                     (define size (room 0 buffer))
                     (if (eqv? size 0)
                         eof
                         (took! (try-read buffer in 0 size))))
                   (lambda (buffer skip progress)
                     (define size (room skip buffer))
                     (if (positive? size)
                         (try-peek buffer skip progress in size)
                         eof))
                   (closer close? close-input-port in)
                   (progress-of in)
                   (let ([commit (commit-of in)])
                     (and commit
                          (lambda (count progress done)
                            (define n (min count (- limit taken)))
                            (and (commit n progress done)
                                 (took! n)
                                 #t))))
                   (location-of in)
                   (lambda () (port-count-lines! in))
                   (position-of in)))

;; What `in` would give, without taking it.
(define (peeking-input-port in [name (object-name in)] [skip 0]
                            #:init-position [position 1])
  (check-input 'peeking-input-port in)
  (check 'peeking-input-port
         (exact-nonnegative-integer? skip)
         "exact-nonnegative-integer?"
         skip)
  (define at skip)
  (make-input-port name
                   (lambda (buffer)
                     (define n (try-peek buffer at #f in))
                     (cond
                       [(exact-integer? n) (set! at (+ at n))]
                       [(procedure? n) (set! at (+ at 1))])
                     n)
                   (lambda (buffer skip progress) (try-peek buffer (+ at skip) #f in))
                   void
                   #f
                   #f
                   #f
                   void
                   position))

;; ---- output ----

;; Everything goes to both ports.
(define (combine-output a b)
  (check-output 'combine-output a)
  (check-output 'combine-output b)
  (make-output-port 'combined
                    (choice-evt a b)
                    (lambda (buffer start end non-block? breakable?)
                      (cond
                        [(= start end) (flush-output a) (flush-output b) 0]
                        [else
                         (define n
                           (if non-block?
                               (write-bytes-avail* buffer a start end)
                               (write-bytes-avail buffer a start end)))
                         (when (and n (positive? n))
                           (write-bytes buffer b start (+ start n)))
                         n]))
                    (lambda ()
                      (close-output-port a)
                      (close-output-port b))))

(define (open-output-nowhere [name 'nowhere] [special-ok? #t])
  (make-output-port name
                    always-evt
                    (lambda (buffer start end non-block? breakable?) (- end start))
                    void
                    (and special-ok? (lambda (v non-block? breakable?) #t))
                    (lambda (buffer start end)
                      (wrap-evt always-evt (lambda (e) (- end start))))
                    (and special-ok? (lambda (v) (wrap-evt always-evt (lambda (e) #t))))))
