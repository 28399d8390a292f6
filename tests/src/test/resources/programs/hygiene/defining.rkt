#lang racket/base
;; Macros that define macros, and definitions that macros introduce.
(require (for-syntax racket/base))

;; A macro-defining macro: the inner macro's own names are the outer macro's.
(define-syntax-rule (define-getter name v)
  (begin (define hidden v) (define-syntax-rule (name) hidden)))
(define-getter get-a 'a)
(define-getter get-b 'b)
(define hidden 'mine)
(list (get-a) (get-b) hidden)

;; An introduced module-level definition is invisible to the user; one named by the user is visible.
(define-syntax-rule (def-both id) (begin (define secret 1) (define id (+ secret 1))))
(def-both shown)
(def-both shown2)
(define secret 'user-secret)
(list shown shown2 secret)

;; The pattern variables of the outer macro are substituted into the inner one.
(define-syntax-rule (define-const-macro name v) (define-syntax name (syntax-rules () [(_) v])))
(let ([v 1]) (define-const-macro five 5) (+ v (five)))

;; (... ...) in a template stands for an ellipsis of the generated macro.
(define-syntax-rule (define-lister name tag)
  (define-syntax name (syntax-rules () [(_ e (... ...)) (list tag e (... ...))])))
(define-lister lst 'tag)
(lst 1 2 3)

;; (... template) escapes a whole template.
(define-syntax-rule (define-lister2 name) (define-syntax-rule (name e (... ...)) (... (vector e ...))))
(define-lister2 vct)
(vct 1 2)

;; The inner macro's pattern variable may have the name of a user's variable.
(define-syntax-rule (define-adder name k) (define-syntax-rule (name x) (+ x k)))
(let ([x 10]) (define-adder add-x x) (let ([y 1]) (add-x y)))

;; Three levels: a macro that defines a macro that defines a macro.
(define-syntax-rule (level1 n1 v)
  (define-syntax-rule (n1 n2) (define-syntax-rule (n2) (list 'v v))))
(level1 make-it 'deep)
(make-it run-it)
(run-it)

;; Internal definitions by macros: introduced ones are distinct for each use.
(let ()
  (define-syntax-rule (def-in id v) (begin (define t v) (define id (list t))))
  (define t 'users)
  (def-in a 1)
  (def-in b 2)
  (list t a b))

;; A macro that defines a variable and a macro which refers to it, with forward reference.
(let ()
  (define-syntax-rule (counter inc! get)
    (begin (define-syntax-rule (inc!) (set! n (+ n 1))) (define (get) n) (define n 0)))
  (counter up! now)
  (up!) (up!)
  (now))

;; A definition shadows an outer macro in its whole internal-definition context, forms before it too.
(define-syntax-rule (mac) 'outer-macro)
(let ()
  (define (f) (mac))
  (define (mac) 'inner-function)
  (f))

;; Functions defined later are visible to macros' expansions that come earlier.
(let ()
  (define-syntax-rule (call-later) (later))
  (define (f) (call-later))
  (define (later) 'later)
  (f))

;; A macro defined later in a definition context is usable in an earlier function's body.
(let ()
  (define (f x) (double x))
  (define-syntax-rule (double e) (* 2 e))
  (f 21))

;; The same at module level.
(define (use-late) (late-macro 4))
(define-syntax-rule (late-macro e) (* e e))
(use-late)

;; begin splices its definitions into the surrounding context.
(let () (begin (define p 1) (begin (define q 2))) (list p q))

;; define-values by a macro, with one of the names introduced.
(define-syntax-rule (def-first id e) (define-values (id rest) e))
(def-first one (values 1 2))
(define rest 'not-shadowed)
(list one rest)

;; A macro may define a macro under an introduced name and use it at once.
(define-syntax-rule (with-local-macro e)
  (let () (define-syntax-rule (wrap x) (list 'wrapped x)) (wrap e)))
(define-syntax-rule (wrap x) 'outer-wrap)
(list (with-local-macro (wrap 1)) (wrap 1))

;; Generated definitions at the module level can be mutually recursive with the user's.
(define-syntax-rule (def-even name odd) (define (name n) (or (zero? n) (odd (- n 1)))))
(def-even ev? od?)
(define (od? n) (and (not (zero? n)) (ev? (- n 1))))
(ev? 101)

;; A structure defined by a macro with an introduced field: accessors are introduced, too.
(define-syntax-rule (def-struct name make get) (begin (struct name (field)) (define make name) (define (get v) (name-field* name v))))
(define-syntax-rule (name-field* name v) (list 'accessed (name? v)))
(define-syntax-rule (name? v) #t)
(def-struct point mk get-it)
(get-it (mk 1))

;; The accessor of a field that the user names is the user's.
(define-syntax-rule (def-struct2 name fld) (struct name (fld)))
(def-struct2 box2 content)
(box2-content (box2 'c))

;; define inside when, unless, cond and case bodies is internal to them.
(when #t (define w 1) (set! w 2) w)
(cond [#t (define w 3) (+ w 1)])
(case 1 [(1) (define w 5) w])

;; syntax-case macro that makes several definitions from a list of names.
(define-syntax (define-all stx)
  (syntax-case stx ()
    [(_ (id ...) e) (with-syntax ([(n ...) (generate-temporaries #'(id ...))])
                      #'(begin (define n e) ... (define (id) n) ...))]))
(define-all (aa bb) 9)
(list (aa) (bb))

;; Redefinition of an imported name at module level shadows the import, for macros' templates too.
(define-syntax-rule (use-add1 e) (add1 e))
(define (add1 n) (list 'my-add1 n))
(use-add1 3)

;; A macro that expands to a definition of a name the macro itself uses freely elsewhere.
(define-syntax-rule (define-self id) (define (id) (list 'id)))
(define-self me)
(me)
