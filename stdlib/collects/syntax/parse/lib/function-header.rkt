#lang racket/base
;; syntax/parse/lib/function-header: classes for the headers of functions

(require syntax/parse)
(provide function-header formal formals)

(define-syntax-class function-header
  #:description "function header"
  #:attributes (name params)
  (pattern (inner:function-header . args:formals)
           #:with name #'inner.name
           #:with (outer ...) #'inner.params
           #:with (own ...) #'args.params
           #:with params #'(outer ... own ...))
  (pattern (name:id . args:formals)
           #:with params #'args.params))

(define-splicing-syntax-class formal
  #:attributes (name kw default)
  (pattern name:id #:attr kw #f #:attr default #f)
  (pattern [name:id default:expr] #:attr kw #f)
  (pattern (~seq kw:keyword name:id) #:attr default #f)
  (pattern (~seq kw:keyword [name:id default:expr])))

(define-syntax-class formals
  #:attributes (params)
  (pattern rest:id #:with params #'(rest))
  (pattern (f:formal ...) #:with params #'(f.name ...))
  (pattern (f:formal ... . rest:id) #:with params #'(f.name ... rest)))
