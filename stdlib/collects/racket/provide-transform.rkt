#lang racket/base
;; racket/provide-transform

(require "private/export.rkt")

(provide export make-export struct:export export? export-local-id export-out-sym export-mode export-protect?
         export-orig-stx
         expand-export pre-expand-export make-provide-transformer make-provide-pre-transformer
         prop:provide-transformer provide-transformer? prop:provide-pre-transformer
         provide-pre-transformer? syntax-local-provide-certifier)
