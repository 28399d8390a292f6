#lang racket/base
;; Use-site scopes: macros used in the definition context that defines them.
(require (for-syntax racket/base))

;; The argument of a macro and its template may come from the same context without being confused.
(define (f x)
  (define-syntax-rule (identity id) (lambda (x) (let ([id 'id]) x)))
  ((identity x) 'arg))
(f 1)

;; A binder from the use site does not capture the template's reference to the same variable.
(let ()
  (define-syntax-rule (m id) (let ([id 2]) (list id y)))
  (define y 1)
  (m y))

;; A definition whose name comes from the use site binds for the whole context: the use-site scope is taken off.
(let ()
  (define-syntax-rule (def id v) (define id v))
  (def z 3)
  (+ z 1))

;; The same for macros that define macros with the user's name.
(let ()
  (define-syntax-rule (def-m id e) (define-syntax-rule (id) e))
  (def-m four 4)
  (four))

;; A macro of an enclosing context needs no use-site scope.
(let ()
  (define-syntax-rule (bind id e) (let ([id 'inner]) e))
  (let ()
    (define w 'outer)
    (list w (bind w w))))

;; At the module level likewise.
(define-syntax-rule (def-top id v) (define id v))
(def-top top-z 8)
top-z
(define mod-y 'module)
(define-syntax-rule (let-y id) (let ([id 'bound]) (list id mod-y)))
(let-y mod-y)

;; A macro which defines its argument and refers to an outer binding of that name.
(let ([k 'outer])
  (define-syntax-rule (def-k id) (define id (list 'defined)))
  (let ()
    (def-k k)
    k))

;; Macro-generated macros used in the same definition context.
(let ()
  (define-syntax-rule (gen name id) (define-syntax-rule (name e) (let ([id 'generated]) (list id e))))
  (gen g v)
  (define v 'context)
  (g v))

;; The example of the paper: identifiers of the use, in a binding position of the template, in a loop of macros.
(define-syntax-rule (define-identity id) (define-syntax id (syntax-rules () [(_ misc-id) (lambda (x) (let ([misc-id 'other]) x))])))
(let ()
  (define-identity identity)
  ((identity x) 'ok))
(let ()
  (define-syntax-rule (define-identity2 id) (define-syntax id (syntax-rules () [(_ misc-id) (lambda (x) (let ([misc-id 'other]) x))])))
  (define-identity2 identity)
  (define x 'ctx)
  (list ((identity x) 'ok) x))

;; syntax-local-identifier-as-binding removes the scopes for a comparison with a bound name.
(define-syntax (same-binding? stx)
  (syntax-case stx () [(_ a b) (if (bound-identifier=? (syntax-local-identifier-as-binding #'a) (syntax-local-identifier-as-binding #'b)) #'#t #'#f)]))
(let () (define-syntax-rule (check a) (same-binding? a a)) (define q 1) (check q))

;; Two macro uses in one definition context define two different names given the same introduced symbol.
(let ()
  (define-syntax-rule (def-and-use e) (begin (define tmp e) (set! acc (cons tmp acc))))
  (define acc '())
  (def-and-use 1)
  (def-and-use 2)
  acc)
