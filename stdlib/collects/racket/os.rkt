#lang racket/base
;; racket/os

(require racket/file racket/string)
(provide gethostname getpid)

(define (gethostname)
  (define (first-line path) (and (file-exists? path) (string-trim (file->string path))))
  (or (first-line "/proc/sys/kernel/hostname")
      (first-line "/etc/hostname")
      (getenv "HOSTNAME")
      "localhost"))

;; The number of this process; the link tells it where there is one.
(define (getpid)
  (define link "/proc/self")
  (if (link-exists? link)
      (string->number (path->string (resolve-path link)))
      (raise (exn:fail:unsupported "getpid: not supported on this platform"
                                   (current-continuation-marks)))))
