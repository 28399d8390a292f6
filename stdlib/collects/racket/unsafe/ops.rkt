#lang racket/base
;; racket/unsafe/ops: operations that may do anything when they are given what they do not expect

(require '#%unsafe '#%flfxnum)
;; Functions of flonums check their arguments at no cost that would count
(provide (all-from-out '#%unsafe)
         (rename-out [flsin unsafe-flsin] [flcos unsafe-flcos] [fltan unsafe-fltan]
                     [flasin unsafe-flasin] [flacos unsafe-flacos] [flatan unsafe-flatan]
                     [fllog unsafe-fllog] [flexp unsafe-flexp] [flexpt unsafe-flexpt]
                     [flround unsafe-flround] [flfloor unsafe-flfloor]
                     [flceiling unsafe-flceiling] [fltruncate unsafe-fltruncate]))
