#lang racket/base
;; Modules: private names in macros' expansions, provides under other names, submodules.
(require (for-syntax racket/base))

;; A macro takes a private variable and a private macro of its module along.
(module a racket/base
  (require (for-syntax racket/base))
  (provide peek poke! twice with-secret)
  (define secret 'a-secret)
  (define (set-it! v) (set! secret v))
  (define-syntax-rule (peek) secret)
  (define-syntax-rule (poke! v) (set-it! v))
  (define-syntax-rule (helper e) (list 'helped e))
  (define-syntax-rule (twice e) (list (helper e) (helper e)))
  (define-syntax-rule (with-secret e) (let ([secret 'inner]) (list e (peek)))))
(require 'a)
(define secret 'mine)
(list (peek) secret)
(poke! 'changed)
(peek)
(define (helper e) 'not-this)
(twice 1)
(with-secret secret)
;; Names provided under other names and with prefixes.
(module b racket/base
  (provide (rename-out [inner outer] [mac other-mac]) (prefix-out p: v))
  (define inner 'inner-value)
  (define v 'v-value)
  (define-syntax-rule (mac) (list inner v)))
(require 'b)
(list outer p:v (other-mac))
(define inner 'my-inner)
(other-mac)
;; Imports renamed, prefixed, restricted.
(module c racket/base (provide x y z) (define x 1) (define y 2) (define z 3))
(module d racket/base
  (require (rename-in (submod ".." c) [x cx]) )
  (provide r)
  (define x 'own)
  (define r (list cx x y z)))
(require (only-in 'd r))
r
(module e racket/base
  (require (prefix-in c: (except-in (submod ".." c) z)))
  (provide r2)
  (define r2 (list c:x c:y)))
(require 'e)
r2
;; module* with #f sees the bindings of the enclosing module, macros too.
(define-syntax-rule (enclosing-macro) (list 'enclosing secret))
(module* inside #f
  (provide seen)
  (define seen (list secret (enclosing-macro))))
;; module+ collects parts of one submodule.
(module+ plus (provide p1) (define p1 secret))
(module+ plus (provide p2) (define p2 (list p1 'more)))
;; A submodule's definition shadows the enclosing module's name inside of it only.
(module* shadow #f
  (provide shadowed)
  (define secret 'shadowing)
  (define shadowed (list secret (enclosing-macro))))
;; module (without star) sees nothing of the enclosing module.
(module alone racket/base (provide z0) (define secret 'alone) (define z0 secret))
(module+ main
  (require (submod ".." inside) (submod ".." plus) (submod ".." shadow) (submod ".." alone))
  (list seen p1 p2 shadowed z0))
;; all-defined-out leaves out names that macros introduced.
(module f racket/base
  (provide (all-defined-out))
  (define-syntax-rule (def-hidden-and n) (begin (define hidden-name 1) (define n (add1 hidden-name))))
  (def-hidden-and shown))
(require 'f)
shown
(define ns (make-base-namespace))
(eval '(module f2 racket/base
         (provide (all-defined-out))
         (define-syntax-rule (def-hidden-and n) (begin (define hidden-name 1) (define n (add1 hidden-name))))
         (def-hidden-and shown)) ns)
(let-values ([(vars stxs) (parameterize ([current-namespace ns]) (module->exports ''f2))]) (list (map car (cdr (assv 0 vars))) (map car (cdr (assv 0 stxs)))))
;; all-from-out passes imports on.
(module g racket/base (require (submod ".." c)) (provide (all-from-out (submod ".." c))))
(module h racket/base (require (submod ".." g)) (provide hh) (define hh (list x y z)))
(require 'h)
hh
;; A macro expands to a provide: what the macro introduces stays under its plain name.
(module i racket/base
  (define-syntax-rule (define/provide n v) (begin (provide n) (define n v)))
  (define/provide given 'given))
(require 'i)
given
;; A macro expands to a require: an introduced import is visible to the macro's own names only.
(module j racket/base
  (provide jj)
  (define-syntax-rule (req-first e) (begin (require (only-in racket/list first)) (list (first e))))
  (define jj (let () (define-syntax-rule (m) 1) (m)))
  (define-syntax-rule (req-lib lib) (require lib))
  (req-lib racket/list)
  (define k (last '(1 2)))
  (provide k))
(require 'j)
(list jj k)
;; A macro-generated macro provided by a module carries its module's scopes.
(module l racket/base
  (require (for-syntax racket/base))
  (provide define-getter)
  (define counter 0)
  (define (next!) (set! counter (+ counter 1)) counter)
  (define-syntax-rule (define-getter n) (define-syntax-rule (n) (next!))))
(module m racket/base
  (require (submod ".." l))
  (provide tick)
  (define counter 'not-it)
  (define-getter tick))
(require 'm)
(list (tick) (tick))
;; A struct from a module used by a macro of the same module, where the user has the same names.
(module n racket/base
  (provide make-p show-p)
  (struct p (x y))
  (define-syntax-rule (make-p a b) (p a b))
  (define-syntax-rule (show-p e) (let ([v e]) (list (p-x v) (p-y v) (p? v)))))
(require 'n)
(define (p-x v) 'mine)
(show-p (make-p 1 2))
;; A module's language can be any module.
(module lang racket/base
  (provide #%module-begin #%datum (rename-out [app #%app]) list)
  (define-syntax-rule (app f a ...) (#%app list 'applied (quote f) a ...)))
(module in-lang (submod ".." lang) (list 1 2))
(require 'in-lang)
;; protect and struct-out.
(module o racket/base (provide (struct-out q) (protect-out w)) (struct q (a [b #:mutable])) (define w 1))
(require 'o)
(let ([v (q 1 2)]) (set-q-b! v 3) (list (q-a v) (q-b v) w))
;; A definition shadows an import of the module's language.
(define (list* . args) 'my-list*)
(list* 1 2)
