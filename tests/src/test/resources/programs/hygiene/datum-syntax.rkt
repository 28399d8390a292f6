#lang racket/base
;; Breaking hygiene on purpose: datum->syntax with a context of one's choice.
(require (for-syntax racket/base) (for-meta 2 racket/base))

;; An anaphoric if: `it` with the context of the macro's use is visible to the user.
(define-syntax (aif stx)
  (syntax-case stx ()
    [(_ c t e) (with-syntax ([it (datum->syntax stx 'it)]) #'(let ([it c]) (if it t e)))]))
(aif (assv 2 '((1 . a) (2 . b))) (cdr it) 'none)
;; Nested uses: the inner one shadows.
(aif 1 (list it (aif 2 it 'no)) 'no)
;; Used in another macro's template, the captured name belongs to that template.
(define-syntax-rule (wrapped-aif c e) (aif c e 'none))
(let ([it 'users]) (wrapped-aif 5 it))
(define-syntax-rule (own-aif c) (aif c (list 'own it) 'none))
(own-aif 6)
;; The context of the macro's keyword rather than the whole form.
(define-syntax (kwd stx)
  (syntax-case stx () [(k e) (with-syntax ([x (datum->syntax #'k 'x)]) #'(let ([x 'from-keyword]) e))]))
(kwd x)
;; A context taken from an argument.
(define-syntax (arg-ctx stx)
  (syntax-case stx () [(_ a e) (with-syntax ([x (datum->syntax #'a 'x)]) #'(let ([x 'from-arg]) e))]))
(arg-ctx here x)
(define-syntax-rule (indirect2 e) (arg-ctx here e))
(let ([x 'users]) (indirect2 x))
;; At the module level: defines a name built from another.
(define-syntax (define-make stx)
  (syntax-case stx ()
    [(_ n v) (with-syntax ([make (datum->syntax #'n (string->symbol (format "make-~a" (syntax-e #'n))))]) #'(define (make) v))]))
(define-make thing 'a-thing)
(make-thing)
;; In an internal-definition context, the same.
(let () (define-make local 'l) (make-local))
;; In an introduced definition the built name has the macro's scopes and stays hidden.
(define-syntax-rule (hidden-make) (begin (define-make zork 'z) (make-zork)))
(hidden-make)
;; Loop with break: the user's `break` is bound by the macro.
(define-syntax (loop/break stx)
  (syntax-case stx ()
    [(k body ...) (with-syntax ([break (datum->syntax #'k 'break)]) #'(let/ec break (let f () body ... (f))))]))
(let ([n 0]) (loop/break (set! n (add1 n)) (when (= n 5) (break n))))
;; A context of #f: no binding at all.
(identifier-binding (datum->syntax #f 'car))
(car (identifier-binding (datum->syntax #'here 'define-values)))
;; A symbol in a datum gets the context, a syntax object keeps its own.
(define-syntax (mix stx)
  (syntax-case stx () [(k a) (datum->syntax #'k (list 'let (list (list 'v 1)) (list #'list 'v #'a)))]))
(let ([list vector] [v 2]) (mix v))
;; Generated accessors as struct makes them.
(define-syntax (define-record stx)
  (syntax-case stx ()
    [(_ n f ...)
     (with-syntax ([(get ...) (map (lambda (f) (datum->syntax #'n (string->symbol (format "~a.~a" (syntax-e #'n) (syntax-e f))) f)) (syntax->list #'(f ...)))]
                   [(i ...) (build-list (length (syntax->list #'(f ...))) values)])
       #'(begin (define (n f ...) (vector f ...)) (define (get r) (vector-ref r i)) ...))]))
(define-record pt x y)
(pt.y (pt 1 2))
;; At phase 1: the same inside a transformer.
(begin-for-syntax
  (define-syntax (aif1 stx)
    (syntax-case stx () [(k c t e) (with-syntax ([it (datum->syntax #'k 'it)]) #'(let ([it c]) (if it t e)))])))
(define-syntax (run stx) (aif1 (cdr (syntax->list stx)) #`'#,(length it) #'0))
(run 1 2 3)
;; Context of the expander's input: a let-syntax macro capturing with stx.
(let-syntax ([cap (lambda (stx) (datum->syntax stx '(let ([zz 1]) (+ zz 1))))]) (cap))
;; datum->syntax converts lists, vectors, boxes, prefabs and hash tables deeply.
(define s (datum->syntax #'here '(1 #(a (b)) #&c #s(p d) #hash((k . (v))))))
(map (lambda (x) (identifier? x)) (list (car (vector->list (syntax-e (cadr (syntax-e s))))) (unbox (syntax-e (caddr (syntax-e s))))))
(syntax? (hash-ref (syntax-e (list-ref (syntax-e s) 4)) 'k))
(identifier? (cadr (vector->list (struct->vector (syntax-e (list-ref (syntax-e s) 3))))))
;; The context of a compound syntax object is used, not that of its parts.
(define-syntax (whole-ctx stx)
  (syntax-case stx () [(_ p) (with-syntax ([x (datum->syntax #'p 'x)]) #'(let ([x 'p]) (list x . p)))]))
(let ([x 'u]) (whole-ctx (x x)))
;; #%app and #%datum are looked up with the context of the form.
(define-syntax (no-app stx) (datum->syntax #'here (cdr (syntax-e stx))))
(no-app + 1 2)
