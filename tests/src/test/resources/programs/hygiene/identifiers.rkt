#lang racket/base
;; How identifiers compare and what they are bound to.
(require (for-syntax racket/base) (for-label racket/list) (rename-in racket/base [car kar]) (prefix-in l: (only-in racket/list first)))

;; bound-identifier=?: same name, same scopes.
(define-syntax (bound=? stx) (syntax-case stx () [(_ a b) (if (bound-identifier=? #'a #'b) #'#t #'#f)]))
(define-syntax (free=? stx) (syntax-case stx () [(_ a b) (if (free-identifier=? #'a #'b) #'#t #'#f)]))
(list (bound=? x x) (bound=? x y))
;; An introduced name is not bound-identifier=? to the user's, but free-identifier=? as long as neither is bound.
(define-syntax-rule (versus id) (list (bound=? id nope) (free=? id nope)))
(versus nope)
;; free-identifier=? across different local bindings.
(let ([a 1]) (define-syntax-rule (cmp id) (free=? id a)) (list (cmp a) (let ([a 2]) (cmp a))))
;; Renamed imports of one binding are free-identifier=?.
(free=? car kar)
(bound=? car kar)
(free=? car cdr)
;; A rename transformer makes its name free-identifier=? to its target.
(define-syntax head (make-rename-transformer #'car))
(free=? head car)
;; ... unless the target says not-free-identifier=?.
(define-syntax head2 (make-rename-transformer (syntax-property #'car 'not-free-identifier=? #t)))
(free=? head2 car)
(head2 '(1 2))
;; Local rename transformers, likewise.
(let-syntax ([h (make-rename-transformer #'cdr)]) (list (free=? h cdr) (h '(1 2))))
;; Chains of renamings.
(define-syntax head3 (make-rename-transformer #'head))
(free=? head3 kar)
;; Phase argument: a name bound at phase 1 only.
(begin-for-syntax (define only-1 1))
(define-syntax (phase-cmp stx)
  #`'#,(list (and (identifier-binding #'only-1 0) #t) (and (identifier-binding #'only-1 1) #t) (free-identifier=? #'only-1 #'only-1 1)))
(phase-cmp)
;; free-transformer-identifier=? compares one phase up, free-template one down, free-label at the label phase.
(define-syntax (phase-cmp2 stx)
  #`'#,(list (free-transformer-identifier=? #'car #'kar) (free-identifier=? #'car #'kar) (free-template-identifier=? #'car #'car) (free-label-identifier=? #'first #'first)))
(phase-cmp2)

;; identifier-binding of a local variable.
(define-syntax (ib stx)
  (syntax-case stx ()
    [(_ id) (let ([b (identifier-binding #'id)])
              (if (list? b)
                  (let ([names (list (cadr b) (cadddr b))])
                    #`'#,(append names (list-tail b 4)))
                  #`'#,b))]))
(let ([v 1]) (ib v))
(let-syntax ([v (lambda (x) #'1)]) (ib v))
;; Unbound.
(ib not-bound-anywhere)
;; A definition of this module.
(define top-def 1)
(ib top-def)
;; An import: source name, nominal name, phases.
(ib car)
(ib kar)
(ib l:first)
;; A macro import.
(ib when)
;; A core form.
(ib if)
;; An introduced definition has a name of its own.
(define-syntax-rule (intro-def) (begin (define top-def 2) (ib top-def)))
(intro-def)
;; At other phases.
(define-syntax (ib-at stx) (syntax-case stx () [(_ id p) #`'#,(let ([b (identifier-binding #'id (syntax-e #'p))]) (if (list? b) (list-tail b 4) b))]))
(list (ib-at car 1) (ib-at only-1 1) (ib-at only-1 0) (ib-at kar 1))
;; For label.
(define-syntax (ib-label stx) (syntax-case stx () [(_ id) #`'#,(let ([b (identifier-label-binding #'id)]) (and b (list-tail b 4)))]))
(list (ib-label first) (ib-label car) (ib-label top-def))
;; identifier-transformer-binding and identifier-template-binding.
(define-syntax (ib-t stx) (syntax-case stx () [(_ id) #`'#,(list (and (identifier-transformer-binding #'id) #t) (and (identifier-template-binding #'id) #t))]))
(list (ib-t car) (ib-t kar))
;; identifier-binding-symbol.
(define-syntax (ibs stx) (syntax-case stx () [(_ id) #`'#,(identifier-binding-symbol #'id)]))
(list (ibs kar) (ibs top-def) (ibs not-bound))
;; With a top-level? argument, a top-level binding is given.
(define ns (make-base-namespace))
(eval '(define t 1) ns)
(parameterize ([current-namespace ns])
  (list (identifier-binding (namespace-syntax-introduce (datum->syntax #f 't)))
        (identifier-binding (namespace-syntax-introduce (datum->syntax #f 't)) 0 #t)))
;; identifier?
(map identifier? (list #'a #'(a) #'1 'a))
;; generate-temporaries: distinct names that look like what they stand for.
(define temps (generate-temporaries #'(a a "s" (x))))
(map identifier? temps)
(bound-identifier=? (car temps) (cadr temps))
(regexp-match? #rx"^a" (symbol->string (syntax-e (car temps))))
(define-syntax (two-temps stx)
  (with-syntax ([(a b) (generate-temporaries '(t t))]) #'(let ([a 1] [b 2]) (list a b))))
(two-temps)
;; check-duplicate-identifier compares with bound-identifier=?.
(define-syntax (dup stx) (syntax-case stx () [(_ . ids) #`'#,(let ([d (check-duplicate-identifier (syntax->list #'ids))]) (and d (syntax-e d)))]))
(define-syntax-rule (dup-with id) (dup id a))
(list (dup a b a) (dup a b) (dup-with a))
;; bound-identifier=? at a phase: scopes that differ by phase.
(define-syntax (bound-at stx) (syntax-case stx () [(_ a b) #`'#,(list (bound-identifier=? #'a #'b 0) (bound-identifier=? #'a #'b 1))]))
(bound-at q q)
;; identifier-prune-lexical-context and -to-source-module keep the name.
(syntax-e (identifier-prune-lexical-context #'car))
(free-identifier=? #'car (identifier-prune-lexical-context #'car))
