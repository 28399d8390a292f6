#lang racket/base
;; Ports as whole strings, lines and lists, and strings as ports.
(require "check.rkt"
         "copy.rkt")
(provide port->string port->bytes port->lines port->bytes-lines port->list
         display-lines
         call-with-output-string call-with-output-bytes
         with-output-to-string with-output-to-bytes
         call-with-input-string call-with-input-bytes
         with-input-from-string with-input-from-bytes)

;; ---- from ports ----

(define (all-bytes in close?)
  (define out (open-output-bytes))
  (copy-port in out)
  (when close?
    (close-input-port in))
  out)

(define (port->string [in (current-input-port)] #:close? [close? #f])
  (check-input 'port->string in)
  (get-output-string (all-bytes in close?)))

(define (port->bytes [in (current-input-port)] #:close? [close? #f])
  (check-input 'port->bytes in)
  (get-output-bytes (all-bytes in close?) #t))

(define (read-all read-one in close?)
  (define items
    (let loop ([items '()])
      (define item (read-one in))
      (if (eof-object? item)
          (reverse items)
          (loop (cons item items)))))
  (when close?
    (close-input-port in))
  items)

(define (port->list [read-one read] [in (current-input-port)] #:close? [close? #f])
  (check-input 'port->list in)
  (check-procedure 'port->list 1 "(procedure-arity-includes/c 1)" read-one)
  (read-all read-one in close?))

(define (check-mode who mode)
  (check who
         (memq mode '(linefeed return return-linefeed any any-one))
         "(or/c 'linefeed 'return 'return-linefeed 'any 'any-one)"
         mode))

(define (port->lines [in (current-input-port)]
                     #:line-mode [mode 'any]
                     #:close? [close? #f])
  (check-input 'port->lines in)
  (check-mode 'port->lines mode)
  (read-all (lambda (in) (read-line in mode)) in close?))

(define (port->bytes-lines [in (current-input-port)]
                           #:line-mode [mode 'any]
                           #:close? [close? #f])
  (check-input 'port->bytes-lines in)
  (check-mode 'port->bytes-lines mode)
  (read-all (lambda (in) (read-bytes-line in mode)) in close?))

(define (display-lines items [out (current-output-port)] #:separator [separator #"\n"])
  (check 'display-lines (list? items) "list?" items)
  (check-output 'display-lines out)
  (for ([item (in-list items)])
    (display item out)
    (display separator out)))

;; ---- to strings ----

(define (call-with-output-string procedure)
  (check-procedure 'call-with-output-string 1 "(output-port? . -> . any)" procedure)
  (define out (open-output-string))
  (procedure out)
  (get-output-string out))

(define (call-with-output-bytes procedure)
  (check-procedure 'call-with-output-bytes 1 "(output-port? . -> . any)" procedure)
  (define out (open-output-bytes))
  (procedure out)
  (get-output-bytes out #t))

(define (with-output-to-string thunk)
  (check-procedure 'with-output-to-string 0 "(-> any)" thunk)
  (define out (open-output-string))
  (parameterize ([current-output-port out])
    (thunk))
  (get-output-string out))

(define (with-output-to-bytes thunk)
  (check-procedure 'with-output-to-bytes 0 "(-> any)" thunk)
  (define out (open-output-bytes))
  (parameterize ([current-output-port out])
    (thunk))
  (get-output-bytes out #t))

;; ---- from strings ----

(define (check-source who kind? kind arity contract v procedure)
  (unless (kind? v)
    (raise-argument-error who kind 0 v procedure))
  (unless (and (procedure? procedure) (procedure-arity-includes? procedure arity))
    (raise-argument-error who contract 1 v procedure)))

(define (call-with-input-string text procedure)
  (check-source 'call-with-input-string string? "string?" 1 "(input-port? . -> . any)" text procedure)
  (procedure (open-input-string text)))

(define (call-with-input-bytes bytes procedure)
  (check-source 'call-with-input-bytes bytes? "bytes?" 1 "(input-port? . -> . any)" bytes procedure)
  (procedure (open-input-bytes bytes)))

(define (with-input-from-string text thunk)
  (check-source 'with-input-from-string string? "string?" 0 "(-> any)" text thunk)
  (parameterize ([current-input-port (open-input-string text)])
    (thunk)))

(define (with-input-from-bytes bytes thunk)
  (check-source 'with-input-from-bytes bytes? "bytes?" 0 "(-> any)" bytes thunk)
  (parameterize ([current-input-port (open-input-bytes bytes)])
    (thunk)))
