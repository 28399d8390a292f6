#lang racket/base
;; racket/system: commands of the operating system.

(provide system system* system/exit-code system*/exit-code
         process process* process/ports process*/ports string-no-nuls? bytes-no-nuls?)

(define (string-no-nuls? v) (and (string? v) (not (regexp-match? #rx"\0" v))))
(define (bytes-no-nuls? v) (and (bytes? v) (not (regexp-match? #rx#"\0" v))))

(define (check-command who v)
  (unless (or (string-no-nuls? v) (bytes-no-nuls? v))
    (raise-argument-error who "(or/c string-no-nuls? bytes-no-nuls?)" v)))

(define (check-program who program args)
  (unless (path-string? program) (raise-argument-error who "path-string?" program))
  (for ([arg (in-list args)])
    (unless (or (path-string? arg) (string-no-nuls? arg) (bytes-no-nuls? arg))
      (raise-argument-error who "(or/c path-string? bytes-no-nuls?)" arg))))

;; The arguments that have the shell run a command
(define (shell-arguments command) (list "/bin/sh" "-c" command))

;; ---- running with ports

;; A port that a process can use itself, or #f for one that has to be copied
(define (direct port) (and (file-stream-port? port) port))

;; Starts the program with the ports, #f for new ones.  Gives the process, the new ports, and the
;; threads that copy.
(define (start program args out in error)
  (define separate? (not (eq? error 'stdout)))
  (define-values (process from to errors)
    (apply subprocess
           (and out (direct out))
           (and in (direct in))
           (if separate? (and error (direct error)) 'stdout)
           program args))
  (define copies
    (filter values
            (list (and from out (copying from out))
                  (and errors error separate? (copying errors error)))))
  (define feed (and to in (feeding in to)))
  (values process (and (not out) from) (and (not in) to) (and (not error) errors) copies feed))

(define (copying from out)
  (thread
   (lambda ()
     (copy-bytes from out)
     (close-input-port from))))

(define (feeding in to)
  (thread
   (lambda ()
     ;; the process may end before it has read all
     (with-handlers ([exn:fail? void]) (copy-bytes in to))
     (close-output-port to))))

(define (copy-bytes from to)
  (define buffer (make-bytes 4096))
  (let loop ()
    (define n (read-bytes-avail! buffer from))
    (unless (eof-object? n)
      (write-bytes buffer to 0 n)
      (flush-output to)
      (loop))))

;; ---- until the end

(define (run-to-end program args)
  (define-values (process from to errors copies feed)
    (start program args (current-output-port) (current-input-port) (current-error-port)))
  (with-handlers ([exn:break? (lambda (b)
                                (subprocess-kill process #t)
                                (raise b))])
    (sync process)
    (for-each thread-wait copies))
  (when feed (kill-thread feed))
  (subprocess-status process))

(define (system command #:set-pwd? [set-directory? #t])
  (check-command 'system command)
  (eqv? 0 (run-shell command)))

(define (system/exit-code command #:set-pwd? [set-directory? #t])
  (check-command 'system/exit-code command)
  (run-shell command))

(define (run-shell command)
  (define arguments (shell-arguments command))
  (run-to-end (car arguments) (cdr arguments)))

(define (system* program #:set-pwd? [set-directory? #t] . args)
  (check-program 'system* program args)
  (eqv? 0 (run-to-end program args)))

(define (system*/exit-code program #:set-pwd? [set-directory? #t] . args)
  (check-program 'system*/exit-code program args)
  (run-to-end program args))

;; ---- in the background

(define (process command #:set-pwd? [set-directory? #t])
  (check-command 'process command)
  (start-in-background #f #f #f (shell-arguments command)))

(define (process* program #:set-pwd? [set-directory? #t] . args)
  (check-program 'process* program args)
  (start-in-background #f #f #f (cons program args)))

(define (process/ports out in error command #:set-pwd? [set-directory? #t])
  (check-command 'process/ports command)
  (start-in-background out in error (shell-arguments command)))

(define (process*/ports out in error program #:set-pwd? [set-directory? #t] . args)
  (check-program 'process*/ports program args)
  (start-in-background out in error (cons program args)))

(define (start-in-background out in error command)
  (define-values (process from to errors copies feed)
    (start (car command) (cdr command) out in error))
  (define (control request)
    (case request
      [(status)
       (define status (subprocess-status process))
       (cond
         [(eq? status 'running) 'running]
         [(eqv? status 0) 'done-ok]
         [else 'done-error])]
      [(exit-code)
       (define status (subprocess-status process))
       (and (not (eq? status 'running)) status)]
      [(wait)
       (sync process)
       (for-each thread-wait copies)]
      [(interrupt) (subprocess-kill process #f)]
      [(kill) (subprocess-kill process #t)]
      [else
       (raise-argument-error 'control-process
                             "(or/c 'status 'exit-code 'wait 'interrupt 'kill)" request)]))
  (list from to (subprocess-pid process) errors control))
