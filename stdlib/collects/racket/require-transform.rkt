#lang racket/base
;; racket/require-transform

(require "private/import.rkt")

(provide import make-import struct:import import? import-local-id import-src-sym import-src-mod-path import-mode
         import-req-mode import-orig-mode import-orig-stx
         import-source make-import-source struct:import-source import-source? import-source-mod-path-stx
         import-source-mode
         expand-import make-require-transformer prop:require-transformer require-transformer?
         current-require-module-path convert-relative-module-path
         syntax-local-require-certifier)
