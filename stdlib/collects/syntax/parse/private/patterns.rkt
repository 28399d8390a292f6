#lang racket/base
;; Compiles single-term, head and action patterns to code that makes matchers.

(require "class-info.rkt" "pattern-parts.rkt"
         (for-template racket/base "keywords.rkt" "match.rkt" "failure.rkt" "attributes.rkt"))
(provide parse-single parse-head parse-any-pattern)

(define (is? id keyword) (and (identifier? id) (free-identifier=? id keyword)))
(define (ellipsis? v) (is? v (quote-syntax ...)))
(define (plus? v) (is? v (quote-syntax ...+)))

;; ---- entries

;; A pattern that must match one term.
(define (parse-single stx scope)
  (define p (parse-any-pattern stx scope))
  (when (eq? (pat-kind p) 'head)
    (bad "expected single-term pattern" stx))
  p)

;; A pattern as a head pattern.
(define (parse-head stx scope) (as-head (parse-any-pattern stx scope)))

(define (as-head p)
  (case (pat-kind p)
    [(head) p]
    [(action) (pat 'head #`(head-action #,(pat-code p)) (pat-attributes p) (pat-start p))]
    [else
     (pat 'head #`(head-one #,(pat-code p) #,(pat-start p)) (pat-attributes p) (pat-start p))]))

(define (parse-any-pattern stx scope)
  (define e (syntax-e stx))
  (cond
    [(identifier? stx) (parse-identifier stx scope)]
    [(and (pair? e) (identifier? (car e)) (parser-of (car e)))
     => (lambda (parse) (parse stx (parts-of stx) scope))]
    [(expander-for stx)
     => (lambda (expand) (parse-any-pattern (expanded expand stx) scope))]
    [(or (pair? e) (null? e)) (parse-list stx scope)]
    [(vector? e)
     (parse-inside (datum->syntax stx (vector->list e) stx) scope
                   (lambda (inner) #`(match-vector #,inner)))]
    [(box? e) (parse-inside (unbox e) scope (lambda (inner) #`(match-box #,inner)))]
    [(prefab-struct-key e)
     => (lambda (key)
          (parse-inside (datum->syntax stx (cdr (vector->list (struct->vector e))) stx) scope
                        (lambda (inner) #`(match-prefab '#,key #,inner))))]
    [else (single-atom stx)]))

;; The procedure of the pattern expander that stx is a use of, or #f
(define (expander-for stx)
  (define e (syntax-e stx))
  (define id (if (pair? e) (car e) stx))
  (and (identifier? id)
       (let ([v (syntax-local-value id (lambda () #f))]) (and v (pattern-expander-of v)))))

(define (expanded expand stx)
  (define introduce (make-syntax-introducer))
  (introduce (expand (introduce stx))))

(define (parse-inside stx scope wrap)
  (define p (parse-single stx scope))
  (single (wrap (pat-code p)) (pat-attributes p) #'#f))

(define (single-atom stx) (single #`(match-atom '#,stx) '() #`(atom '#,stx)))

;; ---- identifiers

(define (parse-identifier id scope)
  (cond
    [(is? id (quote-syntax _)) (single #'match-any '() #''any)]
    [(is? id (quote-syntax ~!)) (pat 'action #'match-cut '() #'#f)]
    [(or (ellipsis? id) (plus? id)) (bad "ellipses not allowed here" id)]
    [(pattern-keyword? id) (bad "pattern keyword not allowed here" id)]
    [(literal-for id)
     => (lambda (literal)
          (single #`(match-literal (quote-syntax #,literal) free-identifier=?) '()
                  #`(literal (quote-syntax #,literal))))]
    [(datum-literal-for id) => single-atom]
    [(class-form-for id) => (lambda (form) (parse-variable id form #f scope))]
    [else
     (define-values (name class) (split-colon id))
     (cond
       [(not class) (parse-variable id #f #f scope)]
       [(or (literal-for class) (datum-literal-for class))
        (parse-and-named name (parse-identifier class scope))]
       [else (parse-variable name class #f scope)])]))

;; The pattern for a term that gets a name as well
(define (parse-and-named name p)
  (define key (key-for name))
  (single #`(match-attribute '#,key #,(pat-code p))
          (cons (attr name 0 key) (pat-attributes p))
          (pat-start p)))

;; A variable, #f for none, with the form of its class, #f for none.
(define (parse-variable id form role scope)
  (define named? (and id (not (is? id (quote-syntax _))) (not (eq? (syntax-e id) '||))))
  (define key (and named? (key-for id)))
  (define own (if named? (list (attr id 0 key)) '()))
  (cond
    [(not form)
     (single (if named? #`(match-attribute '#,key match-any) #'match-any) own #''any)]
    [else
     (define-values (class-id arguments) (class-application form))
     (define class (class-of class-id))
     (define nested (nested-attributes id named? class-id class))
     (define make (if (syntax-class-splicing? class) #'head-class #'match-class))
     (define code
       #`(#,make #,(syntax-class-parser class)
                 (lambda (env receive)
                   #,(in-scope scope #'env (arguments-call arguments)))
                 #,(if role (in-scope scope #'(hasheq) role) #'#f)
                 (lambda (env attributes)
                   (hash-set* env
                              #,@(apply append
                                        (for/list ([a (in-list nested)] [i (in-naturals)])
                                          (list #`'#,(attr-key a) #`(vector-ref attributes #,i))))))))
     (define head? (syntax-class-splicing? class))
     (pat (if head? 'head 'single)
          (cond
            [(not named?) code]
            [head? #`(head-attribute '#,key #,code)]
            [else #`(match-attribute '#,key #,code)])
          (append own (if (and id (is? id (quote-syntax _))) '() nested))
          (if head? #'#f #`#,(syntax-class-description class)))]))

(define (nested-attributes id named? class-id class)
  (for/list ([a (in-list (syntax-class-attributes class))])
    (define name
      (cond
        [named? (string->symbol (format "~a.~a" (syntax-e id) (car a)))]
        [else (car a)]))
    (define nested-id (datum->syntax (or id class-id) name (or id class-id)))
    (attr nested-id (cdr a) (if (and id (is? id (quote-syntax _))) (gensym name) (key-for nested-id)))))

;; A call of receive with keywords, keyword arguments and other arguments
(define (arguments-call arguments)
  (let loop ([left arguments] [keywords '()] [plain '()])
    (cond
      [(null? left)
       (define sorted (sort keywords keyword<? #:key car))
       #`(receive '#,(map car sorted) (list #,@(map cdr sorted)) #,@(reverse plain))]
      [(and (keyword? (syntax-e (car left))) (pair? (cdr left)))
       (loop (cddr left) (cons (cons (syntax-e (car left)) (cadr left)) keywords) plain)]
      [else (loop (cdr left) keywords (cons (car left) plain))])))

;; ---- lists

(define (parse-list stx scope)
  (define-values (heads attributes tail) (parse-sequence stx scope #f))
  (single #`(match-list #,(sequence-code heads) #,tail) attributes #'#f))

(define (sequence-code heads)
  (if (= 1 (length heads)) (car heads) #`(head-sequence #,@heads)))

;; The codes of the heads, all attributes, and the code for the tail.
(define (parse-sequence stx scope heads-only?)
  (let loop ([stx stx] [scope scope] [heads '()] [attributes '()] [first? #t])
    (define e (if (syntax? stx) (syntax-e stx) stx))
    (define (finish p)
      (values (reverse heads) (append attributes (pat-attributes p)) (pat-code p)))
    (define (add p rest)
      (loop rest (append scope (pat-attributes p)) (cons (pat-code p) heads)
            (append attributes (pat-attributes p)) #f))
    (cond
      [(null? e) (values (reverse heads) attributes #'(match-atom '()))]
      [(not (pair? e)) (finish (parse-single stx scope))]
      [(and (not first?) (not heads-only?) (identifier? (car e))
            (or (parser-of (car e)) (expander-for (car e))))
       (finish (parse-single (datum->syntax #f stx) scope))]
      [(and (is? (car e) (quote-syntax ~rest)) (not first?))
       (finish (parse-single (cadr (parts-of (datum->syntax #f stx))) scope))]
      [else
       (define-values (count plus rest) (count-ellipses (cdr e)))
       (if (zero? count)
           (add (parse-head (car e) scope) rest)
           (add (parse-ellipses (car e) count plus scope) rest))])))

(define (count-ellipses stx)
  (let loop ([stx stx] [count 0])
    (define e (if (syntax? stx) (syntax-e stx) stx))
    (cond
      [(and (pair? e) (ellipsis? (car e))) (loop (cdr e) (add1 count))]
      [(and (pair? e) (zero? count) (plus? (car e))) (values 1 #t (cdr e))]
      [else (values count #f stx)])))

(define (parse-ellipses stx count plus scope)
  (for/fold ([p (parse-repetition stx plus scope)]) ([i (in-range (sub1 count))])
    (define alternative (repeated-code p (deeper (pat-attributes p)) #`0 #`#f #`#f no-options scope))
    (pat 'head #`(head-repeated #,alternative) (deeper (pat-attributes p)) (pat-start p))))

(define (deeper attributes)
  (for/list ([a (in-list attributes)]) (attr (attr-id a) (add1 (attr-depth a)) (attr-key a))))

(define (parse-repetition stx plus scope)
  (define alternatives
    (let ([e (syntax-e stx)])
      (if (and (pair? e) (or (is? (car e) (quote-syntax ~alt)) (is? (car e) (quote-syntax ~or))))
          (cdr (parts-of stx))
          (list stx))))
  (define parsed (for/list ([a (in-list alternatives)]) (parse-alternative a plus scope)))
  (pat 'head
       #`(head-repeated #,@(map pat-code parsed))
       (apply append (map pat-attributes parsed))
       (if (= 1 (length parsed)) (pat-start (car parsed)) #'#f)))

;; An alternative in front of an ellipsis.
(define (parse-alternative stx plus scope)
  (define e (syntax-e stx))
  (define (keyword? k) (and (pair? e) (is? (car e) k)))
  (define parts (and (pair? e) (syntax->list stx)))
  (define (build p attributes least most single? options)
    (pat 'head (repeated-code p attributes least most single? options scope) attributes (pat-start p)))
  (cond
    [(keyword? (quote-syntax ~once))
     (define p (parse-head (cadr parts) scope))
     (build p (pat-attributes p) #'1 #'1 #'#t (parse-options (cddr parts) stx))]
    [(keyword? (quote-syntax ~optional))
     (define p (parse-head (cadr parts) scope))
     (define options (parse-options (cddr parts) stx))
     (build p (with-defaults (pat-attributes p) options) #'0 #'1 #'#t options)]
    [(keyword? (quote-syntax ~between))
     (define p (parse-head (cadr parts) scope))
     (define most (cadddr parts))
     (build p (deeper (pat-attributes p)) (caddr parts)
            (if (eqv? +inf.0 (syntax-e most)) #'#f most)
            #'#f (parse-options (cddddr parts) stx))]
    [else
     (define p (parse-head stx scope))
     (build p (deeper (pat-attributes p)) (if plus #'1 #'0) #'#f #'#f no-options)]))

(define (repeated-code p attributes least most single? options scope)
  (define (text keyword)
    (define e (option options keyword))
    #`(lambda (env) #,(if e (in-scope scope #'env e) #'#f)))
  #`(repeated #,(pat-code p) #,(pat-start p)
              '#,(map attr-key (pat-attributes p))
              #,least #,most #,single?
              #,(text '#:name) #,(text '#:too-few) #,(text '#:too-many)
              #,(default-code attributes options scope)))

;; ---- ~optional

(define (parse-optional stx parts scope)
  (define p (parse-head (cadr parts) scope))
  (define options (parse-options (cddr parts) stx))
  (define attributes (with-defaults (pat-attributes p) options))
  (pat 'head
       #`(head-optional #,(pat-code p) #,(default-code attributes options scope))
       attributes
       (pat-start p)))

(define (with-defaults attributes options)
  (append attributes
          (for/list ([d (in-list (defaults options))]
                     #:unless (for/or ([a (in-list attributes)])
                                (bound-identifier=? (attr-id a) (attr-id (car d)))))
            (car d))))

;; A procedure that adds the values that attributes have when their pattern is absent.
(define (default-code attributes options scope)
  (define given (defaults options))
  #`(lambda (env)
      (hash-set* env
                 #,@(apply
                     append
                     (for/list ([a (in-list attributes)])
                       (define d
                         (for/first ([d (in-list given)]
                                     #:when (bound-identifier=? (attr-id a) (attr-id (car d))))
                           (cdr d)))
                       (list #`'#,(attr-key a) (if d (in-scope scope #'env d) #'#f)))))))

;; ---- patterns that begin with a keyword

(define (parser-of id)
  (and (identifier? id)
       (for/first ([entry (in-list parsers)] #:when (free-identifier=? id (car entry)))
         (cdr entry))))

(define (parse-var stx parts scope)
  (define role
    (and (pair? (cdddr-or-null parts))
         (option (parse-options (cdddr-or-null parts) stx) '#:role)))
  (unless (and (pair? (cdr parts)) (identifier? (cadr parts)))
    (bad "bad syntax" stx))
  (parse-variable (cadr parts) (and (pair? (cddr parts)) (caddr parts)) role scope))

(define (cdddr-or-null parts) (if (and (pair? (cddr parts))) (cdddr parts) '()))

(define (parse-literal stx parts scope)
  (define id (cadr parts))
  (single #`(match-literal (quote-syntax #,id) free-identifier=?) '()
          #`(literal (quote-syntax #,id))))

(define (parse-and stx parts scope)
  (define parsed
    (let loop ([stxs (cdr parts)] [scope scope])
      (if (null? stxs)
          '()
          (let ([p (parse-any-pattern (car stxs) scope)])
            (cons p (loop (cdr stxs) (append scope (pat-attributes p))))))))
  (define attributes (apply append (map pat-attributes parsed)))
  (define kinds (map pat-kind parsed))
  (define start (if (pair? parsed) (pat-start (car parsed)) #''any))
  (cond
    [(memq 'head kinds)
     (pat 'head #`(head-and #,@(map (lambda (p) (pat-code (as-head p))) parsed)) attributes start)]
    [else
     (pat (if (memq 'single kinds) 'single (if (null? kinds) 'single 'action))
          #`(match-and #,@(map pat-code parsed)) attributes start)]))

(define (parse-or stx parts scope)
  (define parsed (for/list ([s (in-list (cdr parts))]) (parse-any-pattern s scope)))
  (define head? (memq 'head (map pat-kind parsed)))
  (define attributes
    (for/fold ([all '()]) ([p (in-list parsed)])
      (append all
              (for/list ([a (in-list (pat-attributes p))]
                         #:unless (for/or ([b (in-list all)])
                                    (bound-identifier=? (attr-id a) (attr-id b))))
                a))))
  (if head?
      (pat 'head #`(head-or #,@(map (lambda (p) (pat-code (as-head p))) parsed)) attributes #'#f)
      (single #`(match-or #,@(map pat-code parsed)) attributes #'#f)))

(define (parse-not stx parts scope)
  (single #`(match-not #,(pat-code (parse-single (cadr parts) scope))) '() #'#f))

(define (parse-describe stx parts scope)
  (define-values (opaque? role rest)
    (let loop ([parts (cdr parts)] [opaque? #f] [role #f])
      (case (syntax-e (car parts))
        [(#:opaque) (loop (cdr parts) #t role)]
        [(#:role) (loop (cddr parts) opaque? (cadr parts))]
        [else (values opaque? role parts)])))
  (define p (parse-any-pattern (cadr rest) scope))
  (define text #`(lambda (env) #,(in-scope scope #'env (car rest))))
  (define head? (eq? 'head (pat-kind p)))
  (pat (pat-kind p)
       #`(#,(if head? #'head-described #'match-described)
          #,text #,(not opaque?) #,(or role #'#f) #,(pat-code p))
       (pat-attributes p)
       (if (string? (syntax-e (car rest))) (car rest) #'#f)))

;; A pattern around another one, with a matcher for each kind
(define ((parse-around single-id head-id) stx parts scope)
  (define p (parse-any-pattern (cadr parts) scope))
  (pat (pat-kind p)
       #`(#,(if (eq? 'head (pat-kind p)) head-id single-id) #,(pat-code p))
       (pat-attributes p)
       (pat-start p)))

(define (parse-peek stx parts scope)
  (define p (parse-head (cadr parts) scope))
  (pat 'head #`(head-peek #,(pat-code p)) (pat-attributes p) (pat-start p)))

(define (parse-peek-not stx parts scope)
  (pat 'head #`(head-peek-not #,(pat-code (parse-head (cadr parts) scope))) '() #'#f))

(define (parse-seq stx parts scope)
  (define-values (heads attributes tail)
    (parse-sequence (datum->syntax stx (cdr parts) stx) scope #t))
  (define starting (if (pair? (cdr parts)) (pat-start (parse-any-pattern (cadr parts) scope)) #'#f))
  (pat 'head #`(head-sequence #,@heads) attributes starting))

(define (parse-parse stx parts scope)
  (define p (parse-single (cadr parts) scope))
  (pat 'action
       #`(match-computed (lambda (env) #,(in-scope scope #'env (caddr parts))) #,(pat-code p))
       (pat-attributes p)
       #'#f))

(define (parse-fail stx parts scope)
  (define-values (condition rest)
    (case (and (pair? (cdr parts)) (syntax-e (cadr parts)))
      [(#:when) (values (caddr parts) (cdddr parts))]
      [(#:unless) (values #`(not #,(caddr parts)) (cdddr parts))]
      [else (values #'#t (cdr parts))]))
  (pat 'action
       #`(match-failing (lambda (env) #,(in-scope scope #'env condition))
                        (lambda (env) #,(if (null? rest) #'#f (in-scope scope #'env (car rest)))))
       '()
       #'#f))

(define (parse-bind stx parts scope)
  (define bindings
    (for/list ([b (in-list (cdr parts))])
      (define pair (parts-of b))
      (cons (declared-attribute (car pair)) (cadr pair))))
  (pat 'action
       #`(match-evaluated
          (lambda (env)
            (hash-set* env
                       #,@(apply append
                                 (for/list ([b (in-list bindings)])
                                   (list #`'#,(attr-key (car b)) (in-scope scope #'env (cdr b))))))))
       (map car bindings)
       #'#f))

(define (parse-do stx parts scope)
  (pat 'action
       #`(match-evaluated
          (lambda (env) #,(in-scope scope #'env #`(let () #,@(cdr parts) (void))) env))
       '()
       #'#f))

(define (parse-undo stx parts scope)
  (pat 'action
       #`(match-undo (lambda (env) #,(in-scope scope #'env #`(let () #,@(cdr parts) (void)))))
       '()
       #'#f))

(define parsers
  (list (cons (quote-syntax ~var) parse-var)
        (cons (quote-syntax ~literal) parse-literal)
        (cons (quote-syntax ~datum) (lambda (stx parts scope) (single-atom (cadr parts))))
        (cons (quote-syntax ~and) parse-and)
        (cons (quote-syntax ~or) parse-or)
        (cons (quote-syntax ~or*) parse-or)
        (cons (quote-syntax ~not) parse-not)
        (cons (quote-syntax ~describe) parse-describe)
        (cons (quote-syntax ~seq) parse-seq)
        (cons (quote-syntax ~optional) parse-optional)
        (cons (quote-syntax ~peek) parse-peek)
        (cons (quote-syntax ~peek-not) parse-peek-not)
        (cons (quote-syntax ~parse) parse-parse)
        (cons (quote-syntax ~do) parse-do)
        (cons (quote-syntax ~undo) parse-undo)
        (cons (quote-syntax ~fail) parse-fail)
        (cons (quote-syntax ~bind) parse-bind)
        (cons (quote-syntax ~post) (parse-around #'match-post #'match-post))
        (cons (quote-syntax ~commit) (parse-around #'match-committed #'head-committed))
        (cons (quote-syntax ~delimit-cut) (parse-around #'match-uncut #'head-uncut))))
