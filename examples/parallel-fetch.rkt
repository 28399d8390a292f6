#lang racket/base
;; Fetches several pages over HTTP at the same time and reports them in the order they were named.
;; Usage: parallel-fetch.rkt http://HOST[:PORT]/PATH ...
(require racket/tcp)

(define seconds 5)

(struct page (url status size))

(define (parse-url url)
  (define m (regexp-match #rx"^http://([^:/]+)(:([0-9]+))?(/.*)?$" url))
  (unless m (raise-user-error 'parallel-fetch "not an http URL: ~a" url))
  (values (cadr m)
          (if (cadddr m) (string->number (cadddr m)) 80)
          (or (list-ref m 4) "/")))

(define (fetch url)
  (define-values (host port path) (parse-url url))
  (define-values (in out) (tcp-connect host port))
  (fprintf out "GET ~a HTTP/1.0\r\nHost: ~a\r\n\r\n" path host)
  (flush-output out)
  (define status (read-line in 'return-linefeed))
  (let skip ()
    (define line (read-line in 'return-linefeed))
    (unless (or (eof-object? line) (string=? line "")) (skip)))
  (define size (let count ([total 0])
                 (define block (read-bytes 4096 in))
                 (if (eof-object? block) total (count (+ total (bytes-length block))))))
  (close-input-port in)
  (close-output-port out)
  (page url status size))

;; An event that is ready with the page, or with the exception that prevented it.
(define (fetch-evt url)
  (define result (make-channel))
  (thread (lambda ()
            (channel-put result (with-handlers ([exn:fail? values]) (fetch url)))))
  (choice-evt result
              (wrap-evt (alarm-evt (+ (current-inexact-milliseconds) (* 1000 seconds)))
                        (lambda (alarm) 'timeout))))

(define (report url result)
  (cond
    [(page? result) (printf "~a: ~a, ~a bytes\n" url (page-status result) (page-size result))]
    [(exn? result) (printf "~a: failed\n" url)]
    [else (printf "~a: no answer in ~a seconds\n" url seconds)]))

(module+ main
  (define urls (vector->list (current-command-line-arguments)))
  (define events (map fetch-evt urls))
  (for ([url (in-list urls)]
        [event (in-list events)])
    (report url (sync event))))
