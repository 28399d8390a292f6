#lang racket/base
;; syntax/boundmap: mutable tables with identifiers as keys, under their old names

(require "id-table.rkt")
(provide
 (rename-out [make-bound-id-table make-bound-identifier-mapping]
             [mutable-bound-id-table? bound-identifier-mapping?]
             [bound-id-table-set! bound-identifier-mapping-put!]
             [bound-id-table-for-each bound-identifier-mapping-for-each]
             [bound-id-table-map bound-identifier-mapping-map]
             [make-free-id-table make-free-identifier-mapping]
             [mutable-free-id-table? free-identifier-mapping?]
             [free-id-table-set! free-identifier-mapping-put!]
             [free-id-table-for-each free-identifier-mapping-for-each]
             [free-id-table-map free-identifier-mapping-map]
             [make-free-id-table make-module-identifier-mapping]
             [mutable-free-id-table? module-identifier-mapping?]
             [free-id-table-set! module-identifier-mapping-put!]
             [free-id-table-for-each module-identifier-mapping-for-each]
             [free-id-table-map module-identifier-mapping-map]
             [bound-id-table-ref bound-identifier-mapping-get]
             [free-id-table-ref free-identifier-mapping-get]
             [free-id-table-ref module-identifier-mapping-get]))
