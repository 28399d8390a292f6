#lang racket/base
;; Ports to try out a text that may turn out too wide, for custom writers that pretty print.

(provide make-tentative-pretty-print-output-port tentative-pretty-print-port-transfer
         tentative-pretty-print-port-cancel column-of column-port column-port-text)

;; content: a string port with what was written from the column on
(struct tentative (port content column) #:property prop:output-port 0)

;; The column that a port is at; 0 if it does not count.
(define (column-of out)
  (define-values (line column position) (port-next-location out))
  (or column 0))

;; overflow is called with each text that goes past the width, or has an end of a line.
(define (make-tentative-pretty-print-output-port out width overflow)
  (define who 'make-tentative-pretty-print-output-port)
  (unless (output-port? out) (raise-argument-error who "output-port?" 0 out width overflow))
  (unless (exact-nonnegative-integer? width)
    (raise-argument-error who "exact-nonnegative-integer?" 1 out width overflow))
  (unless (and (procedure? overflow) (procedure-arity-includes? overflow 0))
    (raise-argument-error who "(-> any)" 2 out width overflow))
  (define column (column-of out))
  (define content (column-port column))
  (define over? #f)
  (define (note-overflow bytes start end)
    (define ends-line? (for/or ([b (in-bytes bytes start end)]) (eqv? b 10)))
    (when (or ends-line? (> (column-of content) width)) (set! over? #t))
    (when over? (overflow)))
  (define port
    (make-output-port 'tentative always-evt
                      (lambda (bytes start end non-block? breakable?)
                        (write-bytes bytes content start end)
                        (when (< start end) (note-overflow bytes start end))
                        (- end start))
                      void
                      #f #f #f
                      (lambda () (port-next-location content))))
  (port-count-lines! port)
  (tentative port content column))

;; A string port that is at a column
(define (column-port column)
  (define out (open-output-string))
  (port-count-lines! out)
  (write-string (make-string column #\space) out)
  out)

;; What was written to a port that was at a column at first
(define (column-port-text out column) (substring (get-output-string out) column))

(define (check-tentative who port)
  (unless (tentative? port) (raise-argument-error who "tentative-pretty-print-port?" port)))

(define (tentative-pretty-print-port-transfer port out)
  (check-tentative 'tentative-pretty-print-port-transfer port)
  (write-string (column-port-text (tentative-content port) (tentative-column port)) out)
  (void))

(define (tentative-pretty-print-port-cancel port)
  (check-tentative 'tentative-pretty-print-port-cancel port))
