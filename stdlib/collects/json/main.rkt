#lang racket/base
;; json: reading and writing JSON.

(require racket/private/json-read racket/private/json-write)
(provide json-null jsexpr? read-json write-json
         string->jsexpr bytes->jsexpr jsexpr->string jsexpr->bytes)

(define json-null (make-parameter 'null))

(define (jsexpr? v #:null [null (json-null)]) (json-value? v null))

(define (read-json [in (current-input-port)] #:null [null (json-null)])
  (unless (input-port? in) (raise-argument-error 'read-json "input-port?" in))
  (read-json-value 'read-json in null))

(define (write-json v [out (current-output-port)] #:null [null (json-null)] #:encode [encode 'control])
  (unless (output-port? out) (raise-argument-error 'write-json "output-port?" out))
  (write-checked 'write-json v out null encode))

(define (write-checked who v out null encode)
  (unless (memq encode '(control all))
    (raise-argument-error who "(or/c 'control 'all)" encode))
  (write-json-value who v out null encode))

(define (string->jsexpr s #:null [null (json-null)])
  (unless (string? s) (raise-argument-error 'string->jsexpr "string?" s))
  (read-json-value 'string->jsexpr (open-input-string s) null))

(define (bytes->jsexpr b #:null [null (json-null)])
  (unless (bytes? b) (raise-argument-error 'bytes->jsexpr "bytes?" b))
  (read-json-value 'bytes->jsexpr (open-input-bytes b) null))

(define (jsexpr->string v #:null [null (json-null)] #:encode [encode 'control])
  (define out (open-output-string))
  (write-checked 'jsexpr->string v out null encode)
  (get-output-string out))

(define (jsexpr->bytes v #:null [null (json-null)] #:encode [encode 'control])
  (define out (open-output-bytes))
  (write-checked 'jsexpr->bytes v out null encode)
  (get-output-bytes out))
