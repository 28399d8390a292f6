#lang racket/base
;; Rename transformers, set! transformers and structures that are transformers.
(require (for-syntax racket/base) racket/stxparam)

;; A rename transformer is an alias for references, applications and assignments.
(define base 1)
(define-syntax alias (make-rename-transformer #'base))
(set! alias (+ alias 1))
(list base alias)
(define-syntax plus (make-rename-transformer #'+))
(list (plus 1 2) (map plus '(1) '(2)))
;; An alias of a macro.
(define-syntax my-when (make-rename-transformer #'when))
(my-when #t 'yes)
;; An alias of a local variable.
(let ([v 5]) (define-syntax w (make-rename-transformer #'v)) (set! w (* w 2)) v)
;; A set! transformer gets references, applications and assignments.
(define-syntax cell
  (make-set!-transformer
    (lambda (stx)
      (syntax-case stx (set!)
        [(set! _ v) #'(list 'set v)]
        [(_ . args) #'(list 'call . args)]
        [_ #''ref]))))
(list cell (cell 1 2) (set! cell 3))
;; An identifier macro by syntax-id-rules.
(define storage (vector 0))
(define-syntax slot (syntax-id-rules (set!) [(set! _ v) (vector-set! storage 0 v)] [(_ a ...) ((vector-ref storage 0) a ...)] [_ (vector-ref storage 0)]))
(set! slot 7)
slot
(set! slot list)
(slot 1 2)
;; make-variable-like by identifier-syntax kind.
(define-syntax (constant stx) (if (identifier? stx) #'42 #'(list 42)))
(list constant (constant))
;; set! on an ordinary macro.
(with-handlers ([exn:fail:syntax? (lambda (e) (regexp-replace #rx"^[^ ]*:[0-9]+:[0-9]+: " (exn-message e) ""))])
  (eval '(begin (define-syntax-rule (m) 1) (set! m 5)) (let ([ns (make-base-namespace)]) (eval '(require (for-syntax racket/base)) ns) ns)))
;; prop:set!-transformer with a procedure of one argument, and of two.
(begin-for-syntax
  (struct t1 (id) #:property prop:set!-transformer (lambda (stx) (syntax-case stx () [(k . r) #'(quote (one . r))] [_ #'(quote one)])))
  (struct t2 (id) #:property prop:set!-transformer (lambda (self stx) (syntax-case stx (set!) [(set! i v) #`(set! #,(t2-id self) v)] [(_ . r) #`(list 'two #,(t2-id self) . r)] [_ (t2-id self)])))
  (struct t3 (id) #:property prop:set!-transformer 0)
  (struct r1 (id) #:property prop:rename-transformer 0)
  (struct r2 (id) #:property prop:rename-transformer (lambda (self) (r2-id self)))
  (struct r3 (info) #:property prop:rename-transformer #'base)
  (struct p1 (v) #:property prop:procedure (lambda (self stx) #`(list '#,(p1-v self) . #,(datum->syntax #'here (cdr (syntax-e stx)))))))
(define-syntax s1 (t1 #'base))
(list s1 (s1 a b))
(define-syntax s2 (t2 #'base))
(set! s2 11)
(list s2 (s2 1) base)
(define-syntax s3 (t3 (lambda (stx) #''three)))
(list s3 (s3 1))
;; prop:rename-transformer by field index, procedure and identifier.
(define-syntax n1 (r1 #'base))
(define-syntax n2 (r2 #'base))
(define-syntax n3 (r3 'some-info))
(list n1 n2 n3)
(set! n1 12)
base
;; The structure stays available as compile-time value.
(define-syntax (info-of stx)
  (syntax-case stx ()
    [(_ id) (let-values ([(v t) (syntax-local-value/immediate #'id)])
              #`'#,(list (r3? v) (and t (syntax-e t))))]))
(info-of n3)
;; A structure with prop:procedure is a macro.
(define-syntax mp (p1 'p))
(mp 1 2)
;; syntax-local-value goes through rename transformers.
(define-syntax secret 'the-secret)
(define-syntax secret-alias (make-rename-transformer #'secret))
(define-syntax (reveal stx) (syntax-case stx () [(_ id) #`'#,(syntax-local-value #'id (lambda () 'nothing))]))
(list (reveal secret) (reveal secret-alias) (reveal base) (reveal unbound-name))
;; Predicates and accessors.
(define-syntax (preds stx)
  #`'#,(list (set!-transformer? (make-set!-transformer (lambda (s) s))) (set!-transformer? (lambda (s) s)) (set!-transformer? (t1 1))
             (rename-transformer? (make-rename-transformer #'x)) (rename-transformer? (r1 #'x)) (rename-transformer? 1)
             (syntax-e (rename-transformer-target (make-rename-transformer #'x)))
             (procedure? (set!-transformer-procedure (make-set!-transformer (lambda (s) s))))))
(preds)
;; The rename transformer's target is looked up where the transformer was made.
(let-syntax ([al (make-rename-transformer #'base)]) (let ([base 'shadow]) (list base al)))
;; A compile-time value that is no procedure is an illegal use.
(with-handlers ([exn:fail:syntax? (lambda (e) (regexp-replace #rx"^[^ ]*:[0-9]+:[0-9]+: " (exn-message e) ""))])
  (eval '(begin (define-syntax five 5) five) (let ([ns (make-base-namespace)]) (eval '(require (for-syntax racket/base)) ns) ns)))
;; A transformer that returns no syntax.
(with-handlers ([exn:fail? exn-message])
  (eval '(begin (define-syntax (bad stx) 5) (bad)) (let ([ns (make-base-namespace)]) (eval '(require (for-syntax racket/base)) ns) ns)))
;; Syntax parameters: the binding is adjusted for the dynamic extent of the expansion.
(define-syntax-parameter it (lambda (stx) (raise-syntax-error #f "used outside" stx)))
(define-syntax-rule (aif c t e) (let ([v c]) (if v (syntax-parameterize ([it (make-rename-transformer #'v)]) t) e)))
(aif (memv 2 '(1 2 3)) (car it) 0)
;; They reach through macros in between.
(define-syntax-rule (via e) (aif 5 e 0))
(via (+ it 1))
;; Nested parameterizations restore.
(aif 1 (list it (aif 2 it 0) it) 0)
;; A syntax parameter given by another expansion.
(define-syntax-parameter mode (lambda (stx) #''normal))
(define-syntax-rule (show-mode) (mode))
(list (show-mode) (syntax-parameterize ([mode (lambda (stx) #''special)]) (show-mode)) (show-mode))
;; The body may hold definitions.
(let () (syntax-parameterize ([mode (lambda (stx) #''m)]) (define q (show-mode)) q))
;; syntax-parameter-value.
(define-syntax-parameter level 0)
(define-syntax (level-now stx) #`#,(syntax-parameter-value #'level))
(define-syntax-rule (deeper e) (syntax-parameterize ([level 1]) e))
(list (level-now) (deeper (level-now)))
;; Rename transformer parameters can be assigned through.
(define-rename-transformer-parameter rp (make-rename-transformer #'base))
(set! rp 20)
(let ([other 1]) (syntax-parameterize ([rp (make-rename-transformer #'other)]) (set! rp 2)) (list other base rp))
