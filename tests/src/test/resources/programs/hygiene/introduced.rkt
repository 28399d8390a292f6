#lang racket/base
;; Binders and references that macros introduce, against those of their users.
(require (for-syntax racket/base))

;; An introduced binder does not capture a user's reference.
(define-syntax-rule (swap! a b) (let ([tmp a]) (set! a b) (set! b tmp)))
(let ([tmp 1] [other 2]) (swap! tmp other) (list tmp other))

;; An introduced reference is not captured by a user's binder.
(define-syntax-rule (my-or a b) (let ([t a]) (if t t b)))
(let ([t 5] [if list]) (my-or #f t))

;; A macro sees the definition's binding, not the binding at its use.
(define x 'module)
(define-syntax-rule (the-x) x)
(let ([x 'local]) (list x (the-x)))

;; A user's binder given to a macro captures the user's references in the body.
(define-syntax-rule (bind id v body) (let ([id v]) body))
(let ([y 1]) (bind y 2 (+ y 10)))

;; Two expansions of a macro introduce different binders.
(define-syntax-rule (fresh-pair a b) (let ([v a]) (let ([w b]) (list v w))))
(let ([v 'outer-v] [w 'outer-w]) (fresh-pair w (fresh-pair v w)))

;; The same name, once from the macro and once from the user, in one binding form.
(define-syntax-rule (both id) (let ([id 'user] [n 'macro]) (list id n)))
(both n)
(both m)

;; A recursive macro introduces a new temporary at each step.
(define-syntax my-let*-list
  (syntax-rules ()
    [(_ () (acc ...)) (list acc ...)]
    [(_ (e rest ...) (acc ...)) (let ([t e]) (my-let*-list (rest ...) (acc ... t)))]))
(let ([t 10]) (my-let*-list (1 t (+ t 1)) ()))

;; The local function of a loop macro is not visible in the body.
(define-syntax-rule (while c body ...) (let loop () (when c body ... (loop))))
(let ([i 0] [loop (lambda () 'users)]) (while (< i 2) (set! i (+ i 1))) (list i (loop)))

;; A macro that is given its temporary's name by the user exposes it.
(define-syntax-rule (with-name id e) (let ([id 7]) e))
(with-name it (* it 6))

;; A pattern variable's name in a template does not disturb a binding with that name in the input.
(define-syntax-rule (apply-to f x) (f x))
(let ([f 3]) (apply-to (lambda (x) (+ x f)) f))

;; A macro argument duplicated into two scopes refers to one binding.
(define-syntax-rule (twice e) (let ([z 100]) (list e (let ([z 200]) e))))
(let ([z 1]) (twice z))

;; Introduced lambda arguments, named alike, from nested uses of one macro.
(define-syntax-rule (const e) (lambda (ignored) e))
(let ([ignored 'mine]) (((const (const ignored)) 1) 2))

;; set! on a user's variable through an introduced variable of the same name.
(define-syntax-rule (inc-by! var e) (let ([n e]) (set! var (+ var n)) n))
(let ([n 1]) (list (inc-by! n 5) n))

;; A macro's free reference to a module function that the user shadows by an internal definition.
(define (helper) 'module-helper)
(define-syntax-rule (call-helper) (helper))
(let () (define (helper) 'shadow) (list (helper) (call-helper)))

;; Quoted symbols carry no scopes.
(define-syntax-rule (quoted-tmp) (let ([tmp 'tmp]) (eq? tmp 'tmp)))
(quoted-tmp)

;; Introduced names are distinct also where the same symbol is pasted by datum->syntax with the macro's own context.
(define-syntax (paste stx)
  (syntax-case stx ()
    [(_ e) (with-syntax ([id (datum->syntax #'here 'p)]) #'(let ([id 'macro]) (list id e)))]))
(let ([p 'user]) (paste p))

;; A macro that expands to lambda formals with a rest argument.
(define-syntax-rule (rest-fun r e) (lambda (a . r) (cons a e)))
(let ([a 'outer]) ((rest-fun r (cons a r)) 1 2 3))

;; Optional and keyword arguments introduced by a macro do not capture.
(define-syntax-rule (opt e) (lambda ([a 1] #:k [k 2]) (list a k e)))
(let ([a 'A] [k 'K]) ((opt (list a k)) 10 #:k 20))

;; A default expression sees the earlier formals only if they have its scopes.
(define-syntax-rule (opt2 d) (lambda (a [b d]) (list a b)))
(let ([a 'outer]) ((opt2 a) 1))

;; Named let introduced by a macro with the user's name for it.
(define-syntax-rule (loop-named name n body) (let name ([k n]) body))
(let ([k 3]) (loop-named go k (if (zero? k) 'zero 'positive)))

;; Case-lambda clauses of one macro are separate scopes.
(define-syntax-rule (cases id e1 e2) (case-lambda [() e1] [(id) e2]))
(let ([q 'free]) (let ([f (cases q q (list q))]) (list (f) (f 'bound))))

;; letrec of a macro: introduced names are mutually visible and hidden from the user.
(define-syntax-rule (evens n e)
  (letrec ([even? (lambda (k) (if (zero? k) #t (odd? (- k 1))))]
           [odd? (lambda (k) (if (zero? k) #f (even? (- k 1))))])
    (list (even? n) e)))
(evens 10 (odd? 10))
