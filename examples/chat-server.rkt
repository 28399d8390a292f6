#lang racket/base
;; A chat server: what one client says, all others hear. One thread owns the list of clients and is
;; told by messages who comes, goes and says what. Usage: chat-server.rkt [PORT]
(require racket/tcp)

(struct joined (name out))
(struct said (name text))
(struct left (name))

;; The room: receives events in its mailbox, sends lines to the clients.
(define (room)
  (let loop ([clients (hash)])
    (define event (thread-receive))
    (cond
      [(joined? event)
       (tell clients (format "* ~a has joined" (joined-name event)))
       (loop (hash-set clients (joined-name event) (joined-out event)))]
      [(said? event)
       (define text (format "~a: ~a" (said-name event) (said-text event)))
       (tell (hash-remove clients (said-name event)) text)
       (loop clients)]
      [(left? event)
       (define others (hash-remove clients (left-name event)))
       (tell others (format "* ~a has left" (left-name event)))
       (loop others)])))

(define (tell clients text)
  (for ([out (in-hash-values clients)])
    ;; a client that is gone is no reason to stop; its own thread reports that it left
    (with-handlers ([exn:fail? void])
      (write-string text out)
      (newline out)
      (flush-output out))))

(define (attend room-thread in out)
  (write-string "name?\n" out)
  (flush-output out)
  (define name (read-line in 'any))
  (unless (eof-object? name)
    (thread-send room-thread (joined name out))
    (let loop ()
      (define line (with-handlers ([exn:fail:network? (lambda (e) eof)]) (read-line in 'any)))
      (unless (eof-object? line)
        (thread-send room-thread (said name line))
        (loop)))
    (thread-send room-thread (left name)))
  (close-input-port in)
  (close-output-port out))

(module+ main
  (define arguments (current-command-line-arguments))
  (define port
    (if (zero? (vector-length arguments)) 7001 (string->number (vector-ref arguments 0))))
  (define listener (tcp-listen port 64 #t "127.0.0.1"))
  (define-values (address actual-port peer peer-port) (tcp-addresses listener #t))
  (printf "chat server on ~a:~a\n" address actual-port)
  (flush-output)
  (define room-thread (thread room))
  (let loop ()
    (define-values (in out) (tcp-accept listener))
    (thread (lambda () (attend room-thread in out)))
    (loop)))
