;; racket/struct-info
(module struct-info '#%kernel
  (#%require "private/struct-info.rkt")
  (#%provide prop:struct-info struct-info? extract-struct-info make-struct-info
             checked-struct-info? prop:struct-auto-info struct-auto-info? struct-auto-info-lists
             prop:struct-field-info struct-field-info? struct-field-info-list))
