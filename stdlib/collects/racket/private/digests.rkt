;; Digests of byte strings and of what a port gives.
(module digests "medium.rkt"
  (#%require (rename '#%kernel kernel:sha1-bytes sha1-bytes)
             (rename '#%kernel kernel:sha224-bytes sha224-bytes)
             (rename '#%kernel kernel:sha256-bytes sha256-bytes))
  (#%provide sha1-bytes sha224-bytes sha256-bytes)

  ;; The rest of the port as one byte string
  (define (port-content in)
    (let ([out (open-output-bytes)] [buffer (make-bytes 4096)])
      (let loop ()
        (let ([n (read-bytes-avail! buffer in)])
          (if (eof-object? n)
              (get-output-bytes out)
              (begin
                (write-bytes buffer out 0 n)
                (loop)))))))

  (define-syntax-rule (define-digest name kernel-name)
    (define name
      (let ([digest (lambda (in start end)
                      (unless (or (bytes? in) (input-port? in))
                        (raise-argument-error
                         'name "(lambda (p) (or (bytes? p) (input-port? p)))" in))
                      (kernel-name (if (input-port? in) (port-content in) in) start end))])
        (case-lambda
          [(in) (digest in 0 #f)]
          [(in start) (digest in start #f)]
          [(in start end) (digest in start end)]))))

  (define-digest sha1-bytes kernel:sha1-bytes)
  (define-digest sha224-bytes kernel:sha224-bytes)
  (define-digest sha256-bytes kernel:sha256-bytes))
