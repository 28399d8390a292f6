;; Compiles the patterns of syntax-case to straight code.
(module compile-pattern "tiny.rkt"
  (#%require "stx.rkt" "pattern-variable.rkt"
             (for-template '#%kernel "stx.rkt" "pattern-literals.rkt" "match-support.rkt"))
  (#%provide compile-pattern check-distinct-variables make-namer bind-pattern-variables ellipsis?)

  ;; A procedure that makes distinct temporary identifiers.
  (define (make-namer)
    (let ([n 0])
      (lambda ()
        (set! n (add1 n))
        (datum->syntax (quote-syntax here)
                       (string->symbol (string-append "v" (number->string n)))))))

  (define (ellipsis? v) (and (identifier? v) (free-identifier=? v (quote-syntax ...))))
  (define (wildcard? v) (free-identifier=? v (quote-syntax _)))

  (define (member-literal? id literals)
    (ormap (lambda (literal) (bound-identifier=? id literal)) literals))

  ;; Code that matches the value of the variable v with pattern; errors name the form who.  compare is the code of a procedure
  ;; that compares identifiers with literals; fail is the code for a mismatch; success receives the bindings, a list of (list id depth holder), and gives the code that
  ;; follows the match.
  (define (compile-pattern who pattern literals compare name v fail success)
    (define state (vector literals name #t compare who pattern))
    (check-distinct-variables who pattern literals pattern)
    (match-any pattern state v #t v fail (lambda (bindings) (success (reverse bindings))) '()))

  (define (state-literals s) (vector-ref s 0))
  (define (state-name s) ((vector-ref s 1)))
  (define (state-ellipses? s) (vector-ref s 2))
  (define (without-ellipses s)
    (vector (vector-ref s 0) (vector-ref s 1) #f (vector-ref s 3) (vector-ref s 4) (vector-ref s 5)))

  (define (misplaced message s ellipsis)
    (raise-syntax-error (vector-ref s 4) message (vector-ref s 5) ellipsis))

  ;; stx?: is v known to hold a syntax object?  ctx: a variable with the syntax object around v.
  (define (match-any p s v stx? ctx fail success bindings)
    (let ([e (stx-e p)])
      (cond
        [(symbol? e) (match-identifier p s v stx? ctx fail success bindings)]
        [(pair? e) (match-pair p e s v stx? ctx fail success bindings)]
        [(null? e) `(,(quote-syntax if) ,(is-null v stx?) ,(success bindings) ,fail)]
        [(vector? e)
         (match-content `(,(quote-syntax vector-elements) ,v) (vector->list e)
                        s ctx fail success bindings)]
        [(box? e)
         (let ([content (state-name s)])
           `(,(quote-syntax let-values) ([(,content) (,(quote-syntax box-content) ,v)])
              (,(quote-syntax if) ,content
                ,(match-any (unbox e) s content #t ctx fail success bindings)
                ,fail)))]
        [(prefab-struct-key e)
         (match-content `(,(quote-syntax prefab-elements)
                          ,v
                          (,(quote-syntax quote) ,(prefab-struct-key e)))
                        (cdr (vector->list (struct->vector e)))
                        s ctx fail success bindings)]
        [else
         `(,(quote-syntax if)
           (,(quote-syntax datum-matches?) ,v (,(quote-syntax quote) ,p))
           ,(success bindings)
           ,fail)])))

  (define (is-null v stx?)
    `(,(quote-syntax null?)
      (,(if stx? (quote-syntax syntax-e) (quote-syntax stx-e)) ,v)))

  ;; Matches a list pattern with the list, or #f, that the expression gives.
  (define (match-content expression p s ctx fail success bindings)
    (let ([content (state-name s)])
      `(,(quote-syntax let-values) ([(,content) ,expression])
         (,(quote-syntax if) ,content
           ,(match-any p s content #f ctx fail success bindings)
           ,fail))))

  (define (match-identifier p s v stx? ctx fail success bindings)
    (cond
      [(member-literal? p (state-literals s))
       `(,(quote-syntax if)
         (,(quote-syntax literal?) ,v (,(quote-syntax quote-syntax) ,p) ,(vector-ref s 3))
         ,(success bindings)
         ,fail)]
      [(and (state-ellipses? s) (ellipsis? p))
       (misplaced "misplaced ellipsis in pattern" s p)]
      [(wildcard? p) (success bindings)]
      [stx? (success (cons (list p 0 v) bindings))]
      [else
       (let ([holder (state-name s)])
         `(,(quote-syntax let-values) ([(,holder) (,(quote-syntax as-syntax) ,v ,ctx)])
            ,(success (cons (list p 0 holder) bindings))))]))

  (define (match-pair p e s v stx? ctx fail success bindings)
    (cond
      [(and (state-ellipses? s) (ellipsis? (car e)))
       (if (and (stx-pair? (cdr e)) (stx-null? (stx-cdr (cdr e))))
           (match-any (stx-car (cdr e)) (without-ellipses s) v stx? ctx fail success bindings)
           (misplaced "misplaced ellipsis in pattern" s (car e)))]
      [(and (state-ellipses? s) (stx-pair? (cdr e)) (ellipsis? (stx-car (cdr e))))
       (match-sequence (car e) (stx-cdr (cdr e)) s v stx? ctx fail success bindings)]
      [else
       (let* ([content (state-name s)]
              [head (state-name s)]
              [tail (state-name s)]
              [ctx (if stx? v ctx)]
              [code (match-any (car e) s head #t ctx fail
                               (lambda (bindings)
                                 (match-any (cdr e) s tail #f ctx fail success bindings))
                               bindings)])
         `(,(quote-syntax let-values)
           ([(,content) (,(if stx? (quote-syntax syntax-e) (quote-syntax stx-e)) ,v)])
           (,(quote-syntax if) (,(quote-syntax pair?) ,content)
             (,(quote-syntax let-values) ([(,head) (,(quote-syntax car) ,content)]
                                          [(,tail) (,(quote-syntax cdr) ,content)])
               ,code)
             ,fail)))]))

  ;; (p ... . rest)
  (define (match-sequence p rest s v stx? ctx fail success bindings)
    (let ([items (state-name s)] [fixed (pairs-in rest s)])
      (if (stx-null? rest)
          `(,(quote-syntax let-values)
            ([(,items) (,(if stx? (quote-syntax syntax->list) (quote-syntax stx->list)) ,v)])
            (,(quote-syntax if) ,items
              ,(match-items p s items ctx fail success bindings)
              ,fail))
          (let ([tail (state-name s)])
            `(,(quote-syntax let-values)
              ([(,items ,tail)
                (,(quote-syntax split-tail) ,v (,(quote-syntax quote) ,fixed))])
              (,(quote-syntax if) ,items
                ,(match-any rest s tail #f (if stx? v ctx) fail
                            (lambda (bindings)
                              (match-items p s items ctx fail success bindings))
                            bindings)
                ,fail))))))

  (define (pairs-in rest s)
    (let loop ([rest rest] [n 0])
      (cond
        [(not (stx-pair? rest)) n]
        [(ellipsis? (stx-car rest))
         (misplaced "misplaced ellipsis in pattern (follows other ellipsis)" s (stx-car rest))]
        [else (loop (stx-cdr rest) (add1 n))])))

  ;; Each of the list in the variable items with p.
  (define (match-items p s items ctx fail success bindings)
    (cond
      [(not (identifier? p)) (match-each p s items ctx fail success bindings)]
      [(or (member-literal? p (state-literals s)) (and (state-ellipses? s) (ellipsis? p)))
       (match-each p s items ctx fail success bindings)]
      [(wildcard? p) (success bindings)]
      [else (success (cons (list p 1 items) bindings))]))

  ;; A loop over the items, which collects what the variables of p match.
  (define (match-each p s items ctx fail success bindings)
    (let* ([loop (state-name s)]
           [rest (state-name s)]
           [item (state-name s)]
           [inner #f]
           [collectors #f]
           [step (match-any p s item #t ctx fail
                            (lambda (found)
                              (set! inner found)
                              (set! collectors (map (lambda (b) (state-name s)) found))
                              `(,loop (,(quote-syntax cdr) ,rest)
                                      ,@(map (lambda (b c)
                                               `(,(quote-syntax cons) ,(caddr b) ,c))
                                             found
                                             collectors)))
                            '())]
           [collected (map (lambda (c) (state-name s)) (or collectors '()))])
      (if (not inner)
          ;; p can never match: the list must be empty
          `(,(quote-syntax if) (,(quote-syntax null?) ,items) ,(success bindings) ,fail)
          `(,(quote-syntax letrec-values)
            ([(,loop)
              (,(quote-syntax lambda) (,rest ,@collectors)
                (,(quote-syntax if) (,(quote-syntax null?) ,rest)
                  (,(quote-syntax let-values)
                    ,(map (lambda (c l) `[(,l) (,(quote-syntax reverse) ,c)]) collectors collected)
                    ,(success
                      (append (map (lambda (b l) (list (car b) (add1 (cadr b)) l)) inner collected)
                              bindings)))
                  (,(quote-syntax let-values) ([(,item) (,(quote-syntax car) ,rest)])
                    ,step)))])
            (,loop ,items ,@(map (lambda (c) (quote-syntax '())) collectors))))))

  ;; Complains about the form stx if a variable stands in it twice.
  (define (check-distinct-variables who pattern literals stx)
    (let loop ([p pattern] [seen (hasheq)])
      (let ([e (stx-e p)])
        (cond
          [(symbol? e)
           (let ([same (hash-ref seen e '())])
             (when (and (ormap (lambda (id) (bound-identifier=? id p)) same)
                        (not (member-literal? p literals))
                        (not (ellipsis? p))
                        (not (wildcard? p)))
               (raise-syntax-error who "variable used twice in pattern" stx p))
             (hash-set seen e (cons p same)))]
          [(pair? e) (loop (cdr e) (loop (car e) seen))]
          [(vector? e) (loop (vector->list e) seen)]
          [(box? e) (loop (unbox e) seen)]
          [(and (prefab-struct-key e) #t) (loop (cdr (vector->list (struct->vector e))) seen)]
          [else seen]))))

  ;; Code that makes the bindings of a pattern available to syntax forms in the body forms.
  (define (bind-pattern-variables bindings body)
    (if (null? bindings)
        `(,(quote-syntax let-values) () ,@body)
        `(,(quote-syntax letrec-syntaxes+values)
          ,(map (lambda (b)
                  `[(,(car b))
                    (,(quote-syntax make-pattern-variable)
                     (,(quote-syntax quote) ,(cadr b))
                     (,(quote-syntax quote-syntax) ,(caddr b)))])
                bindings)
          ()
          ,@body))))
