#lang racket/base
;; racket/port, so far: strings as ports, whole ports as values, copying.

(provide with-output-to-string with-output-to-bytes call-with-output-string call-with-output-bytes
         with-input-from-string with-input-from-bytes call-with-input-string call-with-input-bytes
         port->string port->bytes port->lines port->bytes-lines port->list display-lines
         open-output-nowhere copy-port)

(define (check who v ok? contract)
  (unless ok? (raise-argument-error who contract v)))

(define (thunk? v) (and (procedure? v) (procedure-arity-includes? v 0)))
(define (receiver? v) (and (procedure? v) (procedure-arity-includes? v 1)))

(define-syntax-rule (define-output with call get)
  (begin
    (define (with thunk)
      (check 'with thunk (thunk? thunk) "(-> any)")
      (let ([port (open-output-bytes)])
        (parameterize ([current-output-port port]) (thunk))
        (get port)))
    (define (call proc)
      (check 'call proc (receiver? proc) "(output-port? . -> . any)")
      (let ([port (open-output-bytes)])
        (proc port)
        (get port)))))

(define-output with-output-to-string call-with-output-string get-output-string)
(define-output with-output-to-bytes call-with-output-bytes get-output-bytes)

(define-syntax-rule (define-input with call open is? contract)
  (begin
    (define (with s thunk)
      (check 'with s (is? s) contract)
      (check 'with thunk (thunk? thunk) "(-> any)")
      (parameterize ([current-input-port (open s)]) (thunk)))
    (define (call s proc)
      (check 'call s (is? s) contract)
      (check 'call proc (receiver? proc) "(input-port? . -> . any)")
      (proc (open s)))))

(define-input with-input-from-string call-with-input-string open-input-string string? "string?")
(define-input with-input-from-bytes call-with-input-bytes open-input-bytes bytes? "bytes?")

;; What read gives for all of the port, which is closed afterwards if close? is true
(define (whole who in close? read)
  (check who in (input-port? in) "input-port?")
  (begin0
    (read)
    (when close? (close-input-port in))))

(define (port->string [in (current-input-port)] #:close? [close? #f])
  (whole 'port->string in close?
         (lambda ()
           (let ([out (open-output-bytes)])
             (copy-port in out)
             (get-output-string out)))))

(define (port->bytes [in (current-input-port)] #:close? [close? #f])
  (whole 'port->bytes in close?
         (lambda ()
           (let ([out (open-output-bytes)])
             (copy-port in out)
             (get-output-bytes out)))))

(define (port->lines [in (current-input-port)] #:line-mode [mode 'any] #:close? [close? #f])
  (whole 'port->lines in close? (lambda () (for/list ([line (in-lines in mode)]) line))))

(define (port->bytes-lines [in (current-input-port)] #:line-mode [mode 'any] #:close? [close? #f])
  (whole 'port->bytes-lines in close?
         (lambda () (for/list ([line (in-bytes-lines in mode)]) line))))

(define (port->list [read read] [in (current-input-port)] #:close? [close? #f])
  (check 'port->list read (receiver? read) "(procedure-arity-includes/c 1)")
  (whole 'port->list in close? (lambda () (for/list ([v (in-port read in)]) v))))

(define (display-lines lines [out (current-output-port)] #:separator [separator #"\n"])
  (check 'display-lines lines (list? lines) "list?")
  (for ([line (in-list lines)])
    (display line out)
    (display separator out)))

(define (open-output-nowhere [name 'nowhere] [special-ok? #t])
  (make-output-port name
                    always-evt
                    (lambda (bytes start end non-blocking? breakable?) (- end start))
                    void
                    (and special-ok? (lambda (v non-blocking? breakable?) #t))
                    (lambda (bytes start end) (wrap-evt always-evt (lambda (e) (- end start))))
                    (and special-ok? (lambda (v) always-evt))))

(define chunk-size 4096)

(define (copy-port in out . more)
  (check 'copy-port in (input-port? in) "input-port?")
  (for ([port (in-list (cons out more))])
    (check 'copy-port port (output-port? port) "output-port?"))
  (define buffer (make-bytes chunk-size))
  (let loop ()
    (define n (read-bytes-avail! buffer in))
    (cond
      [(eof-object? n) (void)]
      [(procedure? n) (raise-arguments-error 'copy-port "special value in port" "port" in)]
      [else
       (for ([port (in-list (cons out more))]) (write-bytes buffer port 0 n))
       (loop)])))
