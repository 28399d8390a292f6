#lang racket/base
;; racket/class: all but contracts for methods and serialization.

(require "private/class/values.rkt" "private/class/make-class.rkt" "private/class/keywords.rkt"
         "private/class/class-form.rkt" "private/class/super-calls.rkt"
         "private/class/interface.rkt" "private/class/mixin.rkt" "private/class/objects.rkt"
         "private/class/fields.rkt" "private/class/member-names.rkt" "private/class/contracts.rkt")

(provide class class* object% mixin interface interface*
         (except-out (all-from-out "private/class/keywords.rkt") initialize-superclass)
         (all-from-out "private/class/super-calls.rkt" "private/class/objects.rkt"
                       "private/class/fields.rkt" "private/class/member-names.rkt"
                       "private/class/contracts.rkt")
         printable<%> writable<%> equal<%> externalizable<%>
         object? class? interface? is-a? subclass? implementation? interface-extension?
         interface->method-names method-in-interface? object-interface class->interface
         exn:fail:object exn:fail:object? struct:exn:fail:object make-exn:fail:object)
