#lang racket/base
;; Structures made by macros, and their compile-time information.
(require (for-syntax racket/base racket/struct-info))

;; The name comes from the user, so do constructor, predicate and accessors.
(define-syntax-rule (def-pt name) (struct name (x y) #:transparent))
(def-pt pt)
(list (pt 1 2) (pt? 1))
;; Field names of the macro: the accessor's name has the scopes of the structure's name.
(pt-x (pt 1 2))
;; A hidden structure: nothing is visible, the macro can use all.
(define-syntax-rule (def-hidden make get) (begin (struct hidden (v)) (define (make v) (hidden v)) (define (get h) (hidden-v h))))
(def-hidden mk1 get1)
(def-hidden mk2 get2)
(list (get1 (mk1 'a)) (get2 (mk2 'b)) (with-handlers ([exn:fail:contract? (lambda (e) 'different-types)]) (get1 (mk2 'c))))
;; struct-copy through a macro.
(define-syntax-rule (with-x s v) (struct-copy pt s [x v]))
(with-x (pt 1 2) 10)
;; Compile-time information.
(define-syntax (info stx)
  (syntax-case stx ()
    [(_ id) (let ([l (extract-struct-info (syntax-local-value #'id))])
              #`'#,(map (lambda (p) (cond [(identifier? p) (syntax-e p)] [(list? p) (map (lambda (q) (and (identifier? q) (syntax-e q))) p)] [else p])) l))]))
(info pt)
(struct sub pt ([z #:mutable]))
(info sub)
;; The name matches as a pattern of struct info and as an expression at once.
(map pt '(1 2) '(3 4))
;; #:name separates the structure's information from its constructor.
(struct thing (a) #:name thing-info #:constructor-name make-thing)
(thing-a (make-thing 1))
(info thing-info)
;; Structures in internal definitions, shadowing one another.
(let () (struct pt (q)) (pt-q (pt 1)))
;; Super types through a macro with a user's name.
(define-syntax-rule (extend name super) (struct name super (extra)))
(extend pt3 pt)
(pt3-extra (pt3 1 2 3))
;; define-struct makes make- names with the context of the structure's name.
(define-syntax-rule (old n) (define-struct n (f)))
(old oldie)
(oldie-f (make-oldie 5))
;; Duplicate fields from the macro and from the user with one symbol do not clash in accessors unless the names do.
(with-handlers ([exn:fail:syntax? (lambda (e) (regexp-replace #rx"^[^ ]*:[0-9]+:[0-9]+: " (exn-message e) ""))])
  (eval '(struct dup (a a)) (make-base-namespace)))
