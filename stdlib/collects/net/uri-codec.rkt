#lang racket/base
;; net/uri-codec

(require racket/string)
(provide uri-encode uri-decode uri-path-segment-encode uri-path-segment-decode
         uri-userinfo-encode uri-userinfo-decode
         uri-unreserved-encode uri-unreserved-decode
         uri-path-segment-unreserved-encode uri-path-segment-unreserved-decode
         form-urlencoded-encode form-urlencoded-decode
         alist->form-urlencoded form-urlencoded->alist current-alist-separator-mode)

;; An encoder that leaves the characters of plain, a regular expression, as they are
(define (encoder who plain [space "%20"])
  (lambda (s)
    (unless (string? s) (raise-argument-error who "string?" s))
    (define out (open-output-string))
    (for ([b (in-bytes (string->bytes/utf-8 s))])
      (define c (integer->char b))
      (cond
        [(and (< b 128) (regexp-match? plain (string c))) (write-char c out)]
        [(eqv? c #\space) (write-string space out)]
        [else
         (write-string (if (< b 16) "%0" "%") out)
         (write-string (string-upcase (number->string b 16)) out)]))
    (get-output-string out)))

(define (decoder who plus-is-space?)
  (lambda (s)
    (unless (string? s) (raise-argument-error who "string?" s))
    (define spaced (if plus-is-space? (string-replace s "+" " ") s))
    (bytes->string/utf-8
     (regexp-replace* #rx#"%([0-9a-fA-F][0-9a-fA-F])" (string->bytes/utf-8 spaced)
                      (lambda (all hex) (bytes (string->number (bytes->string/latin-1 hex) 16))))
     #\?)))

(define uri-encode (encoder 'uri-encode #px"[-a-zA-Z0-9_.!~*'()]"))
(define uri-decode (decoder 'uri-decode #f))
(define uri-path-segment-encode
  (encoder 'uri-path-segment-encode #px"[-a-zA-Z0-9_.!~*'():@&=+$,]"))
(define uri-path-segment-decode (decoder 'uri-path-segment-decode #f))
(define uri-userinfo-encode (encoder 'uri-userinfo-encode #px"[-a-zA-Z0-9_.!~*'();:&=+$,]"))
(define uri-userinfo-decode (decoder 'uri-userinfo-decode #f))
(define uri-unreserved-encode (encoder 'uri-unreserved-encode #px"[-a-zA-Z0-9_.~]"))
(define uri-unreserved-decode (decoder 'uri-unreserved-decode #f))
(define uri-path-segment-unreserved-encode
  (encoder 'uri-path-segment-unreserved-encode #px"[-a-zA-Z0-9_.~:@&=+$,]"))
(define uri-path-segment-unreserved-decode (decoder 'uri-path-segment-unreserved-decode #f))
(define form-urlencoded-encode (encoder 'form-urlencoded-encode #px"[-a-zA-Z0-9_.*]" "+"))
(define form-urlencoded-decode (decoder 'form-urlencoded-decode #t))

;; ---- association lists

(define current-alist-separator-mode
  (make-parameter 'amp-or-semi
                  (lambda (v)
                    (unless (memq v '(amp semi amp-or-semi semi-or-amp))
                      (raise-argument-error 'current-alist-separator-mode
                                            "(or/c 'amp 'semi 'amp-or-semi 'semi-or-amp)" v))
                    v)))

(define (alist->form-urlencoded entries)
  (define separator
    (if (memq (current-alist-separator-mode) '(semi semi-or-amp)) ";" "&"))
  (string-join
   (for/list ([entry (in-list entries)])
     (define key (form-urlencoded-encode (symbol->string (car entry))))
     (if (cdr entry)
         (string-append key "=" (form-urlencoded-encode (cdr entry)))
         key))
   separator))

(define (form-urlencoded->alist s)
  (define separators
    (case (current-alist-separator-mode)
      [(amp) #rx"&"]
      [(semi) #rx";"]
      [else #rx"[&;]"]))
  (for/list ([part (in-list (regexp-split separators s))] #:unless (string=? part ""))
    (define m (regexp-match #rx"^([^=]*)(=(.*))?$" part))
    (cons (string->symbol (form-urlencoded-decode (cadr m)))
          (and (caddr m) (form-urlencoded-decode (cadddr m))))))
