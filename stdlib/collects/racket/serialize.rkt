#lang racket/base
;; racket/serialize: values as data, and back

(require "private/serialize/info.rkt" "private/serialize/write.rkt" "private/serialize/read.rkt"
         "private/serialize/forms.rkt")
(provide serializable? serialize deserialize serialized=? deserialize-module-guard
         prop:serializable
         (rename-out [checked-serialize-info make-serialize-info]
                     [checked-deserialize-info make-deserialize-info])
         serializable-struct serializable-struct/versions
         define-serializable-struct define-serializable-struct/versions)
