#lang racket/base
;; syntax-local-introduce and make-syntax-introducer.
(require (for-syntax racket/base))
(define-syntax-rule (at-compile-time e) (let-syntax ([m (lambda (stx) (syntax-case stx () [_ #`'#,e]))]) (m)))

;; An introducer flips one new scope: applied twice it changes nothing.
(at-compile-time (let ([i (make-syntax-introducer)])
  (list (bound-identifier=? #'a (i #'a)) (bound-identifier=? #'a (i (i #'a))) (bound-identifier=? (i #'a) (i #'a)))))
;; Two introducers differ.
(at-compile-time (bound-identifier=? ((make-syntax-introducer) #'a) ((make-syntax-introducer) #'a)))
;; add, remove and flip.
(at-compile-time (let ([i (make-syntax-introducer)])
  (list (bound-identifier=? (i #'a 'add) (i (i #'a 'add) 'add))
        (bound-identifier=? #'a (i #'a 'remove))
        (bound-identifier=? #'a (i (i #'a 'add) 'remove))
        (bound-identifier=? (i #'a 'flip) (i #'a 'add)))))
;; A binder with a new scope does not capture.
(define-syntax (hide stx)
  (syntax-case stx () [(_ id e) (with-syntax ([h ((make-syntax-introducer) #'id)]) #'(let ([h 'hidden]) e))]))
(let ([z 'visible]) (hide z z))
;; The same scope on both binder and body captures.
(define-syntax (both stx)
  (syntax-case stx () [(_ id e) (let ([i (make-syntax-introducer)]) (with-syntax ([h (i #'id)] [b (i #'e)]) #'(let ([h 'captured]) b)))]))
(let ([z 'visible]) (both z z))
;; The scope reaches all parts of a form.
(define-syntax (deep stx)
  (syntax-case stx () [(_ id e) (let ([i (make-syntax-introducer)]) (with-syntax ([h (i #'id)] [b (i #'(list e (vector e (list e))))]) #'(let ([h 1]) b)))]))
(let ([z 0]) (deep z z))
;; syntax-local-introduce takes the macro's scope off or puts it on: an introduced name becomes the user's.
(define-syntax (with-x stx)
  (syntax-case stx () [(_ e) (with-syntax ([x (syntax-local-introduce #'x)]) #'(let ([x 'introduced]) e))]))
(with-x x)
(let ([x 'user]) (list x (with-x 'unused)))
;; Twice is nothing.
(define-syntax (with-x2 stx)
  (syntax-case stx () [(_ e) (with-syntax ([x (syntax-local-introduce (syntax-local-introduce #'x))]) #'(let ([x 'introduced]) e))]))
(let ([x 'user]) (with-x2 x))
;; Applied to a part of the input, it makes that part introduced.
(define-syntax (mine stx)
  (syntax-case stx () [(_ id e) (with-syntax ([b (syntax-local-introduce #'id)]) #'(let ([b 'macros]) e))]))
(let ([q 'user]) (mine q q))
;; make-syntax-delta-introducer: the difference of two identifiers' scopes.
(at-compile-time (let* ([i (make-syntax-introducer)] [j (make-syntax-introducer)]
                        [d (make-syntax-delta-introducer (i #'a) #'a)])
  (list (bound-identifier=? (d #'b 'add) (i #'b)) (bound-identifier=? (d (i #'b) 'remove) #'b))))
;; An introducer that is used as use-site scope, too (argument #t).
(at-compile-time (bound-identifier=? #'a ((make-syntax-introducer #t) #'a)))
;; make-interned-syntax-introducer: the same key, the same scope.
(at-compile-time (let ([i (make-interned-syntax-introducer 'k)] [j (make-interned-syntax-introducer 'k)])
  (list (bound-identifier=? (i #'a) (j #'a)) (bound-identifier=? #'a (i #'a)))))
;; A macro communicating a scope to another through a definition.
(define-syntax (def stx)
  (syntax-case stx ()
    [(_ get) (let ([i (make-syntax-introducer)])
       (with-syntax ([v (i #'v)]) #'(begin (define v 'v1) (define-syntax-rule (get) v))))]))
(def g1)
(def g2)
(list (g1) (g2))
;; Outside of an expansion, syntax-local-introduce is an error.
(with-handlers ([exn:fail? exn-message]) (syntax-local-introduce #'x))
;; make-syntax-introducer works at run time.
(let ([i (make-syntax-introducer)]) (list (bound-identifier=? #'a (i #'a)) (free-identifier=? #'a (i #'a))))
;; Run-time syntax from one module use: quote-syntax objects of one form share their scopes.
(let-values ([(a b) (let ([s #'(n n)]) (values (car (syntax-e s)) (cadr (syntax-e s))))]) (bound-identifier=? a b))
;; syntax-local-make-delta-introducer is gone; syntax-shift-phase-level shifts.
(identifier-binding (syntax-shift-phase-level #'car 1) 0)
(and (identifier-binding (syntax-shift-phase-level #'car 1) 1) #t)
;; strip: syntax->datum forgets everything.
(syntax->datum ((make-syntax-introducer) #'(a #(b) #&c)))
