#lang racket/base
;; Syntax properties, places in the source and the tracking of expansion.
(require (for-syntax racket/base))
(define ns (make-base-namespace))
(define (ex e) (parameterize ([current-namespace ns]) (expand e)))
(void (eval '(begin (require (for-syntax racket/base)) (define-syntax-rule (m a) (list a)) (define-syntax-rule (m2 a) (m a))
                    (define-syntax id-mac (lambda (s) (if (identifier? s) #'5 #'6))) (define-syntax ren (make-rename-transformer #'car))) ns))
(define (origins s) (let loop ([o (syntax-property s 'origin)]) (cond [(pair? o) (append (loop (car o)) (loop (cdr o)))] [(identifier? o) (list (syntax-e o))] [else '()])))

;; 'origin names the macros that made a form, the latest first.
(origins (ex '(m 1)))
(origins (ex '(m2 1)))
(origins (ex 'id-mac))
;; Local macros leave 'disappeared-use... of let-syntax nothing but the body.
(origins (ex '(let ([x 1]) x)))
;; Properties put on and read.
(define s (syntax-property #'(a b) 'key 'value))
(list (syntax-property s 'key) (syntax-property s 'other) (syntax-property #'a 'key))
;; A property of the input and one of the result are combined by cons.
(let ([r (syntax-track-origin (syntax-property #'x 'k 'new) (syntax-property #'y 'k 'old) #'mac)])
  (list (syntax-property r 'k) (map syntax-e (syntax-property r 'origin))))
;; Macro results get the properties of the macro's use.
(syntax-property (ex (syntax-property (namespace-syntax-introduce (datum->syntax #f '(m 1)) ns) 'mark 'kept)) 'mark)
;; Keys.
(sort (syntax-property-symbol-keys (syntax-property (syntax-property #'x 'a 1) 'b 2)) symbol<?)
;; Removing.
(syntax-property (syntax-property-remove (syntax-property #'x 'a 1) 'a) 'a)
;; Preserved ones.
(list (syntax-property-preserved? (syntax-property #'x 'a 1 #t) 'a) (syntax-property-preserved? (syntax-property #'x 'a 1) 'a))
;; paren-shape is a property of what is read.
(list (syntax-property #'[a] 'paren-shape) (syntax-property #'{a} 'paren-shape) (syntax-property #'(a) 'paren-shape))
;; Properties do not reach the parts.
(syntax-property (car (syntax-e s)) 'key)
;; datum->syntax takes properties of its fourth argument.
(syntax-property (datum->syntax #f 'x #f s) 'key)
;; Quoted syntax keeps no properties over templates, but those on the template's own parts.
(with-syntax ([x (syntax-property #'x 'pp 1)]) (syntax-property #'x 'pp))
;; Places: line, column, position, span, source.
(let ([q #'here]) (list (syntax-line q) (syntax-column q) (syntax-span q)))
(let ([q (datum->syntax #f 'x (list "src" 1 2 3 4))]) (list (syntax-source q) (syntax-line q) (syntax-column q) (syntax-position q) (syntax-span q)))
(let ([q (datum->syntax #f 'x (vector 'v 1 2 3 4))]) (syntax-source q))
;; datum->syntax gives the place to the new parts.
(let ([q (datum->syntax #f '(x y) (list "src" 1 2 3 4))]) (syntax-line (car (syntax-e q))))
;; Template parts have the template's place, pattern variables their own.
(define-syntax (line-of stx) (syntax-case stx () [(_ e) (with-syntax ([n (- (syntax-line #'e) (syntax-line stx))]) #'n)]))
(line-of
  here)
;; syntax-original? tells what was read from what macros made.
(define-syntax (orig stx) (syntax-case stx () [(_ e) #`'#,(list (syntax-original? #'e) (syntax-original? #'made))]))
(orig x)
(define-syntax-rule (orig-via) (orig x))
(orig-via)
;; 'disappeared-use and 'disappeared-binding of local macros.
(define (all-props s key)
  (let loop ([s s]) (append (if (syntax? s) (let ([p (syntax-property s key)]) (if p (list p) '())) '())
                            (let ([e (if (syntax? s) (syntax-e s) s)]) (if (pair? e) (append (loop (car e)) (loop (cdr e))) '())))))
(define (names v) (cond [(identifier? v) (list (syntax-e v))] [(pair? v) (append (names (car v)) (names (cdr v)))] [else '()]))
(names (all-props (ex '(letrec-syntax ([loc (lambda (s) #'1)]) (loc))) 'disappeared-binding))
;; syntax-recertify, syntax-arm and their kin leave the datum.
(syntax->datum (syntax-disarm (syntax-arm #'(a b)) #f))
(syntax->datum (syntax-rearm #'(a) #'b))
;; quote-syntax without #:local takes the local scopes off, with it keeps them.
(let ([x 1]) (let ([y 2]) (list (bound-identifier=? (quote-syntax x) (let ([z 1]) (quote-syntax x))) (bound-identifier=? (quote-syntax x #:local) (let ([z 1]) (quote-syntax x #:local))))))
(define-syntax (local-bound stx) (syntax-case stx () [(_ id) (with-syntax ([q #'(quote-syntax id #:local)]) #'(identifier-binding q))]))
(let ([v 1]) (list (local-bound v) (identifier-binding #'v)))
;; syntax-e is lazy about scopes: all parts have them.
(let* ([i (make-syntax-introducer)] [t (i #'(a (b #(c))))])
  (list (bound-identifier=? (i #'a) (car (syntax-e t)))
        (bound-identifier=? (i #'c) (vector-ref (syntax-e (cadr (syntax-e (cadr (syntax-e t))))) 0))))
;; syntax-debug-info knows the name.
(hash-ref (syntax-debug-info #'abc) 'name)
