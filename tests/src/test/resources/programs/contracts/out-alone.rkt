#lang racket
;; contract-out in the only form of a module, and without names
(module none racket (provide (contract-out)))
(module one racket (provide (contract-out [car (-> pair? any)])))
(require 'none (prefix-in one: 'one))
(one:car '(1 2))
(with-handlers ([exn:fail:contract:blame? (lambda (e) (displayln (cadr (regexp-split #rx"\n" (exn-message e)))))])
  (one:car 5))
