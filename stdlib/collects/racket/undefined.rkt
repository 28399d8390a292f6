#lang racket/base
;; racket/undefined

(require (only-in '#%unsafe unsafe-undefined))
(provide (rename-out [unsafe-undefined undefined]))
