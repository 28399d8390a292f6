#lang racket/base
;; A special value that is written counts for the position
(require racket/port)
(define-values (i o) (make-pipe-with-specials))
(write-string "ab" o) (write-special 'x o) (write-string "c" o)
(file-position o)
(list (read-char-or-special i) (read-char-or-special i) (read-char-or-special i) (read-char-or-special i) (file-position i))
