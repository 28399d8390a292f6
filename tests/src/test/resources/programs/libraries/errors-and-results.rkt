#lang racket/base
;; What libraries say of their values, and what their events and sequences end with.
(require racket/async-channel racket/generator racket/match racket/set)

(define-syntax-rule (message e) (with-handlers ([exn:fail:contract? exn-message]) e))
(message (letrec ([g (generator () (g))]) (g)))
(message (set-union (set 1) (seteq 2)))
(message (set=? (set 1) (mutable-set 1)))
(message (subset? (set 1) (seteq 2)))
(message (set-subtract! (mutable-set 1) (mutable-seteq 2)))
(let-values ([(more? next) (sequence-generate '())]) (message (next)))

(match '(1 2) [(list (var _) (var ...)) 'any])
(match '(1 2) [(list (var x) (var x)) x] [(list (var y) (var z)) (list y z)])

(define channel (make-async-channel 1))
(define put (async-channel-put-evt channel 'x))
put
(list (eq? put (sync put)) (sync/timeout 0.01 put) (async-channel-get channel))
(list (eq? put (sync (choice-evt never-evt put))) (async-channel-get channel))
