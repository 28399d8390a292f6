#lang racket/base
;; Methods with keywords, realms, names of operands and procedures, reductions, compositions.
(require racket/class (for-syntax racket/base))
(define-syntax-rule (show e)
  (begin
    (call-with-values
     (lambda () (with-handlers ([exn:fail? (lambda (x) (exn-message x))]) e))
     (lambda vs (write vs)))
    (newline)))
(define (f0 #:a a) a)
(define (f1 x #:a [a 1]) (list x a))
(define c% (class object% (super-new) (define/public (m x #:k k) k) (define/public (o x #:k [k 1]) k)))
(define o (new c%))
(show ((procedure->method f1)))
(show ((procedure->method f1) 1 2 3))
(show ((procedure->method f1) 1 #:a 3))
(show ((procedure-rename (procedure->method f1) 'foo)))
(show (send o m))
(show (send o o 1 2))
(show (regexp-match #rx"no case[^\n]*" (with-handlers ([exn:fail? exn-message]) (send o m 1 2 #:k 3))))
(show (procedure-reduce-arity f0 '()))
(show (procedure-reduce-arity-mask f0 0))
(show (procedure-reduce-arity f0 0))
(show ((procedure-reduce-keyword-arity f1 1 '() '(#:a)) 1 2))

(define named (procedure-rename (lambda (x) x) 'foo 'home))
(show (map procedure-realm
           (list named (procedure-rename named 'x) (procedure-reduce-arity named 1)
                 (procedure-reduce-arity named 1 'q 'z) (procedure->method named)
                 (procedure-rename f1 'g 'home) car f1)))

(define (name-of #:key p) (object-name p))
(show (regexp-match? #rx":[0-9]+:[0-9]+$" (symbol->string (name-of #:key (lambda (z) z)))))
(define-syntax (unnamed stx) (syntax-case stx () [(_ e) (syntax-property #'e 'inferred-name (void))]))
(define-syntax (other-name stx) (syntax-case stx () [(_ e) (syntax-property #'e 'inferred-name 'other)]))
(define u (unnamed (lambda (x #:y y) x)))
(define n (other-name (lambda (x #:y [y 1]) x)))
(show (list (eq? 'u (object-name u)) (object-name n)))

(show ((compose list f1) 1 #:a 3))
(show (procedure-keywords (compose list f1)))
(show (compose1 f0 +))
(show (compose list f0 +))
(show (compose1 cons add1))
(show (list (compose values +) (compose values values) (eq? + (compose values + values))))
(show ((compose add1 values) 1 2))

;; the procedure is looked at before the operands, and its call has one application
(define (later) (g (begin (display "operand ") 1) #:a 2))
(show (with-handlers ([exn:fail:contract:variable? (lambda (x) 'undefined)]) (later)))
(define (g x #:a [a 1]) x)
(define-syntax (shape stx)
  (syntax-case stx ()
    [(_ e) (syntax-case (local-expand #'e 'expression '()) (let-values if #%plain-app)
             [(let-values ([(p) f] . _) (if _ (#%plain-app core . _) (#%plain-app (#%plain-app . _) _ _ . _))) #'#t]
             [_ #'#f])]))
(show (shape (g 1 #:a 2)))
