#lang racket/base
;; Ports that read ahead, ports that convert, and lines of endless ports.
(require racket/port)

(define (from items)
  (make-input-port/read-to-peek
   'items
   (lambda (s)
     (cond
       [(null? items) eof]
       [else
        (define item (car items))
        (set! items (cdr items))
        (cond
          [(byte? item) (bytes-set! s 0 item) 1]
          [(eof-object? item) eof]
          [else (lambda (source line column position) item)])]))
   #f
   void))
(define p (from (list 65 eof 66 'x 67)))
(peek-byte p 0)
(peek-byte p 1)
(port-commit-peeked 2 (port-progress-evt p) always-evt p)
(peek-byte p 0)
(peek-byte-or-special p 1)
(peek-byte p 2)
(define progress (port-progress-evt p))
(read-byte p)
(eq? progress (sync/timeout 0 progress))
(list (read-byte-or-special p) (read-byte p) (read-byte p))

(define-values (r w) (make-pipe 10))
(define converting (reencode-output-port w "UTF-8" #"!?"))
(file-stream-buffer-mode converting)
(write-bytes #"abc" converting)
(read-bytes-avail!* (make-bytes 10) r)
(write-bytes-avail #"wx" converting)
(read-bytes 4 r)
(write-bytes #"ab\303x" converting)
(flush-output converting)
(read-bytes 5 r)
(write-bytes #"1234567890" converting)
(flush-output converting)
(write-bytes-avail* #"123" converting)
(read-bytes 10 r)

(define-syntax-rule (message e) (with-handlers ([exn:fail? exn-message]) e))
(define bad (reencode-input-port (open-input-bytes #"ab\377c") "UTF-8"))
(message (read-bytes 2 bad))
(message (read-bytes 2 bad))
(message (reencode-input-port (open-input-bytes #"") "nope"))
(message (convert-stream "UTF-8" (open-input-bytes #"a\351b") "latin1" (current-output-port)))
(define to-latin (reencode-output-port (current-output-port) "latin1" #"?"))
(display "before λ after\n" to-latin)
(flush-output to-latin)

(define endless
  (make-input-port 'endless
                   (lambda (s) (bytes-set! s 0 10) 1)
                   (lambda (s skip progress) (bytes-set! s 0 (if (= skip 3) 10 65)) 1)
                   void
                   (lambda () never-evt)
                   (lambda (count progress done) (and (sync/timeout 0 done) #t))))
(sync (read-line-evt endless))
