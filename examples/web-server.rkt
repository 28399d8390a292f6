#lang racket/base
;; A small web server: each connection has a thread, a custodian and a time limit.
;; Usage: web-server.rkt [PORT [SECONDS]]
(require racket/tcp)

(define (serve port seconds)
  (define listener (tcp-listen port 128 #t "127.0.0.1"))
  (define-values (address actual-port peer peer-port) (tcp-addresses listener #t))
  (printf "web server on http://~a:~a/\n" address actual-port)
  (flush-output)
  (let loop ()
    (accept-and-handle listener seconds)
    (loop)))

;; The custodian owns the connection and the thread; shutting it down ends both.
(define (accept-and-handle listener seconds)
  (define connection (make-custodian))
  (parameterize ([current-custodian connection])
    (define-values (in out) (tcp-accept listener))
    (define handler (thread (lambda () (handle in out))))
    (parameterize ([current-custodian (make-custodian)])
      (thread (lambda ()
                (sync/timeout seconds handler)
                (custodian-shutdown-all connection))))))

(define (handle in out)
  (define request (read-line in 'any))
  (skip-headers in)
  (define path (and (string? request) (request-path request)))
  (cond
    [(not path) (respond out "400 Bad Request" "no path in the request line\n")]
    [(equal? path "/slow") (sleep 3600)]
    [(equal? path "/") (respond out "200 OK" "It works.\n")]
    [(regexp-match #rx"^/hello/(.+)$" path)
     => (lambda (m) (respond out "200 OK" (format "Hello, ~a!\n" (cadr m))))]
    [else (respond out "404 Not Found" (format "nothing at ~a\n" path))])
  (close-output-port out)
  (close-input-port in))

(define (skip-headers in)
  (define line (read-line in 'any))
  (unless (or (eof-object? line) (string=? line ""))
    (skip-headers in)))

(define (request-path request)
  (cond
    [(regexp-match #rx"^GET ([^ ]+) HTTP/" request) => cadr]
    [else #f]))

(define (respond out status body)
  (define content (string->bytes/utf-8 body))
  (fprintf out "HTTP/1.0 ~a\r\nContent-Type: text/plain; charset=utf-8\r\n" status)
  (fprintf out "Content-Length: ~a\r\n\r\n" (bytes-length content))
  (write-bytes content out)
  (flush-output out))

(module+ main
  (define arguments (current-command-line-arguments))
  (define (argument n default)
    (if (< n (vector-length arguments)) (string->number (vector-ref arguments n)) default))
  (serve (argument 0 8080) (argument 1 10)))
