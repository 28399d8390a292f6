#lang racket/base
;; racket/bytes

(provide bytes-append* bytes-join)

(define (bytes-append* b . more)
  (if (null? more) (apply bytes-append b) (apply apply bytes-append b more)))

(define (bytes-join parts separator)
  (unless (and (list? parts) (andmap bytes? parts))
    (raise-argument-error 'bytes-join "(listof bytes?)" parts))
  (unless (bytes? separator)
    (raise-argument-error 'bytes-join "bytes?" separator))
  (cond
    [(null? parts) #""]
    [else
     (apply bytes-append
            (car parts)
            (let loop ([parts (cdr parts)])
              (if (null? parts) '() (list* separator (car parts) (loop (cdr parts))))))]))
