#lang racket/base
;; local-expand, definition contexts, lifting.
(require (for-syntax racket/base))

;; Full expansion of an expression.
(define-syntax (expanded stx) (syntax-case stx () [(_ e) #`'#,(syntax->datum (local-expand #'e 'expression '()))]))
(expanded (let ([x 1]) x))
;; Stopping at an identifier.
(define-syntax-rule (inner x) (list x))
(define-syntax (stopped stx) (syntax-case stx () [(_ e) #`'#,(syntax->datum (local-expand #'e 'expression (list #'inner)))]))
(stopped (inner 1))
(stopped (if 1 (inner 2) 3))
;; Head expansion only: #f for the stop list.
(define-syntax (head stx) (syntax-case stx () [(_ e) #`'#,(syntax->datum (local-expand #'e 'expression #f))]))
(head (when 1 (inner 2)))
;; The macro's own scope does not get lost: introduced names stay introduced.
(define-syntax-rule (my-or a b) (let ([t a]) (if t t b)))
(define-syntax (via-expand stx) (syntax-case stx () [(_ e) (local-expand #'e 'expression '())]))
(let ([t 5]) (via-expand (my-or #f t)))
;; The result can be put into a binding form.
(define-syntax (let-expanded stx) (syntax-case stx () [(_ e) (with-syntax ([e2 (local-expand #'e 'expression '())]) #'(let ([t 1]) e2))]))
(let ([t 'outer]) (let-expanded (list t)))
;; The context is told to macros.
(define-syntax (ctx stx) (let ([c (syntax-local-context)]) #`'#,(if (list? c) 'definition c)))
(define (f) (ctx))
(list (f) (let () (ctx)))
(ctx)
(let () (define-syntax (dctx stx) (if (list? (syntax-local-context)) #'(define got 'definition) #'(define got 'other))) (define got2 1) (list got2))
;; A definition context with a variable and a macro.
(define-syntax (with-intdef stx)
  (syntax-case stx ()
    [(_ id rhs body)
     (let ([ctx (syntax-local-make-definition-context)])
       (syntax-local-bind-syntaxes (list #'id) #'rhs ctx)
       (local-expand #'body 'expression '() ctx))]))
(with-intdef k (lambda (s) #'(list 'k-macro)) (k))
(define-syntax (with-intvar stx)
  (syntax-case stx ()
    [(_ id v body)
     (let ([ctx (syntax-local-make-definition-context)])
       (syntax-local-bind-syntaxes (list #'id) #f ctx)
       (with-syntax ([b (local-expand #'body 'expression '() ctx)]
                     [i (internal-definition-context-introduce ctx #'id)])
         #'(let-values ([(i) v]) b)))]))
(let ([z 'outer]) (list z (with-intvar z 'inner (list z))))
;; The identifiers of a definition context.
(define-syntax (intdef-ids stx)
  (let ([ctx (syntax-local-make-definition-context)])
    (syntax-local-bind-syntaxes (list #'p #'q) #f ctx)
    #`'#,(sort (map syntax-e (internal-definition-context-binding-identifiers ctx)) symbol<?)))
(intdef-ids)
;; syntax-local-value looks into a definition context.
(define-syntax (value-in stx)
  (syntax-case stx ()
    [(_ id) (let ([ctx (syntax-local-make-definition-context)])
       (syntax-local-bind-syntaxes (list #'id) #''hidden-value ctx)
       #`'#,(list (syntax-local-value (internal-definition-context-introduce ctx #'id) (lambda () 'none) ctx)
                  (syntax-local-value #'id (lambda () 'none))))]))
(value-in w)
;; Expanding a body form by form in an own definition context.
(define-syntax (my-block stx)
  (syntax-case stx ()
    [(_ form ...)
     (let* ([ctx (syntax-local-make-definition-context)] [kind (list (gensym))])
       (let loop ([forms (syntax->list #'(form ...))] [acc '()])
         (if (null? forms)
             #`(letrec-values #,(reverse acc) (void))
             (let ([e (local-expand (car forms) kind (list #'begin #'define-values #'define-syntaxes) ctx)])
               (syntax-case e (begin define-values define-syntaxes)
                 [(begin f ...) (loop (append (syntax->list #'(f ...)) (cdr forms)) acc)]
                 [(define-values ids rhs)
                  (begin (syntax-local-bind-syntaxes (syntax->list #'ids) #f ctx)
                         (loop (cdr forms) (cons #`[ids #,(local-expand #'rhs 'expression '() ctx)] acc)))]
                 [(define-syntaxes ids rhs)
                  (begin (syntax-local-bind-syntaxes (syntax->list #'ids) #'rhs ctx) (loop (cdr forms) acc))]
                 [expr (loop (cdr forms) (cons #`[() (begin #,(local-expand #'expr 'expression '() ctx) (values))] acc))])))))]))
(my-block (define a 1) (define-syntax-rule (twice e) (list e e)) (define b (twice a)) (writeln b))
;; Lifted expressions are evaluated once, outside of the function.
(define count 0)
(define-syntax (once stx) (syntax-case stx () [(_ e) (syntax-local-lift-expression #'e)]))
(define (g) (once (begin (set! count (add1 count)) count)))
(list (g) (g) count)
;; Two lifts are different variables.
(define (h) (list (once 'a) (once 'b)))
(h)
;; Several values lifted at once.
(define-syntax (once2 stx) (syntax-case stx () [(_ e) (with-syntax ([(a b) (syntax-local-lift-values-expression 2 #'e)]) #'(list a b))]))
(define (h2) (once2 (values 1 2)))
(h2)
;; A declaration lifted to the end of the module.
(define-syntax (at-end stx) (syntax-case stx () [(_ e) (begin (syntax-local-lift-module-end-declaration #'e) #'(void))]))
(at-end (writeln 'the-end))
;; A lifted require gives its bindings to the form that is given.
(define-syntax (with-list stx)
  (syntax-case stx () [(_ e) (syntax-local-lift-require 'racket/list #'e)]))
(with-list (third '(1 2 3)))
;; local-expand/capture-lifts keeps the lifted expressions with the form.
(define-syntax (captured stx)
  (syntax-case stx () [(_ e) (let ([s (local-expand/capture-lifts #'e 'expression '())]) #`'#,(let ([d (syntax->datum s)]) (list (car d) (car (cadr d)))))]))
(captured (once 5))
;; syntax-local-expand-expression gives an opaque form that is not expanded again.
(define expansions 0)
(define-syntax (count! stx) #'(begin 'counted))
(define-syntax (opaque stx)
  (syntax-case stx () [(_ e) (let-values ([(s o) (syntax-local-expand-expression #'e)]) #`(list '#,(syntax->datum s) #,o))]))
(opaque (my-or #f 3))
;; syntax-local-name: the name for the expression.
(define-syntax (my-name stx) #`'#,(syntax-local-name))
(define named (my-name))
(let ([inner-name (my-name)]) (list named inner-name))
;; syntax-local-phase-level and syntax-transforming?.
(define-syntax (pl stx) #`'#,(list (syntax-local-phase-level) (syntax-transforming?) (syntax-transforming-module-expression?)))
(pl)
(syntax-transforming?)
;; syntax-local-transforming-module-provides? and syntax-local-module-defined-identifiers inside a module.
(define-syntax (providing? stx) #`'#,(list (syntax-local-transforming-module-provides?) (with-handlers ([exn:fail? exn-message]) (syntax-local-module-defined-identifiers))))
(providing?)
;; syntax-local-certifier's successor: arming does nothing in 8.7.
(eq? (syntax-e (syntax-protect #'x)) 'x)
(syntax-tainted? #'x)
;; local-transformer-expand works one phase up.
(define-syntax (lte stx) (syntax-case stx () [(_ e) #`'#,(syntax->datum (local-transformer-expand #'e 'expression '()))]))
(lte (let ([a 1]) a))
