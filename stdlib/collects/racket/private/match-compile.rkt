#lang racket/base
;; Compiles the patterns of match to code with failure procedures.

(require (for-template racket/base "match-runtime.rkt")
         "match-expander.rkt" "struct-info.rkt")

(provide compile-pattern pattern-variables)

(define (fresh name) (car (generate-temporaries (list name))))

;; The identifiers that pattern binds
(define (pattern-variables pattern)
  (define found '())
  (compile-pattern pattern #'v '() (lambda (bound) (set! found bound) #'#f) #'#f)
  (reverse found))

;; Code that matches the value of the identifier v with pattern.  bound: the identifiers bound so
;; far, last first; success: from the identifiers bound then to the code that follows; failure: the
;; (short) code that follows a mismatch.
(define (compile-pattern pattern v bound success failure)
  (define (recur pattern v bound success) (compile-pattern pattern v bound success failure))
  (define (when-true test code) #`(if #,test #,code #,failure))
  (syntax-case pattern ()
    [id
     (identifier? #'id)
     (compile-identifier #'id v bound success failure)]
    [(head . operands)
     (and (identifier? #'head)
          (match-expander? (syntax-local-value #'head (lambda () #f))))
     (recur (expand-match-expander (syntax-local-value #'head) pattern) v bound success)]
    [(head . operands)
     (identifier? #'head)
     (compile-form pattern (syntax-e #'head) (syntax->list #'operands) v bound success failure)]
    [_
     (let ([d (syntax-e pattern)])
       (cond
         [(or (number? d) (string? d) (char? d) (boolean? d) (bytes? d) (keyword? d)
              (regexp? d) (byte-regexp? d))
          (when-true #`(equal? #,v '#,pattern) (success bound))]
         [else (raise-syntax-error 'match "syntax error in pattern" pattern)]))]))

(define (compile-identifier id v bound success failure)
  (cond
    [(eq? (syntax-e id) '_) (success bound)]
    [(ellipsis id) (raise-syntax-error 'match "incorrect use of ... in pattern" id)]
    [(for/or ([b (in-list bound)]) (bound-identifier=? b id))
     #`(if ((match-equality-test) #,id #,v) #,(success bound) #,failure)]
    [else #`(let ([#,id #,v]) #,(success (cons id bound)))]))

;; The least number of repetitions if stx is an ellipsis; else #f
(define (ellipsis stx)
  (define sym (syntax-e stx))
  (and (symbol? sym)
       (let ([s (symbol->string sym)])
         (cond
           [(member s '("..." "___")) 0]
           [(regexp-match #rx"^(?:[.][.]|__)([0-9]+)$" s) => (lambda (m) (string->number (cadr m)))]
           [else #f]))))

(define (compile-form pattern head operands v bound success failure)
  (define (bad) (raise-syntax-error 'match "syntax error in pattern" pattern))
  (define (recur pattern v bound success) (compile-pattern pattern v bound success failure))
  (define (when-true test code) #`(if #,test #,code #,failure))
  (unless operands (bad))
  (define n (length operands))
  (define (need k) (unless (= n k) (bad)))
  (case head
    [(quote)
     (need 1)
     (when-true (if (symbol? (syntax-e (car operands)))
                    #`(eq? #,v '#,(car operands))
                    #`(equal? #,v '#,(car operands)))
                (success bound))]
    [(quasiquote) (need 1) (compile-quasi (car operands) v bound success failure)]
    [(var)
     (need 1)
     (if (or (eq? (syntax-e (car operands)) '_) (ellipsis (car operands)))
         #`(let ([#,(car operands) #,v]) #,(success (cons (car operands) bound)))
         (compile-identifier (car operands) v bound success failure))]
    [(cons)
     (need 2)
     (compile-list (list (car operands)) (cadr operands) v bound success failure)]
    [(mcons)
     (need 2)
     (with-syntax ([(a d) (generate-temporaries '(a d))])
       (when-true #`(mpair? #,v)
                  #`(let ([a (mcar #,v)] [d (mcdr #,v)])
                      #,(recur (car operands) #'a bound
                               (lambda (bound) (recur (cadr operands) #'d bound success))))))]
    [(list) (compile-list operands #f v bound success failure)]
    [(list* list-rest)
     (when (= n 0) (bad))
     (compile-list (reverse (cdr (reverse operands))) (car (reverse operands)) v bound success failure)]
    [(list-no-order) (compile-unordered operands v bound success failure)]
    [(hash-table) (compile-hash-table operands pattern v bound success failure)]
    [(vector) (compile-vector operands v bound success failure)]
    [(box)
     (need 1)
     (with-syntax ([(content) (generate-temporaries '(content))])
       (when-true #`(box? #,v)
                  #`(let ([content (unbox #,v)]) #,(recur (car operands) #'content bound success))))]
    [(and)
     (let loop ([operands operands] [bound bound])
       (if (null? operands)
           (success bound)
           (recur (car operands) v bound (lambda (bound) (loop (cdr operands) bound)))))]
    [(or) (compile-or operands v bound success failure pattern)]
    [(not)
     (with-syntax ([(unmatched) (generate-temporaries '(unmatched))])
       #`(let ([unmatched (lambda () #,(success bound))])
           #,(compile-pattern (if (= n 1) (car operands) #`(or #,@operands)) v bound
                              (lambda (bound) failure)
                              #'(unmatched))))]
    [(?)
     (when (= n 0) (bad))
     (when-true #`(#,(car operands) #,v)
                (recur #`(and #,@(cdr operands)) v bound success))]
    [(app)
     (when (< n 2) (bad))
     (with-syntax ([(result ...) (generate-temporaries (cdr operands))])
       #`(let-values ([(result ...) (#,(car operands) #,v)])
           #,(compile-each (cdr operands) (syntax->list #'(result ...)) bound success failure)))]
    [(==)
     (cond
       [(= n 1) (when-true #`(equal? #,v #,(car operands)) (success bound))]
       [(= n 2) (when-true #`(#,(cadr operands) #,v #,(car operands)) (success bound))]
       [else (bad)])]
    [(regexp pregexp)
     (with-syntax ([result-of (if (eq? head 'regexp) #'regexp-result #'pregexp-result)]
                   [(found) (generate-temporaries '(found))])
       (cond
         [(= n 1) (when-true #`(result-of #,(car operands) #,v) (success bound))]
         [(= n 2)
          #`(let ([found (result-of #,(car operands) #,v)])
              #,(when-true #'found (recur (cadr operands) #'found bound success)))]
         [else (bad)]))]
    [(struct)
     (need 2)
     (let ([fields (cadr operands)])
       (info-of (car operands) pattern)
       (compile-structure (car operands)
                          (cond
                            [(syntax->list fields)]
                            [(eq? (syntax-e fields) '_) (list fields)]
                            [else (raise-syntax-error 'match "improper syntax for struct pattern"
                                                      pattern fields)])
                          pattern v bound success failure))]
    [(struct*)
     (need 2)
     (compile-fields (car operands) (or (syntax->list (cadr operands)) (bad))
                     pattern v bound success failure)]
    [else
     (compile-structure (car (syntax-e pattern)) operands pattern v bound success failure)]))

(define (compile-each patterns ids bound success failure)
  (if (null? patterns)
      (success bound)
      (compile-pattern (car patterns) (car ids) bound
                       (lambda (bound)
                         (compile-each (cdr patterns) (cdr ids) bound success failure))
                       failure)))

;; Each alternative goes on with the same procedure.
(define (compile-or alternatives v bound success failure pattern)
  (cond
    [(null? alternatives) failure]
    [(null? (cdr alternatives)) (compile-pattern (car alternatives) v bound success failure)]
    [else
     (define (new-ids alternative)
       (for/list ([id (in-list (pattern-variables alternative))]
                  #:unless (for/or ([b (in-list bound)]) (bound-identifier=? b id)))
         id))
     (define ids (new-ids (car alternatives)))
     (with-syntax ([(matched) (generate-temporaries '(matched))] [(id ...) ids])
       #`(let ([matched (lambda (id ...) #,(success (append (reverse ids) bound)))])
           #,(let loop ([alternatives alternatives])
               (cond
                 [(null? alternatives) failure]
                 [else
                  (define others (new-ids (car alternatives)))
                  (check-same-variables ids others pattern)
                  (with-syntax ([(next) (generate-temporaries '(next))])
                    #`(let ([next (lambda () #,(loop (cdr alternatives)))])
                        #,(compile-pattern (car alternatives) v bound
                                           (lambda (bound) #'(matched id ...))
                                           #'(next))))]))))]))

;; A list of patterns, some followed by ellipses; tail is the pattern of the rest, #f for the empty
;; list.
(define (compile-list patterns tail v bound success failure)
  (cond
    [(null? patterns)
     (if tail
         (compile-pattern tail v bound success failure)
         #`(if (null? #,v) #,(success bound) #,failure))]
    [(and (pair? (cdr patterns)) (ellipsis (cadr patterns)))
     => (lambda (least)
          (compile-repeated (car patterns) least (cddr patterns) tail v bound success failure))]
    [else
     (with-syntax ([(a d) (generate-temporaries '(a d))])
       #`(if (pair? #,v)
             (let ([a (car #,v)] [d (cdr #,v)])
               #,(compile-pattern (car patterns) #'a bound
                                  (lambda (bound)
                                    (compile-list (cdr patterns) tail #'d bound success failure))
                                  failure))
             #,failure))]))

;; As many elements as match pattern, least or more; then the other patterns.  Where these fail, one
;; element less is tried.
(define (compile-repeated pattern least others tail v bound success failure)
  (define ids (pattern-variables pattern))
  (define last? (and (null? others) (not tail)))
  (with-syntax ([(loop rest a n try back) (generate-temporaries '(loop rest a n try back))]
                [(id ...) ids]
                [(acc ...) (generate-temporaries ids)])
    (define element
      (compile-pattern pattern #'a '()
                       (lambda (found)
                         (if last?
                             #'(loop (cdr rest) (add1 n) (cons id acc) ...)
                             #'(loop (cdr rest) (add1 n) (lambda () (try rest n back acc ...))
                                     (cons id acc) ...)))
                       (if last? failure #'(try rest n back acc ...))))
    (define (finish code) #`(let ([id (reverse acc)] ...) #,code))
    (define new-bound (append (reverse ids) bound))
    (if last?
        #`(let loop ([rest #,v] [n 0] [acc '()] ...)
            (if (pair? rest)
                (let ([a (car rest)]) #,element)
                (if #,(if (eqv? least 0) #'(null? rest) #`(and (null? rest) (>= n #,least)))
                    #,(finish (success new-bound))
                    #,failure)))
        #`(letrec ([try (lambda (rest n back acc ...)
                          (if (>= n #,least)
                              #,(finish (compile-list others tail #'rest new-bound success #'(back)))
                              (back)))]
                   [loop (lambda (rest n back acc ...)
                           (if (pair? rest)
                               (let ([a (car rest)]) #,element)
                               (try rest n back acc ...)))])
            (loop #,v 0 (lambda () #,failure) #,@(map (lambda (id) #''()) ids))))))

(define (compile-vector patterns v bound success failure)
  (cond
    [(ormap ellipsis patterns)
     (with-syntax ([(l) (generate-temporaries '(l))])
       #`(if (vector? #,v)
             (let ([l (vector->list #,v)]) #,(compile-list patterns #f #'l bound success failure))
             #,failure))]
    [else
     (with-syntax ([(item ...) (generate-temporaries patterns)]
                   [(i ...) (for/list ([p (in-list patterns)] [i (in-naturals)]) i)])
       #`(if (and (vector? #,v) (= (vector-length #,v) #,(length patterns)))
             (let ([item (vector-ref #,v i)] ...)
               #,(compile-each patterns (syntax->list #'(item ...)) bound success failure))
             #,failure))]))

;; The patterns in any order; the last may be repeated.
(define (compile-unordered patterns v bound success failure)
  (cond
    [(and (pair? patterns) (pair? (cdr patterns)) (ellipsis (cadr patterns)))
     (compile-list patterns #f v bound success failure)]
    [(null? patterns) #`(if (null? #,v) #,(success bound) #,failure)]
    [else
     (with-syntax ([(try before rest a others) (generate-temporaries '(try before rest a others))])
       #`(if (list? #,v)
             (let try ([before '()] [rest #,v])
               (if (pair? rest)
                   (let ([a (car rest)])
                     #,(compile-pattern
                        (car patterns) #'a bound
                        (lambda (bound)
                          #`(let ([others (append (reverse before) (cdr rest))])
                              #,(compile-unordered (cdr patterns) #'others bound success
                                                   #'(try (cons a before) (cdr rest)))))
                        #'(try (cons a before) (cdr rest))))
                   #,failure))
             #,failure))]))

(define (compile-hash-table operands pattern v bound success failure)
  (define patterns
    (for/list ([operand (in-list operands)])
      (cond
        [(and (identifier? operand) (ellipsis operand)) operand]
        [else
         (syntax-case operand ()
           [(k p) #'(cons k p)]
           [_ (raise-syntax-error 'match "syntax error in pattern" pattern operand)])])))
  (with-syntax ([(l) (generate-temporaries '(l))])
    #`(if (hash? #,v)
          (let ([l (hash-pairs #,v)]) #,(compile-unordered patterns #'l bound success failure))
          #,failure)))

;; Complains if one of two alternatives has a variable that the other one has not.
(define (check-same-variables ids others pattern)
  (define (missing ids others)
    (for/first ([id (in-list ids)]
                #:unless (for/or ([other (in-list others)]) (bound-identifier=? id other)))
      id))
  (define lone (or (missing others ids) (missing ids others)))
  (when lone
    (raise-syntax-error 'match "variable not bound in all or patterns" pattern lone)))

;; Structures

(define (info-of id pattern)
  (define v (syntax-local-value id (lambda () #f)))
  (unless (struct-info? v)
    (if (eq? id (car (syntax-e pattern)))
        (raise-syntax-error 'match "syntax error in pattern" pattern)
        (raise-syntax-error
         'match (format "~a does not refer to a structure definition" (syntax-e id)) pattern id)))
  (extract-struct-info v))

(define (compile-structure id patterns pattern v bound success failure)
  (define info (info-of id pattern))
  (define accessors (reverse (list-ref info 3)))
  (when (and (pair? accessors) (not (car accessors)))
    (raise-syntax-error 'match "incomplete structure information" pattern id))
  (define operands
    (if (and (= (length patterns) 1) (eq? (syntax-e (car patterns)) '_))
        (map (lambda (a) (car patterns)) accessors)
        patterns))
  (define missing? (< (length operands) (length accessors)))
  (unless (= (length operands) (length accessors))
    (raise-syntax-error
     'match
     (string-append
      (format "~a number of fields for structure ~a: expected ~a but got ~a"
              (if missing? "insufficient" "excess")
              (syntax-e id) (length accessors) (length operands))
      (if missing?
          (format "; missing fields ~s"
                  (map syntax-e (list-tail accessors (length operands))))
          ""))
     pattern (datum->syntax #f operands pattern)))
  (with-syntax ([(field ...) (generate-temporaries operands)] [(accessor ...) accessors])
    #`(if (#,(caddr info) #,v)
          (let ([field (accessor #,v)] ...)
            #,(compile-each operands (syntax->list #'(field ...)) bound success failure))
          #,failure)))

;; (struct* id ([field pattern] ...))
(define (compile-fields id clauses pattern v bound success failure)
  (define info (info-of id pattern))
  (define-values (accessors patterns)
    (for/lists (accessors patterns) ([clause (in-list clauses)])
      (syntax-case clause ()
        [(field p)
         (let ([name (string->symbol (format "~a-~a" (syntax-e id) (syntax-e #'field)))])
           (values (or (for/first ([a (in-list (list-ref info 3))]
                                   #:when (and a (eq? (syntax-e a) name)))
                         a)
                       (raise-syntax-error 'match "field name not associated with given structure type"
                                           pattern #'field))
                   #'p))]
        [_ (raise-syntax-error 'match "syntax error in pattern" pattern clause)])))
  (with-syntax ([(value ...) (generate-temporaries patterns)] [(accessor ...) accessors])
    #`(if (#,(caddr info) #,v)
          (let ([value (accessor #,v)] ...)
            #,(compile-each patterns (syntax->list #'(value ...)) bound success failure))
          #,failure)))

;; Quasipatterns are turned into patterns.
(define (compile-quasi stx v bound success failure)
  (compile-pattern (quasi->pattern stx) v bound success failure))

(define (quasi->pattern stx)
  (syntax-case stx (unquote)
    [(unquote p) #'p]
    [(_ . _)
     (let-values ([(patterns tail) (quasi-elements stx)])
       (if tail #`(list* #,@patterns #,tail) #`(list #,@patterns)))]
    [() #'(list)]
    [_
     (let ([e (syntax-e stx)])
       (cond
         [(vector? e)
          (let-values ([(patterns tail) (quasi-elements (datum->syntax stx (vector->list e)))])
            #`(vector #,@patterns))]
         [(box? e) #`(box #,(quasi->pattern (unbox e)))]
         [(prefab-struct-key e)
          => (lambda (key)
               (with-syntax ([(field ...)
                              (map quasi->pattern (cdr (vector->list (struct->vector e))))]
                             [key key])
                 #'(? (lambda (v) (equal? (prefab-struct-key v) 'key))
                      (app struct->vector (vector _ field ...)))))]
         [else #`(quote #,stx)]))]))

;; The patterns of the elements of a list, and that of what follows them, #f if it is the empty list
(define (quasi-elements stx)
  (let loop ([stx stx] [patterns '()])
    (syntax-case stx (unquote unquote-splicing)
      [() (values (reverse patterns) #f)]
      [(unquote p) (values (reverse patterns) #'p)]
      [((unquote-splicing p)) (values (reverse patterns) #'p)]
      [((unquote-splicing p) . rest)
       (syntax-case #'p ()
         [(head q ...)
          (eq? (syntax-e #'head) 'list)
          (loop #'rest (append (reverse (syntax->list #'(q ...))) patterns))]
         [id
          (identifier? #'id)
          (loop #'rest (list* (datum->syntax #'id '...) #'id patterns))]
         [_ (raise-syntax-error 'match "unsupported splicing pattern" #'p)])]
      [(ooo . rest)
       (and (identifier? #'ooo) (ellipsis #'ooo))
       (loop #'rest (cons #'ooo patterns))]
      [(q . rest) (loop #'rest (cons (quasi->pattern #'q) patterns))]
      [_ (values (reverse patterns) (quasi->pattern stx))])))
