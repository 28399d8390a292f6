#lang racket/base
;; racket/unit: signatures, units and their linking

(require (only-in "private/unit/values.rkt" unit?)
         "private/unit/signature-forms.rkt" "private/unit/linking.rkt" "private/unit/unit-form.rkt")
(provide unit?
         (all-from-out "private/unit/signature-forms.rkt" "private/unit/linking.rkt")
         unit define-unit unit-from-context define-unit-from-context)
