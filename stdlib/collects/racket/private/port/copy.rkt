#lang racket/base
;; Copying of one port to others.
(provide copy-port)

(define buffer-size 4096)

;; Copies all bytes and special values; whatever arrived is flushed before waiting for more.
(define (copy-port in out . more)
  (define outs (cons out more))
  (unless (input-port? in)
    (raise-type-error 'copy-port "input-port" in))
  (for ([o (in-list outs)])
    (unless (output-port? o)
      (raise-type-error 'copy-port "output-port" o)))
  (define buffer (make-bytes buffer-size))
  (let loop ()
    (define n (read-bytes-avail! buffer in))
    (cond
      [(eof-object? n) (void)]
      [else
       (for ([o (in-list outs)])
         (if (procedure? n)
             (write-special (special-value n in) o)
             (write-bytes buffer o 0 n)))
       (unless (byte-ready? in)
         (for-each flush-output outs))
       (loop)]))
  (for-each flush-output outs))

(define (special-value make in)
  (define-values (line column position) (port-next-location in))
  (make (object-name in) line column position))
