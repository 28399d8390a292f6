#lang racket/base
;; The names that mean something in patterns of syntax-parse.

(require (for-syntax racket/base))
(provide ~var ~datum ~literal ~and ~or ~or* ~alt ~not ~rest ~describe ~seq ~optional ~once
         ~between ~peek ~peek-not ~parse ~do ~undo ~fail ~bind ~post ~commit ~delimit-cut ~! ...+
         pattern)

(define-syntax-rule (define-keywords id ...)
  (begin
    (define-syntax (id stx)
      (raise-syntax-error #f "keyword used out of context" stx)) ...))

(define-keywords
  ~var ~datum ~literal ~and ~or ~or* ~alt ~not ~rest ~describe ~seq ~optional ~once
  ~between ~peek ~peek-not ~parse ~do ~undo ~fail ~bind ~post ~commit ~delimit-cut ~! ...+ pattern)
